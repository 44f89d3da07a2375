using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Serilog's console and file, which write text where they are given no formatter.</summary>
internal sealed class SerilogTextSinks : TextSinks
{
    private const string Compact = "Serilog.Formatting.Compact";
    private const string Formatter = "ITextFormatter";

    /// <summary>What only text has.</summary>
    private static readonly HashSet<string> OfText = ["outputTemplate", "formatProvider", "theme", "applyThemeToRedirectedOutput"];

    public override bool IsCandidate(IMethodSymbol method)
        => method is { Name: "Console" or "File", IsExtensionMethod: true, ContainingType.Name: "ConsoleLoggerConfigurationExtensions" or
            "FileLoggerConfigurationExtensions" }
            && method.ContainingNamespace.ToDisplayString() == "Serilog"
            && (method.ReducedFrom ?? method).Parameters[0].Type.Name == "LoggerSinkConfiguration"
            && !method.Parameters.Any(p => p.Type.Name == Formatter);

    public override TextSink? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax } call)
        {
            return null;
        }

        var (formatter, space) = KnownType.Find(project.Compilation, Compact + ".CompactJsonFormatter") is not null
            ? ("new CompactJsonFormatter()", Compact) : ("new JsonFormatter()", "Serilog.Formatting.Json");
        var given = call.Arguments.Where(a => a is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax, Parameter: not null }
            && !OfText.Contains(a.Parameter.Name)).OrderBy(a => a.Syntax.SpanStart).ToArray();

        // Where the extension method is called as a static one, what it extends comes first. Behind an argument with a name, all have one.
        var arguments = given.Where(a => a.Parameter!.Ordinal == 0).Select(Text).Append(formatter).Concat(
            given.Where(a => a.Parameter!.Ordinal > 0)
                .Select((a, i) => i == 0 && a.Parameter!.Name == "path" ? Text(a) : $"{a.Parameter!.Name}: {Text(a)}"));
        return new(call, MessageOf(call.TargetMethod.Name))
        {
            Call = $"{call.TargetMethod.Name}({string.Join(", ", arguments)})",
            Namespaces = ImmutableArray.Create(space),
        };
    }

    public override IEnumerable<SettingFault> In(ConfigFile file, SettingsProject project)
        => file is { IsJson: false, Root: not null } ? InKeys(file, project)
            : file.Kind == ConfigFileKind.AppSettings && file.Root is { } root && project.References("Serilog.Settings.Configuration")
            && ConfigSection.Of(root).Find("Serilog:WriteTo") is { } sinks
            ? Below(sinks, "Serilog:WriteTo", SerilogProject.Of(file, project))
            : [];

    /// <summary><c>serilog:write-to:Console</c> without a <c>.formatter</c> beside it.</summary>
    private static IEnumerable<SettingFault> InKeys(ConfigFile file, SettingsProject project)
        => !project.References(SerilogKey.Package) ? []
            : SerilogKey.Of(file).GroupBy(k => k.Prefix).SelectMany(SerilogKeyCalls.Of)
                .Where(c => c.Key is { Directive: "write-to", Method: "Console" or "File" }
                    && !c.Any(k => k.Argument == "formatter"))
                .Select(c => new SettingFault(c.First().Key.ValueSpan, MessageOf(c.Key.Method)));

    private static string Text(IArgumentOperation argument) => ((ArgumentSyntax)argument.Syntax).Expression.ToString();

    private static string MessageOf(string sink)
        => $"The sink '{sink}' writes text: a reader by program gets no properties of a record, as it has no JSON formatter";

    /// <summary>The sinks of a list, and those of the loggers and sinks inside of them.</summary>
    private static IEnumerable<SettingFault> Below(ConfigSection list, string path, SerilogProject project)
    {
        foreach (var item in list.Children)
        {
            var name = item.Leaves.FirstOrDefault() ?? item.Find("Name")?.Leaves.FirstOrDefault();
            if (name is { Value: "Console" or "File" } && item.Find("Args:formatter") is null
                && !project.IsGivenBelow($"{path}:{item.Name}:Args:formatter"))
            {
                yield return new(name.ValueSpan, MessageOf(name.Value));
            }

            foreach (var argument in item.Find("Args")?.Children.AsEnumerable() ?? [])
            {
                var (inner, step) = argument.Find("WriteTo") is { } sinks ? (sinks, argument.Name + ":WriteTo")
                    : argument.Is("configure") ? (argument, argument.Name) : (null, "");
                foreach (var inside in inner is null ? [] : Below(inner, $"{path}:{item.Name}:Args:{step}", project))
                {
                    yield return inside;
                }
            }
        }
    }
}
