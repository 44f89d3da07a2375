namespace Plugins;

public interface IPlugin
{
    string Name { get; }

    int Run(string argument);
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class PluginAttribute : Attribute;
