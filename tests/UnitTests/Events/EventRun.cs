using LogAnalyzers.Calls;
using LogAnalyzers.Events;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.UnitTests.Events;

/// <summary>The events of code, in the order in which they stand there.</summary>
internal static class EventRun
{
    public static IReadOnlyList<LogEvent> In(params string[] sources) => In(AnalyzerRun.Compile(sources));

    public static IReadOnlyList<LogEvent> In(Compilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id is not "CS8795"));
        var frameworks = LogFrameworks.For(compilation);
        var options = new OptionReader(new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]));
        var events = new List<LogEvent>();
        foreach (var tree in compilation.SyntaxTrees)
        {
#pragma warning disable RS1030
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is AttributeSyntax attribute && LoggerMessages.Find(attribute, frameworks, model, default) is { } definition)
                {
                    events.AddRange(EventReader.Of(definition, options, default));
                }
                else if (node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
                    && model.GetOperation(node) is { } operation)
                {
                    if (operation is IInvocationOperation call && frameworks.Find(call.TargetMethod, tree, options) is { } method)
                    {
                        events.AddRange(EventReader.Of(LogCall.Create(call, method, model), options, default));
                    }

                    if (PropertyKeys.Find(operation, frameworks, model, default) is { } keys && EventReader.Of(keys) is { } given)
                    {
                        events.Add(given);
                    }
                }
            }
        }

        return events;
    }

    /// <summary>
    /// <c>Record Information 5/Paid [Shop.Orders] "Paid {Id}" Id:int:number +exception</c>, without what there is not.
    /// </summary>
    public static string Show(LogEvent one)
        => string.Join(' ', new[]
        {
            one.Form.ToString(),
            one.Level?.ToString(),
            one.EventId is null && one.EventName is null ? null : $"{one.EventId}/{one.EventName}",
            one.Category is null ? null : $"[{one.Category}]",
            one.Template is null ? null : $"\"{one.Template}\"",
            one.Properties.IsEmpty ? null
                : string.Join(' ', one.Properties.Select(p => $"{p.Name}:{p.Type}:{(p.Kind is { } kind ? IndexKinds.Word(kind) : "")}")),
            one.HasException ? "+exception" : null,
        }.Where(s => s is not null));
}
