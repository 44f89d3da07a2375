namespace LogAnalyzers.PackageTests.Support;

/// <summary>Files of the repository that hold what is expected.</summary>
internal static class Golden
{
    /// <summary>With LOGANALYZERS_GOLDEN=write in the environment the file becomes what is made.</summary>
    /// <param name="path">From the root.</param>
    public static void Assert(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("LOGANALYZERS_GOLDEN") == "write")
        {
            File.WriteAllText(file, text);
        }

        Xunit.Assert.Equal(File.ReadAllText(file), text);
    }
}
