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

    public static readonly Consumer[] AllOfThem =
    [
        None, Minimum, Strict, All, Unknown, BuiltInKept, BuiltInMisspelt, OwnWarningAsError, OwnEditorConfig, OwnGlobalConfig, OwnBulkLine,
    ];

    private static Consumer Mode(string name, string? value = null)
        => Consumer.ClassLibrary(name, $"<LogAnalyzersMode>{value ?? name}</LogAnalyzersMode>");
}
