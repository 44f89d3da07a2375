using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Whether a solution says where trace output goes: <c>Trace.Listeners.Add(…)</c>, a source's listeners, the file of the default listener,
/// <c>system.diagnostics</c> in a configuration file.
/// </summary>
internal sealed class TraceListeners : SolutionEvidence
{
    public static readonly TraceListeners Instance = new();

    private const string Section = "system.diagnostics";

    private TraceListeners()
    {
    }

    protected override string[] Words { get; } = ["Listeners", "TraceConfiguration", "LogFileName"];

    protected override bool IsCandidate(SyntaxNode node)
        => node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LogFileName" } }
            || node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method,
            Expression: var receiver } }
            && receiver.LastNameText() == method switch
            {
                "Add" or "AddRange" or "Insert" or "Remove" or "RemoveAt" or "Clear" => "Listeners",
                "Register" => "TraceConfiguration",
                _ => "",
            };

    protected override bool Proves(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(candidate is AssignmentExpressionSyntax { Left: var left } ? left : candidate, cancellationToken).Symbol
            ?.ContainingType is { Name: "TraceListenerCollection" or "TraceConfiguration" or "DefaultTraceListener",
                ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } };

    /// <summary>
    /// Whatever the section says, it was written to set tracing up; an empty one says nothing, or that another file does. Of a file that could not be
    /// read to its end the word is enough: a print that stays is better than one that its listener no longer gets.
    /// </summary>
    protected override bool Proves(ConfigFile file)
        => !file.IsJson && (IsSetUp(file.Root) || (file.Error is not null && NamesSection(file.Text)));

    private static bool IsSetUp(ConfigNode? root)
        => root?.ElementsNamed(Section).Any(section => section.Elements().Any() || section.Attribute("configSource") is not null) == true;

    private static bool NamesSection(SourceText text) => text.ToString().IndexOf(Section, StringComparison.OrdinalIgnoreCase) >= 0;
}
