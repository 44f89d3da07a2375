using System.Text.RegularExpressions;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>A program that is one file and names the package in it: <c>dotnet build app.cs</c> shows the diagnostics.</summary>
[Collection(PackageCollection.Name)]
public sealed class FileBasedAppTests(PackedPackage package)
{
    [Fact]
    public void Build_of_a_file_shows_the_ids()
    {
        var folder = Directory.CreateDirectory(Path.Combine(package.Folder, "file")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "Directory.Build.props"), $"<Project><PropertyGroup>{package.RestoreProperties}</PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(folder, "app.cs"),
            $$"""
            #:package LogAnalyzers@{{package.Version}}
            #:package Microsoft.Extensions.Logging.Abstractions@{{Repository.MelVersion}}
            #:property PublishAot=false
            using Microsoft.Extensions.Logging;
            using Microsoft.Extensions.Logging.Abstractions;

            ILogger logger = NullLogger.Instance;
            Console.WriteLine("working");
            logger.LogInformation($"Got {args.Length}");
            """);

        // The SDK builds such programs in the user's data folder: the test's own is taken for that.
        var build = Cli.Dotnet(folder, [("XDG_DATA_HOME", folder)], "build", "app.cs").Succeeds();

        var warnings = Regex.Matches(build.Output, @"app\.cs\(\d+,\d+\): \w+ \w+").Select(m => m.Value).Distinct(StringComparer.Ordinal);
        Assert.Equal(["app.cs(8,1): warning LOG1001", "app.cs(9,23): warning LOG2001"], warnings.Order(StringComparer.Ordinal));
    }
}
