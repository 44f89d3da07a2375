using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Projects;

/// <summary>
/// Samples of a repository: projects below a folder that is called so. What they print is shown to who reads and runs them. Which folder is the
/// repository's own is for the build to say, so that one of that name on somebody's disk makes no sample;
/// nor does a project that is called <c>Demo</c>, while one that is called <c>Shop.Examples</c> does.
/// </summary>
internal static class SampleProjects
{
    /// <summary>Whether the folder of a project lies in such a folder.</summary>
    /// <param name="property">A property of the project by its name; null for one that is not set.</param>
    public static bool Contain(Func<string, string?> property)
    {
        var folders = Folders(property);
        return folders.Take(folders.Length - 1).Any(IsSample)
            || (folders.Length > 0 && NameWords.In(folders[folders.Length - 1]).Any(
                static w => SampleWords.IsSample(w) && w.EndsWith("s", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a project lies below a folder of tools that only the repository's own developers run.</summary>
    /// <param name="property">A property of the project by its name; null for one that is not set.</param>
    public static bool AreTools(Func<string, string?> property)
        => Folders(property) is var folders && folders.Take(folders.Length - 1).Any(SampleWords.IsOfTools);

    /// <summary>Whether a project lies below a folder of tests: a program that they run, and what fails there is a part of the test.</summary>
    /// <param name="property">A property of the project by its name; null for one that is not set.</param>
    public static bool AreOfTests(Func<string, string?> property)
        => Folders(property) is var folders && folders.Take(folders.Length - 1).Any(SampleWords.IsOfTests);

    private static string[] Folders(Func<string, string?> property)
        => (property("LogAnalyzersFolderInRepository") ?? "").Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSample(string folder) => NameWords.In(folder).Any(SampleWords.IsSample);
}
