using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// The code of a compilation that its sinks run, and what they take, make and call, through virtual members and functions that they are handed.
/// A record that is written there comes back to the sink. Code that others call as well is in it; the rest of a type whose members a sink calls is
/// not.
/// </summary>
internal sealed class SinkCode
{
    private readonly Dictionary<SyntaxTree, List<TextSpan>> _spans;
    private readonly SinkReach _reach;

    /// <param name="spans">The declarations and functions that are run, by file.</param>
    /// <param name="reach">What was looked at to find them.</param>
    public SinkCode(Dictionary<SyntaxTree, List<TextSpan>> spans, SinkReach reach) => (_spans, _reach) = (spans, reach);

    /// <summary>The types of objects that sinks take or make, by documentation-comment id.</summary>
    public ImmutableHashSet<string> Taken { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Members and types of other projects that are reached, by documentation-comment id; only where asked for.</summary>
    public ImmutableHashSet<string> Outside { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Found once for each compilation, and not again where only code has changed that has nothing to do with sinks.</summary>
    public static SinkCode Of(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(compilation, static (c, t) => Of(c, null, t), cancellationToken);

    /// <summary>The same where sinks of other projects are known, and projects that this one refers to are of interest.</summary>
    /// <param name="reached">What sinks of other projects reach, by documentation-comment id; null where nobody asks for other projects.</param>
    public static SinkCode Of(Compilation compilation, ImmutableHashSet<string>? reached, CancellationToken cancellationToken)
        => DeclaredCode.Of(compilation).Fact(static () => new Known()).Of(compilation, reached, cancellationToken);

    /// <summary>Whether some type of the file may be a sink, by spelling.</summary>
    public static bool MayHaveSinks(SyntaxTree tree, CancellationToken cancellationToken)
        => SinkNames.Of(tree, cancellationToken).Types.Any(t => t.Bases.Any(SinkTypes.IsName));

    public bool Contains(SyntaxNode node)
        => _spans.TryGetValue(node.SyntaxTree, out var spans) && spans.Any(s => s.Contains(node.Span));

    /// <summary>What was found in versions of a compilation that declare the same.</summary>
    private sealed class Known
    {
        /// <summary>The rounds through a solution, each with more that is reached.</summary>
        private const int MaxAnswers = 6;

        private readonly List<(ImmutableHashSet<string>? Reached, SyntaxTree[] Trees, SinkCode Code)> _answers = [];

        public SinkCode Of(Compilation compilation, ImmutableHashSet<string>? reached, CancellationToken cancellationToken)
        {
            SyntaxTree[] trees = [.. compilation.SyntaxTrees];
            (ImmutableHashSet<string>? Reached, SyntaxTree[] Trees, SinkCode Code)[] answers;
            lock (_answers)
            {
                answers = [.. _answers];
            }

            var code = Array.FindLast(answers, a => IsSame(a.Reached, reached) && a.Code._reach.Holds(a.Trees, trees, cancellationToken)).Code
                ?? new SinkWalk(compilation, reached is not null, cancellationToken).Find(reached ?? ImmutableHashSet<string>.Empty);
            lock (_answers)
            {
                _answers.RemoveAll(a => a.Code == code);
                _answers.Add((reached, trees, code));
                if (_answers.Count > MaxAnswers)
                {
                    _answers.RemoveAt(0);
                }
            }

            return code;
        }

        private static bool IsSame(ImmutableHashSet<string>? one, ImmutableHashSet<string>? other)
            => one == other || (one is not null && other is not null && one.Count == other.Count && one.SetEquals(other));
    }
}
