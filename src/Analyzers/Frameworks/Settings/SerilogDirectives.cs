using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// <c>WriteTo</c> and its like: a list of methods that are called, each by its name or by <c>Name</c> and <c>Args</c>. A method that is not found is
/// passed over.
/// </summary>
internal static class SerilogDirectives
{
    private const string Name = "Name";
    private const string Args = "Args";

    /// <summary>The directives, what each calls methods on, and what is missing where it finds none.</summary>
    private static readonly (string Key, string Type, string Missing)[] Known =
    [
        ("WriteTo", "LoggerSinkConfiguration", "nothing is written there"),
        ("AuditTo", "LoggerAuditSinkConfiguration", "nothing is written there"),
        ("Enrich", "LoggerEnrichmentConfiguration", "its properties are missing"),
        ("Filter", "LoggerFilterConfiguration", "nothing is filtered"),
        ("Destructure", "LoggerDestructuringConfiguration", "values are taken apart as before"),
    ];

    /// <summary>What people write for <c>Args</c>, slips apart.</summary>
    private static readonly string[] OtherArgs = ["Arguments", "Argument", "Parameters", "Options"];

    /// <summary>What a directive calls methods on, and what is missing where it finds none.</summary>
    public static (string Type, string Missing) Receiver(string key)
        => Known.Where(k => k.Key == key).Select(k => (k.Type, k.Missing)).First();

    public static bool IsOne(string key) => Known.Any(k => k.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The directive that calls methods on a type; null for other types.</summary>
    public static string? KeyOf(ITypeSymbol type) => Known.FirstOrDefault(k => k.Type == type.Name).Key;

    /// <param name="section">The list.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<SettingFault> Check(ConfigSection section, string path, SerilogProject project)
        => Check(section, path, Known.First(k => section.Is(k.Key)).Key, project);

    /// <param name="section">The list.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="key">Which of the directives it is.</param>
    public static IEnumerable<SettingFault> Check(ConfigSection section, string path, string key, SerilogProject project)
    {
        var (type, missing) = Receiver(key);
        if (section.HasText())
        {
            yield return new(section.Place(), $"'{path}' is not read: it is a list, as [ \"{section.Value}\" ]");
        }

        foreach (var item in section.Children)
        {
            var faults = item.Leaves.Any()
                ? item.Leaves.SelectMany(l => Called(new(l, type, missing), args: null, project))
                : Item(item, path, type, missing, project);
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<SettingFault> Item(ConfigSection item, string path, string type, string missing, SerilogProject project)
    {
        if (item.Find(Name)?.Leaves.FirstOrDefault() is not { Value: not null } name)
        {
            return item.Children.IsEmpty || project.IsGivenBelow($"{path}:{item.Name}:{Name}") ? []
                : [new(item.Place(), $"'{path}' has an item without '{Name}': Serilog throws InvalidOperationException at start")];
        }

        var args = item.Find(Args);
        return Called(new(name, type, missing) { Arguments = $"{path}:{item.Name}:{Args}" }, args, project).Concat(
            item.Children.Where(c => !c.Is(Name) && !c.Is(Args) && (OtherArgs.Any(c.Is) || Spelling.IsNear(c.Name, Args)) && args is null)
                .Select(c => new SettingFault(
                    c.Place(), $"'{c.Name}' of '{name.Value}' is not read, and the method is called without arguments: '{Args}' is meant")))
            .Concat(Misplaced(item, name.Value, type, project));
    }

    /// <summary>Arguments that stand beside the name of the method, not in <c>Args</c>, where they are looked for.</summary>
    private static IEnumerable<SettingFault> Misplaced(ConfigSection item, string name, string type, SerilogProject project)
    {
        var parameters = project.Assemblies.Methods(type)[name].SelectMany(m => m.Parameters.Skip(1)).Select(p => p.Name).ToArray();
        return item.Children.Where(c => !c.Is(Name) && !c.Is(Args) && !OtherArgs.Any(c.Is))
            .Where(c => parameters.Any(c.Is))
            .Select(c => new SettingFault(c.Place(), $"'{c.Name}' of '{name}' is not read: it belongs in '{Args}'"));
    }

    private static IEnumerable<SettingFault> Called(SerilogMethod method, ConfigSection? args, SerilogProject project)
    {
        var name = method.Node.Value;
        if (name is null || (name.Length > 0 && !SettingNodes.IsText(name)))
        {
            return [];
        }

        var overloads = project.Assemblies.Methods(method.Type)[name].ToArray();
        return overloads.Length > 0 ? SerilogArguments.Check(method, overloads, args, project)
            : SerilogAssemblies.IsOwn(method.Type, name) ? SerilogArguments.CheckOwn(args, project)
            : Unknown(method, project);
    }

    private static IEnumerable<SettingFault> Unknown(SerilogMethod method, SerilogProject project)
    {
        var name = method.Node.Value!;
        var known = project.Assemblies.Methods(method.Type).Select(m => m.Key).Concat(SerilogAssemblies.OwnNames(method.Type)).ToArray();
        const string Silent = "only Serilog's SelfLog says so";
        var lost = $"no method is called '{name}', {method.Missing}, and {Silent}";
        if (known.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } sameName)
        {
            yield return new(method.Node.ValueSpan, $"{lost}: case counts, '{sameName}' is meant");
        }
        else if (Spelling.Nearest(name, known) is { } near)
        {
            yield return new(method.Node.ValueSpan, $"{lost}: '{near}' is meant");
        }
        else if (name == "WithProperty")
        {
            yield return new(method.Node.ValueSpan, $"{lost}: properties stand in 'Serilog:Properties'");
        }
        else if (project.Project.IsProgram)
        {
            yield return new(method.Node.ValueSpan, $"{lost}: the project does not reference its package, or 'Using' does not name it");
        }
    }
}

/// <summary>A method that a file has Serilog call.</summary>
/// <param name="Node">Its name.</param>
/// <param name="Type">What it is called on.</param>
/// <param name="Missing">What happens where it is not called.</param>
internal readonly record struct SerilogMethod(ConfigNode Node, string Type, string Missing)
{
    /// <summary>The path of its arguments, be there some or not; null where there can be none.</summary>
    public string? Arguments { get; init; }
}
