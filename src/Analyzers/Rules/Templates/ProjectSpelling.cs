using LogAnalyzers.Model;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>
/// How a project spells its placeholders where no option says so: as most of them are by far, else in PascalCase. Counted are the files that somebody
/// wrote and that have no option of their own. Where no spelling prevails the default stays: names that fixes write would make one prevail, and a
/// second run would find what the first has left.
/// </summary>
internal sealed class ProjectSpelling
{
    /// <summary>Fewer placeholders say nothing of a habit.</summary>
    private const int Fewest = 10;

    /// <summary>As long as all are spelt alike, fewer do.</summary>
    private const int FewestAlike = 4;

    /// <summary>
    /// In a project of so many files the few that there are, down to a single one, are how its team spells them: none differs from another. In a
    /// smaller program they may be the first of many, and the default is what it should begin with.
    /// </summary>
    private const int FilesOfTeam = 20;

    /// <summary>As many keys, all spelt alike and otherwise than placeholders, are a habit of their own.</summary>
    private const int FewestKeys = 3;

    /// <summary>In order of preference, where a project has as many of one as of another.</summary>
    private static readonly (NameSpelling Spelling, PlaceholderCasing Casing)[] Known =
    [
        (NameSpelling.Pascal, PlaceholderCasing.Pascal),
        (NameSpelling.Camel, PlaceholderCasing.Camel),
        (NameSpelling.Snake, PlaceholderCasing.Snake),
        (NameSpelling.Elastic, PlaceholderCasing.Elastic),
    ];

    private readonly Dictionary<NameSpelling, int> _counts = [];

    private ProjectSpelling(Compilation compilation, OptionReader options, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees.Where(t => options.Get(PlaceholderCasingRule.Casing, t).IsOfProject
                && !GeneratedFiles.Contains(t, options.OfFiles, cancellationToken))
            .Select(t => HostFacts.OfTree.Of(t, static (tree, token) => new WrittenPlaceholders(tree, token), cancellationToken))
            .ToArray();
        foreach (NameSpelling spelling in Enum.GetValues(typeof(NameSpelling)))
        {
            _counts[spelling] = files.Sum(f => f.Count(spelling));
        }

        var all = _counts.Values.Sum();
        var most = Known[0];
        foreach (var known in Known.Skip(1))
        {
            // A dot is rare: names of both kinds are dotted ones only where most have dots.
            if (Right(known.Spelling) > Right(most.Spelling) || (Right(known.Spelling) == Right(most.Spelling) && Own(known) > Own(most)))
            {
                most = known;
            }
        }

        IsHabit = all >= Fewest ? Right(most.Spelling) * 3 >= all * 2
            : all >= (files.Length >= FilesOfTeam ? 1 : FewestAlike) && Right(most.Spelling) == all;
        Wanted = IsHabit ? most.Casing : PlaceholderCasing.Pascal;
        var keys = files.Sum(f => f.CountOfKeys(NameSpelling.Pascal));
        KeysAreOtherwise = most.Spelling != NameSpelling.Pascal && keys >= FewestKeys
            && Enum.GetValues(typeof(NameSpelling)).Cast<NameSpelling>().Sum(s => files.Sum(f => f.CountOfKeys(s))) == keys;
    }

    /// <summary>How names are spelt here, new ones above all.</summary>
    public PlaceholderCasing Wanted { get; }

    /// <summary>Whether most placeholders of the project are spelt so; else it is the default.</summary>
    public bool IsHabit { get; }

    /// <summary>
    /// Whether all keys are in PascalCase beside placeholders that are not: they are spelt as those that libraries add, and layouts ask for them.
    /// </summary>
    public bool KeysAreOtherwise { get; }

    /// <param name="options">Of the project; the same for all who ask about a compilation.</param>
    public static ProjectSpelling Of(Compilation compilation, OptionReader options, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Find<ProjectSpelling>(compilation)
            ?? HostFacts.OfCompilation.Of(compilation, (c, token) => new ProjectSpelling(c, options, token), cancellationToken);

    /// <summary>How many placeholders are right in a convention.</summary>
    private int Right(NameSpelling convention) => convention switch
    {
        NameSpelling.Pascal => _counts[NameSpelling.Pascal],
        NameSpelling.Elastic => _counts[NameSpelling.Small] + _counts[NameSpelling.Elastic]
            + (_counts[NameSpelling.Elastic] >= _counts[NameSpelling.Snake] ? _counts[NameSpelling.Snake] : 0),
        _ => _counts[NameSpelling.Small] + _counts[convention],
    };

    /// <summary>How many are told to be of a convention; what is right in several is the first one's.</summary>
    private int Own((NameSpelling Spelling, PlaceholderCasing Casing) known)
        => _counts[known.Spelling] + (known.Spelling == SmallIs() ? _counts[NameSpelling.Small] : 0);

    private NameSpelling SmallIs()
        => Known.Skip(1).Select(k => k.Spelling).OrderByDescending(s => _counts[s]).First();
}
