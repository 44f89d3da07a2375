using LogAnalyzers.Configuration;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Whether a solution says where trace output goes.</summary>
internal sealed class TraceListeners : SolutionEvidence
{
    public static readonly TraceListeners Instance = new();

    private TraceListeners()
    {
    }

    protected override string[] Words { get; } = [.. TraceListenerSetUps.Words];

    protected override bool IsCandidate(SyntaxNode node) => TraceListenerSetUps.IsCandidate(node);

    protected override bool Proves(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken)
        => TraceListenerSetUps.Is(candidate, model, cancellationToken);

    protected override bool Proves(ConfigFile file) => TraceListenerSetUps.AreIn(file);
}
