using System.Reflection;

namespace LogAnalyzers.PackageTests.Support;

/// <summary>Where the sources are, and what the test project was built with.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The version of Microsoft.Extensions.* that consumers reference.</summary>
    public static string MelVersion { get; } = Metadata("MelVersion");

    /// <summary>The version of NLog that consumers reference.</summary>
    public static string NLogVersion { get; } = Metadata("NLogVersion");

    /// <summary>The version of the reference assemblies of .NET 8 that consumers compile against.</summary>
    public static string Net8ReferencePack { get; } = Metadata("Net8ReferencePack");

    /// <summary>Where this machine keeps restored packages: consumers read from it, and write to a folder of their own.</summary>
    public static string PackageRoot { get; } = Metadata("NuGetPackageRoot");

    private static string Metadata(string key)
        => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LogAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("LogAnalyzers.sln is in no folder above the tests");
    }
}
