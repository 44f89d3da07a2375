using System.ComponentModel;
using Spectre.Console.Cli;

namespace SpectreTool;

public sealed class NewSettings : CommandSettings
{
    [CommandArgument(0, "<template>")]
    [Description("The template to use.")]
    public required string Template { get; init; }

    [CommandOption("--count <COUNT>")]
    public int Count { get; init; } = 1;
}

public sealed class NewCommand : Command<NewSettings>
{
    private readonly ITemplates _templates;

    public NewCommand(ITemplates templates)
    {
        _templates = templates;
    }

    public override int Execute(CommandContext context, NewSettings settings, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine("#10 resolving " + settings.Template);
        var path = _templates.Find(settings.Template);
        for (var i = 1; i <= settings.Count; i++)
        {
            Console.Error.WriteLine($"#11 writing file {i} of {path}");
        }

        return 0;
    }
}

public sealed class ListCommand(ITemplates templates) : AsyncCommand
{
    public override async Task<int> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var name in templates.Names)
        {
            Console.WriteLine("#12 " + name);
        }

        return 0;
    }
}

public interface ITemplates
{
    IEnumerable<string> Names { get; }

    string Find(string name);
}

public class Templates : ITemplates
{
    public IEnumerable<string> Names => ["class", "page"];

    public string Find(string name)
    {
        if (Names.Contains(name))
        {
            Console.Error.WriteLine("#13 {0} is known", name);
            return name + ".cs";
        }

        throw new KeyNotFoundException($"no template {name}");
    }
}
