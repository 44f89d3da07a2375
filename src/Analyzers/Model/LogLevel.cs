
namespace LogAnalyzers.Model;

/// <summary>The levels that every framework has, lowest first; the values are those of Microsoft.Extensions.Logging.</summary>
internal enum LogLevel
{
    /// <summary>Every step; may hold sensitive data.</summary>
    Trace = 0,

    /// <summary>What helps while a program is made.</summary>
    Debug = 1,

    /// <summary>What a program did, in its normal course.</summary>
    Information = 2,

    /// <summary>Unexpected, and the program goes on.</summary>
    Warning = 3,

    /// <summary>What was asked for failed.</summary>
    Error = 4,

    /// <summary>The program, or a part that others need, fails.</summary>
    Critical = 5,

    /// <summary>Nothing is written at it.</summary>
    None = 6,
}
