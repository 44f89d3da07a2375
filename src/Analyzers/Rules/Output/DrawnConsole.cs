using System.Collections.Concurrent;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Code that draws on the console: a type that reads keys and sets the cursor, a member that sets it, progress bars and spinners. What it writes is a
/// picture, in whichever of its members.
/// </summary>
internal static class DrawnConsole
{
    private static readonly string[] Bars = ["ProgressBar", "Spinner", "ConsoleProgress", "ProgressIndicator"];

    /// <param name="print">What is printed.</param>
    /// <param name="isProgress">Whether it tells how work goes on, which a member that sets the cursor may do besides.</param>
    /// <param name="context">The file.</param>
    public static bool Contains(PrintCall print, bool isProgress, RuleContext context)
    {
        var known = HostFacts.OfModel.Of(context.Model, static _ => new ConcurrentDictionary<SyntaxNode, bool>());
        var isSet = CursorWords.AreIn(context.Model.SyntaxTree, context.CancellationToken);
        foreach (var node in print.Syntax.Ancestors())
        {
            switch (node)
            {
                case TypeDeclarationSyntax type when Bars.Any(b => type.Identifier.ValueText.EndsWith(b, StringComparison.Ordinal))
                    || known.GetOrAdd(type, n => IsFrontEnd((TypeDeclarationSyntax)n, context)):
                case MethodDeclarationSyntax { Identifier.ValueText: var name } method when IsPainting(name) && SetsColor(method):
                    return true;
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
                    when isSet && !isProgress && known.GetOrAdd(node, SetsCursor):
                    return true;
            }
        }

        return false;
    }

    /// <summary>All parts of a type together, as far as they spell the console's members.</summary>
    private static bool IsFrontEnd(TypeDeclarationSyntax type, RuleContext context)
    {
        var parts = type.Modifiers.Any(m => m.ValueText == "partial")
            && context.Model.GetDeclaredSymbol(type, context.CancellationToken) is { } symbol
            ? symbol.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken))
            : [type];
        var all = parts.ToList();
        return all.Any(p => CursorWords.AreIn(p.SyntaxTree, context.CancellationToken) && SetsCursor(p))
            && all.Any(static p => p.DescendantNodes().Any(
                static n => n is IdentifierNameSyntax { Identifier.ValueText: "ReadKey" or "KeyAvailable" }));
    }

    /// <summary>A member that is called for drawing: <c>Draw</c>, <c>RenderFrame</c>.</summary>
    private static bool IsPainting(string name)
        => NameWords.In(name) is [var first, ..] && first is "Draw" or "Redraw" or "Paint" or "Repaint" or "Render";

    private static bool SetsColor(SyntaxNode code) => code.DescendantNodes().Any(static n => n is AssignmentExpressionSyntax
    {
        Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ForegroundColor" or "BackgroundColor" },
    });

    private static bool SetsCursor(SyntaxNode code) => code.DescendantNodes().Any(static n => n is IdentifierNameSyntax name
        && (name.Identifier.ValueText is "SetCursorPosition" or "MoveBufferArea"
            || (name.Identifier.ValueText is "CursorLeft" or "CursorTop" && IsAssigned(name))));

    /// <summary>Whether a file spells what sets the cursor: next to none does.</summary>
    private sealed record CursorWords(bool AreThere)
    {
        private static readonly string[] All = ["SetCursorPosition", "MoveBufferArea", "CursorLeft", "CursorTop"];

        public static bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
            => HostFacts.OfTree.Of(tree, static (t, token) => new CursorWords(SpeltWords.AreIn(t, All, token)), cancellationToken).AreThere;
    }

    private static bool IsAssigned(IdentifierNameSyntax name)
    {
        SyntaxNode node = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return node.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
            || (node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node);
    }
}
