using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Calls;

/// <summary>Where a print goes.</summary>
internal enum PrintStream
{
    Out,
    Error,
}

/// <summary>How a print makes its text from its arguments.</summary>
internal enum PrintForm
{
    /// <summary>An empty line.</summary>
    Empty,

    /// <summary>One value of any type, printed as its text.</summary>
    Value,

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

/// <summary>One write to the console.</summary>
/// <param name="Operation">The invocation, dynamic invocation or method reference.</param>
/// <param name="Display">How a user would name the method: <c>Console.Error.WriteLine</c>.</param>
/// <param name="EndsLine">Whether the method itself ends the line.</param>
/// <param name="IsAsync">Whether it returns a task.</param>
/// <param name="Values">The text, value or format first, then the format's arguments, in parameter order and below implicit conversions; empty for a method group.</param>
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
}
