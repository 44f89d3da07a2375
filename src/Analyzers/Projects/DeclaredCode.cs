using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Projects;

/// <summary>
/// What a compilation and those that it refers to declare: one object for as long as nobody changes a declaration, so that what was found out about
/// code outlives keystrokes in bodies elsewhere. What a name means in a file that is the same is the same as well.
/// </summary>
internal sealed class DeclaredCode
{
    /// <summary>A fix makes versions of its own beside those of the editor.</summary>
    private const int MaxVersions = 6;

    private readonly FactSlots _facts = new();

    private DeclaredCode()
    {
    }

    /// <summary>The fact of that type that is kept as long as the declarations; whatever it says of bodies it has to check itself.</summary>
    public TFact Fact<TFact>(Func<TFact> make)
        where TFact : class
        => _facts.Find<TFact>() ?? _facts.Keep(make());

    public static DeclaredCode Of(Compilation compilation)
        => HostFacts.OfCompilation.Of(compilation, static c => Find(c));

    /// <summary>
    /// The files of another compilation with the same declarations that are not the same as here; null where it has another number of files.
    /// </summary>
    public static IEnumerable<(SyntaxTree Before, SyntaxTree After)>? Changes(SyntaxTree[] before, SyntaxTree[] after)
        => before.Length != after.Length ? null : before.Zip(after, (b, a) => (b, a)).Where(p => p.b != p.a);

    /// <summary>What was found of an earlier version is kept with files that are still there: one is being edited, not all.</summary>
    private static DeclaredCode Find(Compilation compilation)
    {
        var version = new Version(compilation);
        if (version.Trees.Length == 0)
        {
            return version.Code;
        }

        var anchors = new[] { version.Trees[0], version.Trees[version.Trees.Length / 2], version.Trees[version.Trees.Length - 1] }
            .Distinct().Select(t => HostFacts.OfTree.Of(t, static _ => new Versions())).ToArray();
        var known = anchors.Select(a => a.Find(version)).FirstOrDefault(v => v is not null);
        version = known is null ? version : version with { Code = known };
        foreach (var anchor in anchors)
        {
            anchor.Add(version);
        }

        return version.Code;
    }

    /// <summary>One version of a project, without its compilation.</summary>
    private sealed record Version
    {
        private readonly string? _name;
        private readonly CompilationOptions _options;
        private readonly object[] _references;

        public Version(Compilation compilation)
        {
            Trees = [.. compilation.SyntaxTrees];
            _name = compilation.AssemblyName;
            _options = compilation.Options;
            _references = [.. compilation.References.Select(
                r => r is CompilationReference { Compilation: var other } ? Of(other) : (object)r)];
        }

        public SyntaxTree[] Trees { get; }

        public DeclaredCode Code { get; init; } = new();

        /// <summary>Cheapest first: nearly all files are the same objects.</summary>
        public bool Declares(Version other)
            => _name == other._name && Trees.Length == other.Trees.Length && _options.Equals(other._options)
                && _references.SequenceEqual(other._references)
                && Trees.Zip(other.Trees, static (mine, others) => mine == others || IsSame(mine, others)).All(static same => same);

        private static bool IsSame(SyntaxTree one, SyntaxTree other)
            => one.FilePath == other.FilePath && one.Options.Equals(other.Options) && SyntaxFactory.AreEquivalent(one, other, topLevel: true);
    }

    private sealed class Versions
    {
        private readonly List<Version> _all = [];

        public DeclaredCode? Find(Version version)
        {
            Version[] all;
            lock (_all)
            {
                all = [.. _all];
            }

            return Array.FindLast(all, v => v.Declares(version))?.Code;
        }

        public void Add(Version version)
        {
            lock (_all)
            {
                _all.RemoveAll(v => v.Code == version.Code);
                _all.Add(version);
                if (_all.Count > MaxVersions)
                {
                    _all.RemoveAt(0);
                }
            }
        }
    }
}
