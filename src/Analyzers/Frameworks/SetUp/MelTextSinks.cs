using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>The console of Microsoft.Extensions.Logging, whose formatters are <c>simple</c>, <c>systemd</c> and <c>json</c>.</summary>
internal sealed class MelTextSinks : TextSinks
{
    private const string Json = "json";
    private const string Message = "The console writes text: a reader by program gets no properties of a record";
    private const string JsonCall = "AddJsonConsole";

    private static readonly string[] Text = ["simple", "systemd"];

    public override bool IsCandidate(IMethodSymbol method)
        => method is { Name: "AddConsole" or "AddSimpleConsole" or "AddSystemdConsole", ContainingType.Name: "ConsoleLoggerExtensions" };

    public override TextSink? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax } call)
        {
            return null;
        }

        var all = BuilderCalls.Of(call);
        var formatters = call.Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(a => a.Target is IPropertyReferenceOperation { Property.Name: "FormatterName" or "Format" })
            .Select(a => a.Value.Unwrap().ConstantValue).ToArray();
        if (all.IsHandedOn || all.Calls.Any(c => c.TargetMethod.Name is JsonCall or "AddConsoleFormatter")
            || formatters.Any(f => !f.HasValue || !Text.Contains(f.Value as string))
            || project.Files.Any(f => FormatterOf(f) is { Value: { } name } && !Text.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        // Of the options of a text formatter, JSON has none; what else is set of the console stays.
        var hasOptions = call.Arguments.Any(a => a.Parameter?.Ordinal > 0);
        return new(call, Message)
        {
            Call = !hasOptions ? JsonCall + "()"
                : call.TargetMethod.Name == "AddConsole" && formatters.Length == 0 ? $"{TextOf(call)}.{JsonCall}()"
                : null,
        };
    }

    public override IEnumerable<SettingFault> In(ConfigFile file, SettingsProject project)
    {
        if (file.Kind != ConfigFileKind.AppSettings || file.Root is not { } root || !project.Frameworks.Apis.Any(a => a is MelApi)
            || project.CodeMentions(JsonCall) || project.CodeMentions("AddConsoleFormatter")
            || ConfigSection.Of(root).Find("Logging:Console") is not { } console)
        {
            yield break;
        }

        var formatter = FormatterOf(file);
        if (formatter?.Leaves.FirstOrDefault() is { Value: { } name } leaf)
        {
            if (Text.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                yield return new(leaf.ValueSpan, $"{Message}: 'FormatterName' is not \"{Json}\"");
            }
        }
        else if (!SettingLayers.Of(file, project).Any(f => FormatterOf(f) is not null))
        {
            yield return new(console.Place(), $"{Message}: 'FormatterName' is not \"{Json}\"");
        }
    }

    private static string TextOf(IInvocationOperation call)
    {
        var written = (InvocationExpressionSyntax)call.Syntax;
        return written.InvokedName()!.ToString() + written.ArgumentList;
    }

    private static ConfigSection? FormatterOf(ConfigFile file)
        => file.Kind == ConfigFileKind.AppSettings && file.Root is { } root ? ConfigSection.Of(root).Find("Logging:Console:FormatterName") : null;
}
