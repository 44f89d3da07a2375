using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>The exception of the catch clause around a print.</summary>
internal static class PrintedException
{
    /// <summary>The catch clause around a node in the same function.</summary>
    public static CatchClauseSyntax? CatchOf(SyntaxNode node)
        => node.Ancestors().TakeWhile(a => !PrintIndex.IsFunction(a)).OfType<CatchClauseSyntax>().FirstOrDefault();

    /// <summary>
    /// The catch clause's variable where no other print or call in the clause says anything of it and this print is the first: else the exception
    /// would be lost. One is declared where LOG4001 would ask for it.
    /// </summary>
    public static CatchVariable? Unmentioned(
        FixSite site, CatchClauseSyntax? clause, PrintIndex index, PrintGroup group, LogLevel level, CancellationToken cancellationToken)
    {
        if (clause is null || index.Prints.FirstOrDefault(p => clause.Block.Span.Contains(p.Outer.Span) && p.IsReported) != group.First)
        {
            return null;
        }

        if (clause.Declaration is { Identifier: { RawKind: not 0 } identifier })
        {
            var isMentioned = clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Any(n => n.Identifier.ValueText == identifier.ValueText && !group.Prints.Any(p => p.Outer.Span.Contains(n.Span)));
            return isMentioned ? null : new(identifier.Text, null);
        }

        return CatchVariable.Around(site, group.First.Outer, cancellationToken) is { Fate: ExceptionFate.Dropped, Calls.IsEmpty: true } caught
            && (caught.IsBroad || level >= LogLevel.Error)
            ? CatchVariable.Of(site, clause)
            : null;
    }
}
