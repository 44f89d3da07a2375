using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Levels;

/// <summary>
/// What a project makes of exceptions of one type: the catch clauses that log, by spelling, and how many of them log below a level. Where most do,
/// and they are several, the team has decided so, and one clause more is no slip.
/// </summary>
internal sealed class CatchPolicy
{
    /// <summary>Fewer clauses say nothing of a habit.</summary>
    private const int FewestClauses = 5;

    private readonly Compilation _compilation;

    private CatchPolicy(Compilation compilation) => _compilation = compilation;

    /// <summary>
    /// The number of clauses of the type that log below the level, and of all that log, where it is the habit; null where it is none.
    /// </summary>
    public static (int Low, int All, SyntaxNode First)? Of(
        CatchClauseSyntax clause, LogLevel minimum, LogCall call, Compilation compilation, CancellationToken cancellationToken)
    {
        var type = TypeOf(clause);
        var clauses = HostFacts.OfCompilation.Of(compilation, static c => new CatchPolicy(c)).Clauses(cancellationToken)
            .Where(c => c.Type == type).Select(c => (c.Node, Level: LevelOf(c.Words, call.Api))).Where(c => c.Level is not null).ToList();
        var low = clauses.Where(c => c.Level < minimum).ToList();
        return low.Count >= FewestClauses && low.Count * 2 > clauses.Count ? (low.Count, clauses.Count, low[0].Node) : null;
    }

    /// <summary>All clauses of the project that call something, in the order of its files.</summary>
    private IEnumerable<Clause> Clauses(CancellationToken cancellationToken)
        => _compilation.SyntaxTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal)
            .SelectMany(t => HostFacts.OfTree.Of(t, static (tree, token) => new ClausesOfTree(tree, token), cancellationToken).All);

    /// <summary>The highest level that a clause's calls are named after, or are given; null where none is.</summary>
    private static LogLevel? LevelOf(ImmutableArray<string> words, LogApi api)
        => words.Select(api.Levels.Named).Where(l => l is not null and not LogLevel.None).Max();

    private static string TypeOf(CatchClauseSyntax clause) => clause.Declaration?.Type switch
    {
        QualifiedNameSyntax { Right.Identifier.ValueText: var name } => name,
        SimpleNameSyntax { Identifier.ValueText: var name } => name,
        { } other => other.ToString(),
        null => nameof(Exception),
    };

    private sealed record Clause(SyntaxNode Node, string Type, ImmutableArray<string> Words);

    private sealed class ClausesOfTree(SyntaxTree tree, CancellationToken cancellationToken)
    {
        public ImmutableArray<Clause> All { get; } = (SpeltWords.AreIn(tree, ["catch"], cancellationToken)
                ? CodeNodes.Of(tree, cancellationToken) : []).OfType<CatchClauseSyntax>()
            .Select(c => new Clause(
                c, TypeOf(c), c.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().SelectMany(Words).ToImmutableArray()))
            .Where(c => !c.Words.IsEmpty).ToImmutableArray();

        /// <summary>What may name a level: the method without what frameworks put around it, and the last names of the arguments.</summary>
        private static IEnumerable<string> Words(InvocationExpressionSyntax call)
            => call.InvokedName()?.Identifier.ValueText is { } name
                ? call.ArgumentList.Arguments.Select(a => a.Expression).OfType<MemberAccessExpressionSyntax>()
                    .Select(a => a.Name.Identifier.ValueText).Prepend(LogMethodWords.LevelIn(name))
                : [];
    }
}
