using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Whether a solution says where trace output goes: <c>Trace.Listeners.Add(…)</c>, a source's listeners, <c>system.diagnostics</c> in a configuration
/// file.
/// </summary>
internal sealed class TraceListeners : SolutionEvidence
{
    public static readonly TraceListeners Instance = new();

    private TraceListeners()
    {
    }

    protected override string[] Words { get; } = ["Listeners", "TraceConfiguration", "<system.diagnostics"];

    protected override bool IsCandidate(SyntaxNode node)
        => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method,
            Expression: var receiver } }
            && ((receiver as MemberAccessExpressionSyntax)?.Name ?? receiver as SimpleNameSyntax)?.Identifier.ValueText == method switch
            {
                "Add" or "AddRange" or "Insert" or "Remove" or "RemoveAt" or "Clear" => "Listeners",
                "Register" => "TraceConfiguration",
                _ => "",
            };

    protected override bool Proves(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(candidate, cancellationToken).Symbol?.ContainingType
            is { Name: "TraceListenerCollection" or "TraceConfiguration",
                ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } };

    protected override bool Proves(string fileName, string text)
        => fileName.EndsWith(".config", StringComparison.OrdinalIgnoreCase)
            && text.IndexOf("<system.diagnostics", StringComparison.OrdinalIgnoreCase) >= 0;
}
