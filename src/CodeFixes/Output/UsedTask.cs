using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Messages;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// An asynchronous print that is no statement of its own: its task is returned, awaited by an expression body, kept or passed on. The record is
/// written in front, and a task that is done stands where the print's stood.
/// </summary>
internal static class UsedTask
{
    /// <summary>
    /// The changes around the print, which leave its own place to the record; null where what stands in front of the print does something, or the
    /// print may not happen.
    /// </summary>
    public static IReadOnlyList<TextChange>? Around(FixSite site, IndexedPrint print, CancellationToken cancellationToken)
    {
        if (print.Statement is not null || PrintPlace.TaskCarrierOf(print.Call, print.Outer) is not { } carrier)
        {
            return null;
        }

        var task = print.Outer is AwaitExpressionSyntax ? "await " + Completed(site, print) : Completed(site, print);
        return carrier switch
        {
            StatementSyntax statement => InStatement(site, statement, print.Outer, task),
            ArrowExpressionClauseSyntax { Parent: { } function } arrow
                => InArrow(site, function, arrow.Expression, print.Outer, task, Returns(site, arrow.Expression, cancellationToken)),
            LambdaExpressionSyntax { ExpressionBody: { } body }
                => InLambda(site, body, print.Outer, task, Returns(site, body, cancellationToken)),
            _ => null,
        };
    }

    /// <summary>What an empty line's task is put in the place of: nothing is logged for it.</summary>
    public static TextChange? Instead(FixSite site, IndexedPrint print)
        => print.Statement is null && print.Call.IsAsync && print.Outer is not ConditionalAccessExpressionSyntax
            && (print.Outer is AwaitExpressionSyntax || print.Outer == print.Call.Syntax) && PrintPlace.CarrierOf(print.Outer) is not null
            ? new TextChange(print.Outer.Span, (print.Outer is AwaitExpressionSyntax ? "await " : "") + Completed(site, print))
            : null;

    private static string Completed(FixSite site, IndexedPrint print)
    {
        const string Tasks = "System.Threading.Tasks";
        var isThere = site.Model.LookupNamespacesAndTypes(print.Outer.SpanStart, name: "Task")
            .Any(t => t is INamedTypeSymbol { Arity: 0 } && t.ContainingNamespace?.ToDisplayString() == Tasks);
        return (isThere ? QualifiedName.At(site.Model, print.Outer.SpanStart, Tasks, "Task")
            : QualifiedName.InFull(site.Model, print.Outer.SpanStart, Tasks, "Task")) + ".CompletedTask";
    }

    /// <summary>Whether the body's value is the function's result.</summary>
    private static bool Returns(FixSite site, ExpressionSyntax body, CancellationToken cancellationToken)
        => site.Model.GetTypeInfo(body, cancellationToken).Type is { SpecialType: not SpecialType.System_Void }
            && site.Model.GetEnclosingSymbol(body.SpanStart, cancellationToken) is IMethodSymbol { ReturnsVoid: false };

    private static IReadOnlyList<TextChange>? InStatement(FixSite site, StatementSyntax statement, ExpressionSyntax print, string task)
    {
        var text = site.Text;
        var (front, behind) = (TextSpan.FromBounds(statement.SpanStart, print.SpanStart), TextSpan.FromBounds(print.Span.End, statement.Span.End));
        if (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax set }
            && set is { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } && set.Right == print)
        {
            return [new(front, "")]; // "_ = Console.Out.WriteLineAsync(x);"
        }

        var isApart = statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
        if (front.IsEmpty || (!isApart && statement is LocalDeclarationStatementSyntax))
        {
            return null;
        }

        var rest = text.ToString(front) + task + text.ToString(behind);
        return isApart
            ? [new(front, ""), new(behind, ";" + text.NewLine() + text.IndentationAt(statement.SpanStart) + rest)]
            : [new(front, "{ "), new(behind, "; " + rest + " }")];
    }

    /// <summary><c>=&gt; expression;</c> becomes a block.</summary>
    private static IReadOnlyList<TextChange>? InArrow(
        FixSite site, SyntaxNode function, ExpressionSyntax body, ExpressionSyntax print, string task, bool returns)
    {
        var semicolon = function.GetLastToken();
        if (!semicolon.IsKind(SyntaxKind.SemicolonToken) || semicolon.SpanStart != body.Span.End)
        {
            return null;
        }

        if (!returns && body == print && print is not AwaitExpressionSyntax)
        {
            return []; // "void M() => Console.Out.WriteLineAsync(x);"
        }

        var text = site.Text;
        var newLine = text.NewLine();
        var outer = newLine + text.IndentationAt(function.SpanStart);
        var inner = outer + MemberText.Unit(text);
        var arrow = body.GetFirstToken().GetPreviousToken().GetPreviousToken().Span.End;
        return
        [
            new(TextSpan.FromBounds(arrow, print.SpanStart), outer + "{" + inner),
            new(TextSpan.FromBounds(print.Span.End, semicolon.Span.End), ";" + inner + Rest(text, body, print, task, returns) + ";" + outer + "}"),
        ];
    }

    private static IReadOnlyList<TextChange>? InLambda(FixSite site, ExpressionSyntax body, ExpressionSyntax print, string task, bool returns)
    {
        if (!returns && body == print && print is not AwaitExpressionSyntax)
        {
            return [];
        }

        // The characters beside the print are taken in, so that its own place is left to the record.
        var text = site.Text;
        var front = body == print ? new TextSpan(body.SpanStart - 1, 1) : TextSpan.FromBounds(body.SpanStart, print.SpanStart);
        var behind = body.Span.End == print.Span.End ? new TextSpan(body.Span.End, 1) : TextSpan.FromBounds(print.Span.End, body.Span.End);
        return behind.End > text.Length ? null
            :
            [
                new(front, (body == print ? text.ToString(front) : "") + "{ "),
                new(behind, "; " + Rest(text, body, print, task, returns) + "; }" + (body.Span.End == print.Span.End ? text.ToString(behind) : "")),
            ];
    }

    /// <summary>The body with the task in the place of the print.</summary>
    private static string Rest(SourceText text, ExpressionSyntax body, ExpressionSyntax print, string task, bool returns)
        => (returns ? "return " : "") + text.ToString(TextSpan.FromBounds(body.SpanStart, print.SpanStart)) + task
            + text.ToString(TextSpan.FromBounds(print.Span.End, body.Span.End));
}
