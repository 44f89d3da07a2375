using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <content>Frameworks whose loggers come from a static class: what sets them up and ends them in a program.</content>
internal static partial class NoLogger
{
    /// <summary>Whether a place runs too early, or too late, for the loggers of a static class; null where neither shows.</summary>
    private static NoFix? OfOrder(SyntaxNode place, LogApi api, StaticLoggers statics, RuleContext context)
    {
        var starts = StaticStarts.Of(api, statics, context.Model.Compilation, context.CancellationToken);
        if (starts.Entry is not { } entry)
        {
            return null;
        }

        var order = StaticOrder.Of(api, starts, context.Model.Compilation, context.CancellationToken);
        var isEntry = SetUps.FunctionOf(place) == entry;
        return order.IsBefore(place) ? isEntry ? Before : MaybeBefore
            : order.IsAfter(place) ? isEntry && order.IsPassed(place) ? After : MaybeAfter
            : isEntry && starts.Others.IsEmpty && !starts.Nodes.IsEmpty && starts.Nodes.All(n => IsBelow(n, place, entry)
                && (StaticStarts.IsHostStart(n, statics) || (n is MemberAccessExpressionSyntax access && Means(access, api, context)))) ? Before
            : isEntry && HasEnded(place, entry, api, statics, starts.Nodes, context) ? After
            : null;
    }

    /// <summary>What a host hands on to another framework is lost when that has ended.</summary>
    private static NoFix? OfHost(SyntaxNode place, RuleContext context)
        => context.Frameworks.Apis.Select(a => a.Loggers.Statics is { } statics
            && StaticStarts.Of(a, statics, context.Model.Compilation, context.CancellationToken).Nodes.Any(n => StaticStarts.IsHostStart(n, statics))
            && OfOrder(place, a, statics, context) is { } reason && (reason == After || reason == MaybeAfter) ? reason : null)
            .FirstOrDefault(r => r is not null);

    /// <summary>The loggers of all frameworks that can't speak at a place: they are asked too early, or too late.</summary>
    private static Mute[] MutesAt(SyntaxNode place, RuleContext context)
        => [.. context.Frameworks.Apis.SelectMany(a => MutesOf(place, a, context))];

    private static IEnumerable<Mute> MutesOf(SyntaxNode place, LogApi api, RuleContext context)
        => api.Loggers.HasFactory ? OfHost(place, context) is null ? [] : [new(api, false)]
            : api.Loggers.Statics is { } statics && OfOrder(place, api, statics, context) is { } reason
                ? [new(api, statics.HolderLogs && (reason == Before || reason == MaybeBefore))]
            : [];

    /// <param name="IsOfStatics">Whether those that objects and functions have may speak.</param>
    private sealed record Mute(LogApi Api, bool IsOfStatics)
    {
        public bool Silences(LogApi api, ISymbol logger)
            => api == Api && (!IsOfStatics || (logger.IsStatic && logger is IFieldSymbol or IPropertySymbol));

        public override string ToString() => Api.Name + IsOfStatics;
    }

    private static NoFix? OfStatics(SyntaxNode place, LogApi api, StaticLoggers statics, RuleContext context)
    {
        if (OfOrder(place, api, statics, context) is { } early)
        {
            return early;
        }

        var starts = StaticStarts.Of(api, statics, context.Model.Compilation, context.CancellationToken);
        return !starts.Others.IsEmpty ? null
            : starts.Nodes.IsEmpty ? statics.NeedsStart ? NotStarted : null
            : starts.Entry is not null && !starts.Nodes.Any(n => StaticStarts.IsHostStart(n, statics))
                && (statics.NeedsStart || !IsFoundByItself(statics, context)) && !starts.AreSure ? MaybeNotStarted
            : null;
    }

    private static bool IsBelow(SyntaxNode start, SyntaxNode place, SyntaxNode entry)
        => SetUps.FunctionOf(start) == entry && !start.Ancestors().Any(a => a is AnonymousFunctionExpressionSyntax)
            && place.Span.End <= (BuildOf(start, entry) ?? (start as InvocationExpressionSyntax)?.InvokedName() ?? start).SpanStart;

    /// <summary>What builds the host that was told to set logging up, which it does then; null for anything else.</summary>
    private static SyntaxNode? BuildOf(SyntaxNode start, SyntaxNode entry)
        => start is not InvocationExpressionSyntax ? null
            : entry.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(c => c.InvokedName())
                .FirstOrDefault(n => n is { Identifier.ValueText: "Build" } && n.SpanStart > start.SpanStart);

    /// <summary>
    /// Whether the framework was ended before, for good: in a statement of a block around the place, or in what is done at the end of a <c>try</c>.
    /// </summary>
    private static bool HasEnded(
        SyntaxNode place, SyntaxNode entry, LogApi api, StaticLoggers statics, ImmutableArray<SyntaxNode> starts, RuleContext context)
        => entry.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(end => end.Span.End <= place.SpanStart
            && statics.Ends.Contains(SetUpMember.Of(end)) && SetUps.FunctionOf(end) == entry
            && !end.Ancestors().TakeWhile(a => a != entry).Any(a => a is AnonymousFunctionExpressionSyntax || IsLoop(a))
            && IsPassed(end, place) && !starts.Any(s => s.SyntaxTree == end.SyntaxTree && s.SpanStart > end.SpanStart)
            && Means(end, api, context));

    private static bool IsLoop(SyntaxNode node)
        => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>Whether whoever comes to the place has come past the node.</summary>
    private static bool IsPassed(SyntaxNode node, SyntaxNode place)
    {
        var statement = node.FirstAncestorOrSelf<StatementSyntax>();
        while (statement?.Parent is BlockSyntax { Parent: FinallyClauseSyntax { Parent: TryStatementSyntax tried } last }
            && !last.Span.Contains(place.Span))
        {
            statement = tried;
        }

        return statement is ExpressionStatementSyntax or TryStatementSyntax
            && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && (statement.Parent is GlobalStatementSyntax { Parent: var unit } ? unit : statement.Parent)!.Span.Contains(place.Span);
    }

    private static bool Means(MemberAccessExpressionSyntax access, LogApi api, RuleContext context)
        => access.SyntaxTree == context.Model.SyntaxTree
            && (context.Model.GetSymbolInfo(access, context.CancellationToken).Symbol?.ContainingNamespace?.ToDisplayString() + ".")
                .StartsWith(api.Namespace + ".", StringComparison.Ordinal);

    /// <summary>Whether the framework may have a configuration that no code names.</summary>
    private static bool IsFoundByItself(StaticLoggers statics, RuleContext context)
        => context.Files.Any(f => statics.StartFiles.Contains(Path.GetFileName(f.Path)))
            || (statics.StartAttribute is { } attribute
                && context.Model.Compilation.Assembly.GetAttributes()
                    .Any(a => a.AttributeClass?.Name.StartsWith(attribute, StringComparison.Ordinal) == true));
}
