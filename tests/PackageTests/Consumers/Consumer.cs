namespace LogAnalyzers.PackageTests.Consumers;

/// <summary>
/// A project that uses the package: its SDK, properties, packages, files. A line's comment <c>// LOG2001</c> says what is expected there, in all
/// target frameworks or, as in <c>// LOG2001 in net48</c>, in those that it names.
/// </summary>
internal sealed record Consumer(string Name, string Sdk, string Properties, string Packages, params (string File, string Text)[] Files)
{
    private const string Abstractions = "Microsoft.Extensions.Logging.Abstractions";

    /// <summary>A class that has one of everything that a test of severities asks for.</summary>
    public const string Mixed =
        """
        using System;
        using Microsoft.Extensions.Logging;

        namespace Consumer;

        public class Mixed
        {
            private readonly ILogger<Mixed> _logger;

            public Mixed(ILogger<Mixed> logger) => _logger = logger;

            public void Run(int id, string name)
            {
                Console.WriteLine("a print");                          // LOG1001
                _logger.LogInformation($"id {id}");                    // LOG2001
                _logger.LogInformation("{Id} {Name} {More}", id);      // LOG2003
                _logger.LogInformation("{0}", id);                     // LOG2006
                _logger.LogInformation("Order {id}", id);              // LOG2007
            }
        }
        """;

    public static Consumer ClassLibrary(string name, string properties, params (string File, string Text)[] more)
        => new(name, "Microsoft.NET.Sdk", properties, Abstractions, [("Mixed.cs", Mixed), .. more]);

    /// <summary>One, or several with a semicolon between them.</summary>
    public string TargetFrameworks { get; init; } = "net10.0";

    /// <summary>More items of the project, as they are written there.</summary>
    public string Items { get; init; } = "";

    /// <summary>Another consumer of the same solution that this one uses.</summary>
    public string Uses { get; init; } = "";

    /// <summary>The diagnostics that the comments announce.</summary>
    public IEnumerable<(string Id, string File, int Line)> Expected => ExpectedIn(TargetFrameworks);

    public IEnumerable<(string Id, string File, int Line)> ExpectedIn(string framework)
        => from file in Files
           from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
           let comment = line.Text.IndexOf("// LOG", StringComparison.Ordinal)
           where comment >= 0
           let parts = line.Text[(comment + 3)..].Replace("-->", "", StringComparison.Ordinal).Split(" in ")
           where parts.Length == 1 || Words(parts[1]).Contains(framework, StringComparer.Ordinal)
           from id in Words(parts[0])
           select (id, Path.GetFileName(file.File), line.Number);

    public void WriteTo(string folder, string melVersion)
    {
        Directory.CreateDirectory(folder);
        var packages = string.Join("\n    ", Packages.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => $"""<PackageReference Include="{p}" Version="{melVersion}" />"""));
        File.WriteAllText(Path.Combine(folder, Name + ".csproj"),
            $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                {(TargetFrameworks.Contains(';', StringComparison.Ordinal)
                    ? $"<TargetFrameworks>{TargetFrameworks}</TargetFrameworks>"
                    : $"<TargetFramework>{TargetFrameworks}</TargetFramework>")}
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {Properties}
              </PropertyGroup>
              <ItemGroup>
                {packages}
                {Items}
                {(Uses.Length > 0 ? $"""<ProjectReference Include="../{Uses}/{Uses}.csproj" />""" : "")}
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in Files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
