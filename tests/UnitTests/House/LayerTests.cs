using System.Text.RegularExpressions;

namespace LogAnalyzers.UnitTests.House;

/// <summary>Every room knows only the rooms below it, so that no two of them know each other.</summary>
public sealed partial class LayerTests
{
    /// <summary>The rooms of both DLLs from the ground up, without <c>LogAnalyzers.</c>; docs/architecture.md says what is in them.</summary>
    private static readonly string[] Rooms =
    [
        "Model", "Vocabulary", "Options", "Configuration", "Symbols", "Operations", "Projects", "Templates", "Prints", "Frameworks",
        "Frameworks.Settings", "Frameworks.FileSinks", "Frameworks.SetUp", "Calls", "Loggers", "Events", "Messages", "Rules", "Rules.Output",
        "Rules.Exceptions",
        "Rules.Secrets", "Rules.Templates", "Rules.Levels", "Rules.Loggers", "Rules.Configuration", "Rules.Telemetry", "Rules.Contract", "",
        "Hosts",
        "CodeFixes.Text", "CodeFixes.Sites", "CodeFixes.Messages", "CodeFixes.Speech", "CodeFixes.Wiring", "CodeFixes.Running",
        "CodeFixes.Exceptions", "CodeFixes.Levels", "CodeFixes.Loggers", "CodeFixes.Templates", "CodeFixes.Output", "CodeFixes.Configuration",
        "CodeFixes.Secrets", "CodeFixes.Telemetry", "CodeFixes.Contract",
    ];

    [Fact]
    public void Arrows_go_downwards_only()
        // What the package brings for MSBuild to compile is in no DLL.
        => Assert.Empty(SourceFiles.Of("src").Where(f => !f.Path.StartsWith("src/Package/", StringComparison.Ordinal))
            .SelectMany(f => Faults(f.Path["src/".Length..], f.Text)));

    [Theory]
    [InlineData("Analyzers/Calls/A.cs", "using LogAnalyzers.Rules.Levels;\nnamespace LogAnalyzers.Calls;")]
    [InlineData("Analyzers/Calls/A.cs", "using static LogAnalyzers.Hosts.RuleRunner;\nnamespace LogAnalyzers.Calls;")]
    [InlineData("Analyzers/Calls/A.cs", "using R = LogAnalyzers.RuleCatalog;\nnamespace LogAnalyzers.Calls;")]
    [InlineData("CodeFixes/Text/A.cs", "using LogAnalyzers.CodeFixes.Sites;\nnamespace LogAnalyzers.CodeFixes.Text;")]
    [InlineData("Analyzers/Calls/A.cs", "namespace LogAnalyzers.Calls;\nclass A { object R = LogAnalyzers.Hosts.AllAnalyzers.Create(); }")]
    [InlineData("Analyzers/Calls/A.cs", "namespace LogAnalyzers.Frameworks;")]
    [InlineData("Analyzers/Cellar/A.cs", "namespace LogAnalyzers.Cellar;")]
    public void Arrow_upwards_is_found(string path, string source) => Assert.Single(Faults(path, source));

    [Fact]
    public void Arrow_downwards_is_no_fault()
        => Assert.Empty(Faults("CodeFixes/Text/A.cs", "using LogAnalyzers.Calls;\nusing System.Text;\nnamespace LogAnalyzers.CodeFixes.Text;"));

    /// <summary>
    /// What is wrong with a file: it is in another room than its namespace says, in none of the list, or names a room that does not lie below.
    /// </summary>
    private static IEnumerable<string> Faults(string path, string source)
    {
        var folder = Path.GetDirectoryName(path)!.Replace('/', '.').Replace('\\', '.').Replace("Analyzers", "LogAnalyzers", StringComparison.Ordinal);
        var own = Namespace().Match(source).Groups[1].Value;
        if (own != folder.Replace("CodeFixes", "LogAnalyzers.CodeFixes", StringComparison.Ordinal) || !Rooms.Contains(RoomOf(own)))
        {
            return [$"{path}: namespace {own}"];
        }

        return Mentions().Matches(Comment().Replace(source, "")).Select(m => m.Groups[1].Value).Where(used => RankOf(used) >= RankOf(own))
            .Select(used => $"{path}: {used}");
    }

    /// <summary>The place in the list of the deepest room that a name leads into; what stands in none belongs to the root.</summary>
    private static int RankOf(string name)
    {
        var room = RoomOf(name);
        return Array.IndexOf(Rooms, Rooms.Where(r => r.Length == 0 || $"{room}.".StartsWith($"{r}.", StringComparison.Ordinal)).MaxBy(r => r.Length));
    }

    private static string RoomOf(string name) => name["LogAnalyzers".Length..].TrimStart('.');

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    /// <summary>A using directive of any kind, or a name that is written out; not the namespace itself.</summary>
    [GeneratedRegex("""(?<!namespace |\w|\.|")(LogAnalyzers(?:\.\w+)+)""")]
    private static partial Regex Mentions();
}
