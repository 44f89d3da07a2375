using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Lines that are indented below another one, which they go on with: <c>"WARNING: many connections"</c>, <c>"    raise the limit"</c>. Each is a
/// record of its own, since what reads logs reads them by line, and whoever hides or wants the one hides or wants the others.
/// </summary>
internal static class DetailLine
{
    private const int Least = 2;

    /// <summary>The blanks that a text begins with; a tab counts as four.</summary>
    public static int Indent(string text) => text.TakeWhile(c => c is ' ' or '\t').Sum(c => c == '\t' ? 4 : 1);

    /// <summary>The level of the line above that is indented less, where that is a warning or worse; null where there is none.</summary>
    public static LogLevel? LevelOf(FixSite site, IndexedPrint print, int indent, CancellationToken cancellationToken)
    {
        if (indent < Least)
        {
            return null;
        }

        var prints = PrintIndex.At(site, print.Call.Syntax, cancellationToken).Prints;
        for (var i = prints.IndexOf(print); i > 0 && prints[i - 1].EndsLine && GoesOnWith(prints[i - 1], prints[i]); i--)
        {
            var above = prints[i - 1];
            if (PrintMessage.PartsOf(site, above.Call, cancellationToken) is not { } parts)
            {
                return null;
            }

            if (Indent(PrintMessage.Written(parts)) < indent)
            {
                return PrintMessage.Find(site, above.Call.Syntax, cancellationToken)?.Level is > LogLevel.Information and var level ? level : null;
            }
        }

        return null;
    }

    private static bool GoesOnWith(IndexedPrint above, IndexedPrint below) => PrintGroup.AreNeighbours(above, below) || IsAboveLoop(above, below);

    /// <summary>Whether a print stands right above a loop whose turns the other one begins, when its values have been worked out.</summary>
    private static bool IsAboveLoop(IndexedPrint above, IndexedPrint below)
    {
        if (above is not { Statement: { } header, IsReported: true, IsPiece: true }
            || below is not { Statement: { } first, IsReported: true, IsPiece: true }
            || above.Call.Stream != below.Call.Stream)
        {
            return false;
        }

        SyntaxNode turn = first;
        if (first.Parent is BlockSyntax block)
        {
            if (block.Statements.TakeWhile(s => s != first).Any(s => s is not LocalDeclarationStatementSyntax))
            {
                return false;
            }

            turn = block;
        }

        if (turn.Parent is not (CommonForEachStatementSyntax or ForStatementSyntax) || turn.Parent is not StatementSyntax loop
            || StatementList.HasDirective(loop))
        {
            return false;
        }

        var before = loop.Parent switch
        {
            BlockSyntax around => around.Statements.TakeWhile(s => s != loop),
            SwitchSectionSyntax around => around.Statements.TakeWhile(s => s != loop),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global
                => unit.Members.TakeWhile(m => m != global).OfType<GlobalStatementSyntax>().Select(g => g.Statement),
            _ => [],
        };

        // A colour that is set back in between changes nothing.
        return before.LastOrDefault(s => !s.ToString().StartsWith("Console.ResetColor(", StringComparison.Ordinal)) == header;
    }
}
