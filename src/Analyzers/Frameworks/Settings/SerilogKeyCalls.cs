using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// Methods that keys have Serilog call: <c>write-to:File.path</c> is an argument, and all keys of <c>write-to:File</c> are one call. Methods of other
/// assemblies than Serilog's own are found only where a <c>using</c> names the assembly.
/// </summary>
/// <param name="serilog">What the keys are read by.</param>
/// <param name="byName">The assemblies that would be looked in if none had to be named.</param>
internal sealed class SerilogKeyCalls(SerilogProject serilog, SerilogAssemblies byName)
{
    private const string Silent = "and only Serilog's SelfLog says so";

    private static readonly Dictionary<string, string> Directives = new(StringComparer.Ordinal)
    {
        ["write-to"] = "WriteTo",
        ["audit-to"] = "AuditTo",
        ["enrich"] = "Enrich",
        ["filter"] = "Filter",
        ["destructure"] = "Destructure",
    };

    /// <summary>The calls that keys make, each with its keys in their order.</summary>
    public static IEnumerable<IGrouping<(string Directive, string Method), SerilogKey>> Of(IEnumerable<SerilogKey> keys)
        => keys.Where(k => Directives.ContainsKey(k.Head) && IsCall(k)).GroupBy(k => (k.Head, k.Method));

    public IEnumerable<SettingFault> Check(IReadOnlyList<SerilogKey> keys)
        => keys.Where(k => Directives.ContainsKey(k.Head) && !IsCall(k) && !IsProperty(k))
            .Select(k => new SettingFault(k.Key.ValueSpan, $"'{k.Key.Value}' is not read: 'serilog:{k.Head}:Method.argument' is how it is written")
            {
                UnreadPath = k.Key.Value,
            })
            .Concat(Of(keys).SelectMany(Call));

    private static bool IsProperty(SerilogKey key)
        => key.Head == "enrich" && key.Rest.StartsWith("with-property", StringComparison.OrdinalIgnoreCase);

    private static bool IsCall(SerilogKey key)
        => key.Rest.Length > 0 && key.Rest.Count(c => c == '.') < 2 && key.Rest.All(c => c == '.' || (c < 128 && char.IsLetterOrDigit(c)));

    private IEnumerable<SettingFault> Call(IGrouping<(string Directive, string Method), SerilogKey> call)
    {
        var (type, missing) = SerilogDirectives.Receiver(Directives[call.Key.Directive]);
        var overloads = serilog.Assemblies.Methods(type)[call.Key.Method].ToArray();
        return overloads.Length > 0 ? Arguments(call, overloads, missing)
            : SerilogAssemblies.IsOwn(type, call.Key.Method) ? []
            : Unknown(call, type, missing);
    }

    private IEnumerable<SettingFault> Unknown(
        IGrouping<(string Directive, string Method), SerilogKey> call, string type, string missing)
    {
        var method = call.Key.Method;
        var place = call.First().Key.ValueSpan;
        var lost = $"no method is called '{method}', {missing}, {Silent}";
        var known = serilog.Assemblies.Methods(type).Concat(byName.Methods(type)).Select(m => m.Key)
            .Concat(SerilogAssemblies.OwnNames(type)).ToArray();
        if (byName.Methods(type)[method].FirstOrDefault()?.ContainingAssembly.Name is { } assembly)
        {
            yield return new(place, $"'{method}' is not found, {missing}, {Silent}: 'serilog:using:{method}' with the value '{assembly}' is missing");
        }
        else if (known.FirstOrDefault(k => k.Equals(method, StringComparison.OrdinalIgnoreCase)) is { } sameName)
        {
            yield return new(place, $"{lost}: case counts, '{sameName}' is meant");
        }
        else if (Spelling.Nearest(method, known) is { } near)
        {
            yield return new(place, $"{lost}: '{near}' is meant");
        }
        else if (method == "WithProperty")
        {
            yield return new(place, $"{lost}: 'serilog:enrich:with-property:Name' is meant");
        }
        else if (serilog.Project.IsProgram)
        {
            yield return new(place, $"{lost}: the project does not reference its package, or no 'serilog:using' names it");
        }
    }

    private IEnumerable<SettingFault> Arguments(
        IGrouping<(string Directive, string Method), SerilogKey> call, IReadOnlyList<IMethodSymbol> overloads, string missing)
    {
        var given = call.Where(k => k.Argument.Length > 0).ToArray();
        var called = overloads.Where(o => !Lacking(o, given).Any())
            .OrderByDescending(o => given.Count(g => Parameter(o, g) is not null)).FirstOrDefault();
        if (called is null)
        {
            var lacking = overloads.Select(o => Lacking(o, given).ToArray()).OrderBy(m => m.Length).First();
            yield return new(
                call.First().Key.ValueSpan,
                $"'{call.Key.Method}' is not called without {SettingNodes.And([.. lacking.Select(m => $"'{m}'")])}, {missing}, {Silent}");
        }

        foreach (var key in given)
        {
            if (overloads.All(o => Parameter(o, key) is null))
            {
                yield return NoArgument(call.Key.Method, key, overloads);
            }
            else if (called is not null && key.Value is not null && Parameter(called, key) is { } parameter
                && SerilogArgumentValue.Check(key.Value, parameter.Type, serilog) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static SettingFault NoArgument(string method, SerilogKey key, IEnumerable<IMethodSymbol> overloads)
    {
        var names = overloads.SelectMany(Parameters).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToArray();
        var meant = names.FirstOrDefault(n => n.Equals(key.Argument, StringComparison.OrdinalIgnoreCase)) is { } sameName
            ? $": case counts, '{sameName}' is meant"
            : Spelling.Nearest(key.Argument, names) is { } near ? $": '{near}' is meant"
            : "";
        return new(key.Key.ValueSpan, $"'{method}' has no argument '{key.Argument}', which is not read{meant}") { UnreadPath = key.Key.Value };
    }

    /// <summary>The parameters that arguments are for: all but the first, which is extended.</summary>
    private static IEnumerable<IParameterSymbol> Parameters(IMethodSymbol method) => method.Parameters.Skip(1);

    private static IParameterSymbol? Parameter(IMethodSymbol method, SerilogKey key)
        => Parameters(method).FirstOrDefault(p => p.Name == key.Argument);

    private static IEnumerable<string> Lacking(IMethodSymbol method, IReadOnlyList<SerilogKey> given)
        => Parameters(method).Where(p => !p.HasExplicitDefaultValue && !given.Any(g => g.Argument == p.Name)).Select(p => p.Name);
}
