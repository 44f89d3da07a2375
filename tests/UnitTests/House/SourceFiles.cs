using LogAnalyzers.DocsGenerator;

namespace LogAnalyzers.UnitTests.House;

/// <summary>A source file of this repository.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">With the line breaks that it has.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public IEnumerable<string> Lines => Text.Split('\n').Select(l => l.TrimEnd('\r'));
}

/// <summary>Reads the sources, without what was built and without the corpus, which holds what others might write.</summary>
internal static class SourceFiles
{
    private static readonly string[] LeftOut = ["bin", "obj", "Corpus", "artifacts"];

    public static IReadOnlyCollection<SourceFile> Of(params string[] folders)
    {
        var paths = folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.cs", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').SkipLast(1).Any(LeftOut.Contains)).ToArray();
        Assert.True(paths.Length > 200, "The sources were not found.");
        return [.. paths.Select(p => new SourceFile(p, File.ReadAllText(Path.Combine(Repository.Root, p))))];
    }
}
