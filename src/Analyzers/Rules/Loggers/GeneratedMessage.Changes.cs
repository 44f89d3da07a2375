using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Loggers;

/// <content>The call of the generated method.</content>
internal sealed partial record GeneratedMessage
{
    /// <summary>A call of several lines that fits into so many columns is written on one.</summary>
    private const int LongestLine = 110;

    /// <summary>The changes that make the call one of a method.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="passesLogger">Whether it is static and takes the logger first.</param>
    public IEnumerable<TextChange> Changes(string method, bool passesLogger)
    {
        var invocation = (IInvocationOperation)Call.Operation!;
        var list = Syntax.ArgumentList;
        var kept = Kept(invocation).OrderBy(a => a.SpanStart).ToArray();
        var logger = passesLogger ? Logger.ToString() : null;
        var whole = $"{method}({string.Join(", ", kept.Select(a => a.ToString()).Prepend(logger).Where(t => t is not null))})";
        if (whole.IndexOf('\n') < 0 && (Syntax.ToString().IndexOf('\n') < 0 || Column(Syntax) + whole.Length <= LongestLine)
            && !list.DescendantTrivia().Any(t => !t.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.WhitespaceTrivia)
                && !t.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EndOfLineTrivia)))
        {
            yield return new(Syntax.Span, whole);
            yield break;
        }

        yield return new(Syntax.Expression.Span, method);
        if (kept.Length == 0)
        {
            yield return new(TextSpan.FromBounds(list.OpenParenToken.Span.End, list.CloseParenToken.SpanStart), logger ?? "");
            yield break;
        }

        if (logger is not null)
        {
            yield return new(new TextSpan(list.OpenParenToken.Span.End, 0), logger + ", ");
        }

        var last = kept[kept.Length - 1];
        for (var i = 0; i + 1 < list.Arguments.Count; i++)
        {
            if (list.Arguments[i].SpanStart < last.SpanStart && !kept.Contains(list.Arguments[i]))
            {
                yield return new(TextSpan.FromBounds(list.Arguments[i].SpanStart, list.Arguments[i + 1].SpanStart), "");
            }
        }

        if (list.Arguments.Last() != last)
        {
            yield return new(TextSpan.FromBounds(last.Span.End, list.Arguments.Last().Span.End), "");
        }
    }

    /// <summary>The arguments that stay: a level that is not known, the exception, each value once.</summary>
    private IEnumerable<ArgumentSyntax> Kept(IInvocationOperation invocation)
    {
        if (PassesLevel && invocation.ArgumentAt(Call.Method.Level)?.Syntax is ArgumentSyntax level)
        {
            yield return level;
        }

        if (HasException && invocation.ArgumentAt(Call.Method.Exception)?.Syntax is ArgumentSyntax exception)
        {
            yield return exception;
        }

        foreach (var value in Values)
        {
            yield return value.Written;
        }
    }

    private static int Column(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Character;
}
