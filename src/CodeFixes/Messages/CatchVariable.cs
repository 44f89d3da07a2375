using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Messages;

/// <summary>The variable of a catch clause, declared where there is none.</summary>
/// <param name="Name">As it is written in the block.</param>
/// <param name="Declaration">What declares it; null where it is declared already.</param>
internal sealed record CatchVariable(string Name, TextChange? Declaration)
{
    /// <summary>Null where the clause can't be followed.</summary>
    public static CatchVariable? Of(FixSite site, CatchClauseSyntax clause)
    {
        if (clause.Declaration is { Identifier: { RawKind: not 0 } identifier })
        {
            return identifier.IsMissing ? null : new(identifier.Text, null);
        }

        var name = FreeName(site, clause);
        if (clause.Declaration is { } declaration)
        {
            return declaration.Type.IsMissing ? null : new(name, new TextChange(new TextSpan(declaration.Type.Span.End, 0), " " + name));
        }

        return KnownType.Find(site.Model.Compilation, "System.Exception")?.ToMinimalDisplayString(site.Model, clause.Block.SpanStart) is { } type
            ? new(name, new TextChange(new TextSpan(clause.CatchKeyword.Span.End, 0), $" ({type} {name})"))
            : null;
    }

    /// <summary>What becomes of the exception of the innermost clause around a node in the same function; null outside of one.</summary>
    public static CaughtException? Around(FixSite site, SyntaxNode node, CancellationToken cancellationToken)
        => node.AncestorsAndSelf()
                .TakeWhile(a => a is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
                    || a is GlobalStatementSyntax)
                .OfType<CatchClauseSyntax>().FirstOrDefault() is { } clause
            && site.Model.GetOperation(clause, cancellationToken) is ICatchClauseOperation operation
            ? CaughtException.Of(operation, site.Find)
            : null;

    private static string FreeName(FixSite site, CatchClauseSyntax clause)
    {
        // A clause around this one may be given a variable in the same run.
        var outer = clause.Ancestors().OfType<CatchClauseSyntax>()
                .FirstOrDefault(c => c.Declaration is not { Identifier.RawKind: not 0 }) is { } around
            ? FreeName(site, around)
            : null;
        return FreeNames.ForVariable(clause, site.Model, clause.Block.OpenBraceToken.Span.End, "ex", "exception").First(n => n != outer);
    }
}
