namespace LogAnalyzers.PackageTests.Support;

/// <summary>The package, packed once for all tests under a version that nobody has, and a folder for the consumers.</summary>
public sealed class PackedPackage : IDisposable
{
    public PackedPackage()
    {
        Folder = Directory.CreateTempSubdirectory("log-analyzers-").FullName;
        Version = "0.0.0-test." + Guid.NewGuid().ToString("N");
        Feed = Directory.CreateDirectory(Path.Combine(Folder, "feed")).FullName;
        // Built beside the sources' own output: a running build or IDE is not disturbed, and nothing stale is packed. The style of the sources is the
        // solution's to check.
        Cli.Dotnet(Repository.Root, "pack", "src/Package", "-o", Feed, "--artifacts-path", Path.Combine(Folder, "artifacts"),
            "-p:Version=" + Version, "-p:RepositoryUrl=" + RepositoryUrl, "-p:RunAnalyzers=false", "-nodeReuse:false").Succeeds();
        File.WriteAllText(Path.Combine(Folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>Not a real address: what is given when packing must come out.</summary>
    public static string RepositoryUrl => "https://example.invalid/team/repository";

    public string Folder { get; }

    public string Version { get; }

    public string Feed { get; }

    public string NupkgPath => Path.Combine(Feed, $"LogAnalyzers.{Version}.nupkg");

    /// <summary>Properties of every consumer: packages in a folder of their own, read from this machine where it has them.</summary>
    internal string RestoreProperties
        => $"""
            <RestorePackagesPath>{Path.Combine(Folder, "packages")}</RestorePackagesPath>
            <RestoreFallbackFolders>{Repository.PackageRoot}</RestoreFallbackFolders>
            <NuGetAudit>false</NuGetAudit>
            """;

    public void Dispose()
    {
        Cli.StopCompilerServer(Folder);
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // A file that is still held, such as an analyzer that a test has loaded, is the temp folder's to clean up.
        }
    }
}

/// <summary>All tests share one package and run one after another: each is a build that takes the whole machine.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
