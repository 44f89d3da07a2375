
namespace LogAnalyzers.Model;

/// <summary>The levels that every framework has, lowest first; the values are those of Microsoft.Extensions.Logging.</summary>
internal enum LogLevel
{
    Trace = 0,
    Debug = 1,
    Information = 2,
    Warning = 3,
    Error = 4,
    Critical = 5,
    None = 6,
}
