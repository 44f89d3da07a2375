namespace LogAnalyzers.Rules;

/// <summary>Diagnostic categories; bulk severities in an <c>.editorconfig</c> name them.</summary>
internal static class Categories
{
    public const string Output = "LogOutput";
    public const string Template = "LogTemplate";
    public const string Level = "LogLevel";
    public const string Exception = "LogException";
    public const string Logger = "LogLogger";
    public const string Configuration = "LogConfiguration";
    public const string Privacy = "LogPrivacy";
    public const string Contract = "LogContract";
    public const string Telemetry = "LogTelemetry";
}
