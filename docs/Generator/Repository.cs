namespace LogAnalyzers.DocsGenerator;

/// <summary>Where the sources are, found from the running program.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LogAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("LogAnalyzers.sln is in no folder above " + start);
    }
}
