using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// An async function with a block body that loses its last <c>await</c> to the fix keeps its signature and gets one that costs nothing.
/// </summary>
internal static class AwaitedPrints
{
    /// <summary>The statement to add, or null where an <c>await</c> is left or another print of the same run adds it.</summary>
    public static TextChange? Replacement(FixSite site, PrintGroup group, CancellationToken cancellationToken)
    {
        if (group.Prints.All(p => p.Outer is not AwaitExpressionSyntax) || group.Last.Statement is not { } last)
        {
            return null;
        }

        var index = PrintIndex.At(site, group.First.Outer, cancellationToken);
        var going = index.Prints.Where(p => p.Outer is AwaitExpressionSyntax && p.IsReported && site.IsFixedTogether(p.Call.Syntax.Span))
            .Select(p => p.Outer).ToArray();
        var awaits = index.Function.DescendantNodes(n => n == index.Function || !PrintIndex.IsFunction(n))
            .Any(n => (n is AwaitExpressionSyntax && !going.Contains(n) && group.Prints.All(p => p.Outer != n))
                || n is ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 }
                    or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 });
        if (awaits || (going.Length > 0 && group.Prints.All(p => p.Outer != going[going.Length - 1])) || index.Function is CompilationUnitSyntax)
        {
            return null;
        }

        var task = site.Model.LookupNamespacesAndTypes(last.SpanStart, name: "Task").Any(t => t is INamedTypeSymbol { Arity: 0 })
            ? "Task"
            : "System.Threading.Tasks.Task";
        var body = index.Function.ChildNodes().OfType<BlockSyntax>().FirstOrDefault();
        var end = body?.Statements.LastOrDefault() is { } final and not (ReturnStatementSyntax or ThrowStatementSyntax) && final.Parent == body
            ? final
            : last;
        return last.Parent is not BlockSyntax ? null
            : new TextChange(
                new TextSpan(end.Span.End, 0), site.Text.NewLine() + site.Text.IndentationAt(end.SpanStart) + $"await {task}.CompletedTask;");
    }
}
