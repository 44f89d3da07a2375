using System.Collections.Concurrent;
using LogAnalyzers.Model;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// What was found by following a solution's code, by file. It holds as long as the file is the same, and no project declares anything else, whatever
/// is typed in bodies elsewhere: what a file calls is decided by its own text and by what is declared.
/// </summary>
internal sealed class FollowedCode
{
    private readonly ProjectId[] _ids;
    private readonly DeclaredCode[] _declared;
    private readonly HashSet<string>[] _localFunctions;
    private readonly FactTable<SyntaxTree> _files = new();

    private FollowedCode(ProjectId[] ids, DeclaredCode[] declared, HashSet<string>[] localFunctions)
        => (_ids, _declared, _localFunctions) = (ids, declared, localFunctions);

    /// <param name="projects">The projects of the solution, in order.</param>
    /// <param name="names">What they declare. The names of local functions count as well: a walk asks for those of all files.</param>
    public static FollowedCode Of(IReadOnlyList<ProjectCode> projects, IReadOnlyList<DeclaredNames> names)
    {
        var found = new FollowedCode(
            [.. projects.Select(p => p.Project.Id)], [.. projects.Select(p => DeclaredCode.Of(p.Compilation))],
            [.. names.Select(n => n.LocalFunctions)]);
        return projects.Count == 0 ? found : found._declared[0].Fact(static () => new Versions()).Of(found);
    }

    /// <summary>Null where the file was another project's in the version that is known.</summary>
    /// <param name="project">The place of the project that has it.</param>
    public OfFile? In(SyntaxTree tree, int project)
        => _files.Of(tree, _ => new OfFile(project)) is var file && file.Project == project ? file : null;

    private bool IsSame(FollowedCode other)
        => _ids.SequenceEqual(other._ids) && _declared.SequenceEqual(other._declared)
            && _localFunctions.Zip(other._localFunctions, static (mine, others) => mine.Count == others.Count && mine.SetEquals(others))
                .All(static same => same);

    /// <summary>What one file leads to.</summary>
    internal sealed class OfFile(int project)
    {
        public int Project => project;

        /// <summary>By node.</summary>
        public ConcurrentDictionary<SyntaxNode, CallSteps> Steps { get; } = new(concurrencyLevel: 1, capacity: 31);

        /// <summary>What matters of a function, in the order in which it runs, with what each leads to.</summary>
        public ConcurrentDictionary<SyntaxNode, (SyntaxNode Node, CallSteps Steps)[]> Functions { get; } = new(concurrencyLevel: 1, capacity: 31);
    }

    /// <summary>Those whose first projects declare the same.</summary>
    private sealed class Versions
    {
        /// <summary>A fix makes versions of its own beside those of the editor.</summary>
        private const int Max = 4;

        private readonly List<FollowedCode> _all = [];

        public FollowedCode Of(FollowedCode code)
        {
            lock (_all)
            {
                var known = _all.FindLast(code.IsSame) ?? code;
                _all.Remove(known);
                _all.Add(known);
                if (_all.Count > Max)
                {
                    _all.RemoveAt(0);
                }

                return known;
            }
        }
    }
}
