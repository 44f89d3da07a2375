using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Whether a solution has a logging framework write files, by code or by a configuration file.</summary>
internal sealed class FileSinks : SolutionEvidence
{
    // Above what is made of it.
    private static readonly ImmutableArray<FileSinkSigns> Signs = KnownFrameworks.All.Select(f => f.FileSinks).ToImmutableArray();

    public static readonly FileSinks Instance = new();

    private FileSinks()
    {
    }

    protected override string[] Words { get; } = Signs.SelectMany(s => s.Words).ToArray();

    protected override bool IsCandidate(SyntaxNode node) => Signs.Any(s => s.IsCandidate(node));

    protected override bool Proves(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(candidate, cancellationToken).Symbol is IMethodSymbol method && Signs.Any(s => s.WritesFiles(method));

    protected override bool Proves(ConfigFile file)
        => file.Root is { } root
            && (file.IsJson
                ? Signs.Any(s => s.WritesFiles(ConfigSection.Of(root)))
                : root.SelfAndDescendants().Any(n => Signs.Any(s => s.WritesFiles(n))));
}
