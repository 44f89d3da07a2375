namespace LogAnalyzers.PackageTests.Consumers;

/// <summary>Class libraries with the same code and other settings.</summary>
internal static class Settings
{
    public static readonly Consumer None = Mode("None");
    public static readonly Consumer Minimum = Mode("Minimum");
    public static readonly Consumer Strict = Mode("Strict", "strict");
    public static readonly Consumer All = Mode("All", "ALL");
    public static readonly Consumer Unknown = Mode("Unknown", "Stric");

    public static readonly Consumer BuiltInKept
        = Consumer.ClassLibrary("BuiltInKept", "<LogAnalyzersReplaceBuiltIn>False</LogAnalyzersReplaceBuiltIn>");

    public static readonly Consumer BuiltInMisspelt
        = Consumer.ClassLibrary("BuiltInMisspelt", "<LogAnalyzersReplaceBuiltIn>perhaps</LogAnalyzersReplaceBuiltIn>");

    /// <summary>Named in the project file, as an error: the build of this one fails, which is what it is for.</summary>
    public static readonly Consumer OwnWarningAsError
        = Consumer.ClassLibrary("OwnWarningAsError", "<WarningsAsErrors>$(WarningsAsErrors);CA2017</WarningsAsErrors>");

    public static readonly Consumer OwnEditorConfig = Consumer.ClassLibrary("OwnEditorConfig", "<LogAnalyzersMode>Strict</LogAnalyzersMode>",
        (".editorconfig",
        """
        root = true
        [*.cs]
        dotnet_diagnostic.CA2254.severity = warning
        dotnet_diagnostic.LOG2006.severity = none
        dotnet_diagnostic.LOG2007.severity = suggestion
        """));

    public static readonly Consumer OwnGlobalConfig = Consumer.ClassLibrary("OwnGlobalConfig", "<LogAnalyzersMode>Minimum</LogAnalyzersMode>",
        (".globalconfig",
        """
        is_global = true
        dotnet_diagnostic.CA2017.severity = warning
        dotnet_diagnostic.LOG2001.severity = warning
        """));

    /// <summary>The default mode has no line for our rules, so a bulk line works.</summary>
    public static readonly Consumer OwnBulkLine = Consumer.ClassLibrary("OwnBulkLine", "",
        (".editorconfig",
        """
        root = true
        [*.cs]
        dotnet_analyzer_diagnostic.category-LogTemplate.severity = suggestion
        """));

    /// <summary>Old and new targets, and what the SDK reports beside ours; by itself it does so from .NET 5 on.</summary>
    public static readonly Consumer Side = Sides("Side", "<EnableNETAnalyzers>true</EnableNETAnalyzers>") with
    {
        TargetFrameworks = "netstandard2.0;net10.0"
    };

    /// <summary>The SDK's rules as strict as they get: the build of this one fails, which is what it is for.</summary>
    public static readonly Consumer StrictSide
        = Sides("StrictSide", "<AnalysisMode>All</AnalysisMode><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

    /// <summary>A line for an ID, which wins over what an analysis mode says and over the suppression.</summary>
    public static readonly Consumer OwnSide = Sides("OwnSide", "<AnalysisMode>All</AnalysisMode>",
        (".editorconfig",
        """
        root = true
        [*.cs]
        dotnet_diagnostic.CA2253.severity = error
        """));

    public static readonly Consumer[] AllOfThem =
    [
        None, Minimum, Strict, All, Unknown, BuiltInKept, BuiltInMisspelt, OwnWarningAsError, OwnEditorConfig, OwnGlobalConfig, OwnBulkLine,
        Side, StrictSide, OwnSide,
    ];

    private static Consumer Sides(string name, string properties, params (string File, string Text)[] more)
        => new(name, "Microsoft.NET.Sdk", properties + "<ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable>",
            "Microsoft.Extensions.Logging.Abstractions",
            [("Sides.cs",
            """
            using Microsoft.Extensions.Logging;

            namespace Consumer
            {
                public class Sides
                {
                    private static readonly string Text = "Order {Id}";
                    private static readonly string Wrong = "Order {Id} {Name}";
                    private readonly ILogger _logger;

                    public Sides(ILogger<Sides> logger)
                    {
                        _logger = logger;
                    }

                    public void Run(int id, string name)
                    {
                        _logger.LogInformation(Text, id);           // line 18: only the SDK's
                        _logger.LogInformation(Wrong, id);          // line 19: each its own
                        _logger.LogInformation(name);               // line 20: both
                        _logger.LogInformation($"Order {id}");      // line 21: both
                        _logger.LogInformation("Order {0}", id);    // line 22: both
                        _logger.LogInformation("{Id} {Name}", id);  // line 23: both
                    }
                }
            }
            """), .. more]);

    private static Consumer Mode(string name, string? value = null)
        => Consumer.ClassLibrary(name, $"<LogAnalyzersMode>{value ?? name}</LogAnalyzersMode>");
}
