using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Prints;

/// <summary>The kind of output that a print is; each is one rule's.</summary>
internal enum PrintTarget
{
    /// <summary>The program's own output.</summary>
    Console,

    /// <summary>Trace listeners, in every build.</summary>
    Trace,

    /// <summary>Trace listeners, in debug builds only.</summary>
    Debug,

    /// <summary>A file that is written by hand.</summary>
    File,
}

/// <summary>Where a print goes.</summary>
internal enum PrintStream
{
    /// <summary>The console's output.</summary>
    Out,

    /// <summary>The console's error output.</summary>
    Error,

    /// <summary>The listeners of <c>Trace</c>.</summary>
    Trace,

    /// <summary>The same, in debug builds only.</summary>
    Debug,

    /// <summary>A file.</summary>
    File,
}

/// <summary>How a print makes its text from its arguments.</summary>
internal enum PrintForm
{
    /// <summary>An empty line.</summary>
    Empty,

    /// <summary>One value of any type, printed as its text.</summary>
    Value,

    /// <summary>Several values with commas between them.</summary>
    List,

    /// <summary>A <c>char[]</c>, printed as its characters.</summary>
    Characters,

    /// <summary>Part of a <c>char[]</c>: buffer, index, count.</summary>
    CharacterRange,

    /// <summary>A composite format and its arguments.</summary>
    Composite,

    /// <summary>The method itself, as a delegate: <c>ForEach(Console.WriteLine)</c>.</summary>
    MethodGroup,

    /// <summary>Anything else; it is reported but not rewritten.</summary>
    Other,
}

/// <summary>One piece of output that may stand where a log record belongs.</summary>
/// <param name="Operation">The invocation, dynamic invocation, method reference or object creation.</param>
/// <param name="Display">How a user would name the method: <c>Console.Error.WriteLine</c>.</param>
/// <param name="EndsLine">Whether the method itself ends the line.</param>
/// <param name="IsAsync">Whether it returns a task.</param>
/// <param name="Values">The text, value or format first, then the format's arguments, in parameter order and below implicit conversions; empty for a
/// method group.</param>
/// <param name="ValuesKnown">False where the format's arguments come in an array made elsewhere.</param>
internal sealed record PrintCall(
    IOperation Operation,
    string Display,
    PrintStream Stream,
    PrintForm Form,
    bool EndsLine,
    bool IsAsync,
    ImmutableArray<IOperation> Values,
    bool ValuesKnown)
{
    public ExpressionSyntax Syntax => (ExpressionSyntax)Operation.Syntax;

    public PrintTarget Target => Stream switch
    {
        PrintStream.Trace => PrintTarget.Trace,
        PrintStream.Debug => PrintTarget.Debug,
        PrintStream.File => PrintTarget.File,
        _ => PrintTarget.Console,
    };

    /// <summary>The level that the method itself names; null where it names none. Such a print is a record of its own.</summary>
    public LogLevel? Level { get; init; }

    /// <summary>The argument that decides whether anything is printed; null for none.</summary>
    public IOperation? Condition { get; init; }

    /// <summary>The argument that is printed before the text, with a colon; null for none.</summary>
    public IOperation? Category { get; init; }

    /// <summary>The number of the event; null for none.</summary>
    public IOperation? EventId { get; init; }

    /// <summary>The file that is written to; null for other streams.</summary>
    public IOperation? Path { get; init; }

    /// <summary>Receiver and arguments that say how to print and that a record has no use for.</summary>
    public ImmutableArray<IOperation> IgnoredOperands { get; init; } = ImmutableArray<IOperation>.Empty;
}
