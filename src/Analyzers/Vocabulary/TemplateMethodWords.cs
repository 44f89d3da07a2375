namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Methods that take a template and are not named after a level, from the logging frameworks' own reference: <c>Log</c> and <c>Write</c> are given
/// the level, definitions and scopes have none.
/// </summary>
internal static class TemplateMethodWords
{
    public static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "Log", "Write", "BeginScope", "Define", "DefineScope" };

    public static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) 
        { "LoggerMessage", "LoggerMessageAttribute", "ZLoggerMessage", "ZLoggerMessageAttribute" };
}
