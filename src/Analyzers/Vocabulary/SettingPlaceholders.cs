namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Marks in values of configuration files that something else puts a value in before the program reads them: Octopus and tasks of Azure Pipelines
/// (<c>#{Level}#</c>), shells and Docker (<c>${LEVEL}</c>), MSBuild (<c>$(Level)</c>), Windows (<c>%LEVEL%</c>), Helm, Jinja and Mustache
/// (<c>{{ level }}</c>), web deploy (<c>__Level__</c>), ERB, and templates for people (<c>&lt;level&gt;</c>).
/// </summary>
internal static class SettingPlaceholders
{
    private static readonly (string Start, string End)[] Pairs =
        [("#{", "}"), ("${", "}"), ("$(", ")"), ("{{", "}}"), ("%", "%"), ("__", "__"), ("<", ">"), ("[[", "]]"), ("@@", "@@"), ("~{", "}")];

    /// <summary>Whether a text has a part that is to be replaced.</summary>
    public static bool AreIn(string text)
        => Pairs.Any(p => text.IndexOf(p.Start, StringComparison.Ordinal) is >= 0 and var start
            && text.IndexOf(p.End, start + p.Start.Length, StringComparison.Ordinal) >= 0);
}
