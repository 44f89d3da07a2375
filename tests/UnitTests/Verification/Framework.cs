namespace LogAnalyzers.UnitTests.Verification;

/// <summary>The logging frameworks whose calls the rules understand.</summary>
public enum Framework
{
    /// <summary>Microsoft.Extensions.Logging.</summary>
    Mel,
    Serilog,
    NLog,
    Log4Net,
}
