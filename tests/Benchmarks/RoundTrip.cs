using System.Collections.Immutable;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>What became of a call that was taken apart: found where it was, and held against what its author wrote.</summary>
internal static class RoundTrip
{
    /// <summary>The calls of a document after the fix, in the order of those that were taken apart.</summary>
    public static async Task<List<CallAfter>> ReadAsync(Document before, Document after, List<TakenCall> calls, IReadOnlyList<Diagnostic> found)
    {
        var changes = (await after.GetTextChangesAsync(before)).OrderBy(c => c.Span.Start).ToArray();
        var root = (await after.GetSyntaxRootAsync())!;
        var tree = await before.GetSyntaxTreeAsync();
        var reasons = found.Where(d => d.Location.SourceTree == tree).ToLookup(d => d.Location.SourceSpan.Start);
        var all = new List<CallAfter>();
        var shift = 0;
        foreach (var call in calls.OrderBy(c => c.Span.Start))
        {
            var at = call.CallStart + shift;
            at += changes.Where(c => c.Span.End <= at).Sum(c => (c.NewText?.Length ?? 0) - c.Span.Length);
            var reason = reasons[call.Span.Start + shift].FirstOrDefault()?.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            all.Add(new(call, Find(root, at, call), reason));
            shift += call.Interpolated.Length - call.Span.Length;
        }

        return all;
    }

    private static InvocationExpressionSyntax? Find(SyntaxNode root, int position, TakenCall call)
    {
        var starting = position >= root.FullSpan.End ? []
            : root.FindToken(position).Parent!.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().Where(i => i.SpanStart == position).ToArray();
        return starting.FirstOrDefault(i => NameOf(i) == call.Method) ?? starting.LastOrDefault();
    }

    /// <summary>The text of a literal, or of some that are joined; null for others.</summary>
    public static string? TextOf(ExpressionSyntax expression)
        => expression switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
                => TextOf(sum.Left) is { } left && TextOf(sum.Right) is { } right ? left + right : null,
            _ => null,
        };

    /// <summary>The literals as they are written, those that hold placeholders with a dollar.</summary>
    public static string WithDollars(ExpressionSyntax expression, Func<string, bool> hasHoles)
        => string.Concat(expression.DescendantTokens().Select(t => (t == expression.GetFirstToken() ? "" : t.LeadingTrivia.ToFullString())
            + (t.IsKind(SyntaxKind.StringLiteralToken) && hasHoles(t.ValueText) ? "$" : "") + t.Text
            + (t == expression.GetLastToken() ? "" : t.TrailingTrivia.ToFullString())));

    /// <summary>Whether one of the literals is a raw one, whose braces are written otherwise when it is interpolated.</summary>
    public static bool IsRaw(ExpressionSyntax expression)
        => expression.DescendantTokens()
            .Any(t => t.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken);

    /// <summary>The name of the method that is called.</summary>
    public static string NameOf(InvocationExpressionSyntax call)
        => call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax bound => bound.Name.Identifier.ValueText,
            var other => other.ToString(),
        };
}

/// <summary>A call as it was written and as it was taken apart.</summary>
internal sealed record TakenCall(
    int CallStart, string Method, string Before, TextSpan Span, string Interpolated, string Template, ImmutableArray<string> Names,
    ExpressionSyntax[] Values, string Framework);

/// <summary>A call after the fix; no syntax where it is no more.</summary>
/// <param name="Reason">What LOG2001 said of it; null where it said nothing.</param>
internal sealed record CallAfter(TakenCall Taken, InvocationExpressionSyntax? Syntax, string? Reason)
{
    /// <summary>The template that was written; null where the call still has its interpolated string, or is no more.</summary>
    public string? Template
        => At < 0 ? null : RoundTrip.TextOf(Syntax!.ArgumentList.Arguments[At].Expression);

    /// <summary>How it is not as it was; null where the text, the values and what stands before them are as their author had them.</summary>
    public string? Difference(Func<string, IReadOnlyList<ExpressionSyntax>, string> bare)
        => Syntax is null ? "the call is no more"
            : At < 0 ? "not turned back: " + (Reason ?? "not reported")
            : bare(Template!, Values) != bare(Taken.Template, Taken.Values)
                ? SaysPassed ? "without what the passed exception says (LOG4003)" : "another text"
            : string.Concat(Syntax.ArgumentList.Arguments.Take(At)) != Taken.Before ? "another argument before the text"
            : !Values.Select(Plain).SequenceEqual(Taken.Values.Select(Plain)) ? "another value"
            : null;

    private ExpressionSyntax[] Values => [.. Syntax!.ArgumentList.Arguments.Skip(At + 1).Select(a => a.Expression)];

    private int At => Syntax?.ArgumentList.Arguments.IndexOf(a => RoundTrip.TextOf(a.Expression) is not null) ?? -1;

    private bool SaysPassed
        => Taken.Values.Last().ToString() is var last
            && last.Split('.', '?')[0] is { Length: > 0 } exception && Taken.Before.Contains(exception, StringComparison.Ordinal)
            && last.EndsWith("Message", StringComparison.Ordinal);

    /// <summary>
    /// What a value brings along that stands in its placeholder as well: blanks before it, a format. A format without a culture is the template's as
    /// it would be the interpolation's.
    /// </summary>
    public static string Shown(ExpressionSyntax value)
        => Inside(value) is not InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: [var first, ..] }
            || first.Expression is not LiteralExpressionSyntax { Token.Value: var given } ? ""
            : (member.Name.Identifier.ValueText, given) switch
            {
                ("PadLeft", int width) => $",{width}",
                ("PadRight", int width) => $",-{width}",
                ("ToString", string format) => ":" + format,
                _ => "",
            };

    private static ExpressionSyntax Inside(ExpressionSyntax value) => value is ParenthesizedExpressionSyntax inner ? Inside(inner.Expression) : value;

    /// <summary>A value without what an interpolation does not need, or a template.</summary>
    private static string Plain(ExpressionSyntax value)
        => Inside(value) switch
        {
            InvocationExpressionSyntax
            {
                ArgumentList.Arguments: var arguments,
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "PadLeft" or "PadRight" } member,
            } when arguments.All(a => a.Expression is LiteralExpressionSyntax || a.ToString().EndsWith("InvariantCulture", StringComparison.Ordinal))
                => Plain(member.Expression),
            // A list is shown joined by Microsoft.Extensions.Logging.
            InvocationExpressionSyntax { ArgumentList.Arguments: [var separator, var list] } join
                when separator.ToString() is "\", \"" && join.Expression.ToString().StartsWith("string.Join", StringComparison.OrdinalIgnoreCase)
                => Plain(list.Expression),
            var other => string.Concat(other.ToString().Where(c => !char.IsWhiteSpace(c))),
        };
}
