using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
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
        if (clause is null)
        {
            return LastChance.Of(group.First.Outer, site.Model) is { Level: >= LogLevel.Error } handler
                ? OfHandler(site, handler, index, group)
                : null;
        }

        if (index.Prints.FirstOrDefault(p => clause.Block.Span.Contains(p.Outer.Span) && p.IsReported) != group.First)
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

    /// <summary>What a handler of unhandled exceptions is given, where it says nothing of it and this print is its first.</summary>
    private static CatchVariable? OfHandler(FixSite site, LastChance handler, PrintIndex index, PrintGroup group)
    {
        var isMentioned = index.Function.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(a => a.Name.Identifier.ValueText is "ExceptionObject" or "Exception");
        return isMentioned || index.Prints.FirstOrDefault(p => p.IsReported) != group.First
            || site.Model.LookupSymbols(group.First.Outer.SpanStart, name: handler.Arguments.Name)
                is not [var seen] || !SymbolEqualityComparer.Default.Equals(seen, handler.Arguments)
            ? null
            : new(
                Identifiers.Written(handler.Arguments) + "." + handler.Exception + (handler.Exception != "ExceptionObject" ? ""
                    : " as " + MentionedException.ExceptionType(site.Model, group.First.Outer.SpanStart)),
                null);
    }
}
