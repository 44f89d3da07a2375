namespace LogAnalyzers.DocsGenerator;

/// <summary>One file that is generated, whole or between markers, and what it should hold.</summary>
internal sealed class GeneratedDocument
{
    private readonly string _path;
    private readonly string? _current;

    /// <param name="root">The repository's folder.</param>
    /// <param name="relativePath">The file in it.</param>
    /// <param name="generate">Makes the new text from the present one, which is null where there is no file yet.</param>
    public GeneratedDocument(string root, string relativePath, Func<string?, string> generate)
    {
        RelativePath = relativePath;
        _path = Path.Combine(root, relativePath);
        _current = File.Exists(_path) ? File.ReadAllText(_path).ReplaceLineEndings("\n") : null;
        Expected = generate(_current);
    }

    public string RelativePath { get; }

    public string Expected { get; }

    public bool IsUpToDate => Expected == _current;

    public void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, Expected);
    }
}
