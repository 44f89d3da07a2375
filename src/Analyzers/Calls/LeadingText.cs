using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Calls;

/// <summary>
/// The constant text that a record starts with, be it a template, the first part of an interpolation or the first operand of a <c>+</c>.
/// </summary>
internal sealed class LeadingText
{
    private readonly Func<TextSpan, TextSpan?> _exact;
    private readonly LogCall _call;

    private LeadingText(LogCall call, string text, ITypeSymbol? next, bool isWhole, Func<TextSpan, TextSpan?> exact)
    {
        Text = text;
        Start = isWhole ? AfterTime(call) : 0;
        Next = next;
        IsWhole = isWhole;
        _call = call;
        _exact = exact;
    }

    public string Text { get; }

    /// <summary>Where the text says something: behind a hole that shows the time, or at its start.</summary>
    public int Start { get; }

    /// <summary>The type of the value that follows the text; null where none does, or its type is not known.</summary>
    public ITypeSymbol? Next { get; }

    /// <summary>Whether nothing follows the text.</summary>
    public bool IsWhole { get; }

    /// <summary>Null where the record does not start with constant text.</summary>
    public static LeadingText? Of(LogCall call, CancellationToken cancellationToken)
    {
        if (call.Text is { } text)
        {
            // The map is made for the few texts of which a place is asked for.
            return new(call, text, null, true, span => call.Map(cancellationToken)?.Exact(span));
        }

        return call.TextSource(cancellationToken) is { IsBuilt: true } source ? OfBuilt(call, source.Making, cancellationToken) : null;
    }

    /// <summary>The exact source of a part; null where it is named elsewhere.</summary>
    public TextSpan? Exact(TextSpan span) => _exact(span);

    /// <summary>Where the part is written, if that is in the call itself; else where the call names the text.</summary>
    public Location Locate(TextSpan span)
        => _exact(span) is { } exact && _call.Syntax.Span.Contains(exact) ? Location.Create(_call.Syntax.SyntaxTree, exact)
            : ((SyntaxNode?)_call.TemplateExpression ?? _call.State?.Syntax ?? _call.Syntax).GetLocation();

    private static LeadingText? OfBuilt(LogCall call, IOperation making, CancellationToken cancellationToken)
    {
        ITypeSymbol? next = null;
        var text = MadeText.Of(making);
        if (text.Kind == TextKind.Sum && text.Pieces() is { } operands)
        {
            next = operands[1].Unwrap().Type;
            text = MadeText.Of(operands[0]);
        }

        switch (text.Operation)
        {
            case IInterpolatedStringOperation { Parts: [{ Syntax: InterpolatedStringTextSyntax syntax }, ..] parts }
                when LiteralUnits.Decode(syntax) is { IsDefault: false } units:
                return new(
                    call,
                    string.Concat(units.Select(u => u.Value)),
                    parts.Length > 1 && parts[1].Syntax is InterpolationSyntax && text.Pieces() is [_, var hole, ..] ? hole.Unwrap().Type : next,
                    false,
                    span => Exact(units, span));
            case IInvocationOperation when text.Kind == TextKind.Format:
                return text.Format is { } format ? OfConstant(call, format, null, cancellationToken) : null;
            default:
                return next is null ? null : OfConstant(call, text.Operation, next, cancellationToken);
        }
    }

    private static LeadingText? OfConstant(LogCall call, IOperation operation, ITypeSymbol? next, CancellationToken cancellationToken)
    {
        if (operation is not { ConstantValue: { HasValue: true, Value: string text }, Syntax: ExpressionSyntax expression, SemanticModel: { } model })
        {
            return null;
        }

        return new(call, text, next, false, span => TextMap.Create(expression, text, model, cancellationToken)?.Exact(span));
    }

    /// <summary>The units are in the order of the text.</summary>
    private static TextSpan? Exact(IEnumerable<TextUnit> units, TextSpan span)
    {
        int offset = 0, start = -1, end = -1;
        foreach (var unit in units)
        {
            if (offset >= span.Start && offset < span.End)
            {
                start = start < 0 ? unit.Span.Start : start;
                end = unit.Span.End;
            }

            offset += unit.Value.Length;
        }

        return start < 0 ? null : TextSpan.FromBounds(start, end);
    }

    private static int AfterTime(LogCall call)
        => call.Template is { Errors.IsEmpty: true, Holes: [{ Span.Start: 0 } first, ..] } && call.IsParsed
            && (call.ValueOf(first)?.Type is { Name: "DateTime" or "DateTimeOffset" or "TimeOnly" or "TimeSpan", ContainingNamespace.Name: "System" }
                || first.PropertyName is "Time" or "Timestamp" or "Now")
            ? first.Span.End
            : 0;
}
