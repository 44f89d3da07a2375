using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <content>Frameworks whose loggers come from a static class: what sets them up and ends them in a program.</content>
internal static partial class NoLogger
{
    private static NoFix? OfStatics(PrintCall print, LogApi api, StaticLoggers statics, RuleContext context)
    {
        var starts = StartsOf(api, statics, context);
        if (starts.MayBeElsewhere)
        {
            return null;
        }

        var nodes = starts.Nodes;
        if (nodes.IsEmpty)
        {
            return statics.NeedsStart ? NotStarted : null;
        }

        if (starts.Entry is not { } entry)
        {
            return null;
        }

        return SetUps.FunctionOf(print.Syntax) == entry && nodes.All(n => IsBelow(n, print.Syntax, entry)
                && (IsHostStart(n, statics) || (n is MemberAccessExpressionSyntax access && Means(access, api, context)))) ? Before
            : SetUps.FunctionOf(print.Syntax) == entry && HasEnded(print.Syntax, entry, api, statics, nodes, context) ? After
            : !starts.AreSure && !nodes.Any(n => IsHostStart(n, statics))
                && (statics.NeedsStart || !IsFoundByItself(statics, context)) ? MaybeNotStarted
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

    /// <summary>A host does it when it is built, wherever it was told to.</summary>
    private static bool IsHostStart(SyntaxNode node, StaticLoggers statics)
        => node is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name && statics.HostStarts.Contains(name);

    /// <summary>Found once for a project: it sets logging up in one place, wherever that is, or leaves it to a host.</summary>
    private static Starts StartsOf(LogApi api, StaticLoggers statics, RuleContext context)
    {
        var known = HostFacts.OfCompilation.Of(
            context.Model.Compilation, static _ => new ConcurrentDictionary<string, Starts>(StringComparer.Ordinal));
        return known.TryGetValue(api.Name, out var starts) ? starts
            : known.GetOrAdd(api.Name, Find(api, statics, context.Model.Compilation, context.CancellationToken));
    }

    private static Starts Find(LogApi api, StaticLoggers statics, Compilation compilation, CancellationToken cancellationToken)
    {
        var calls = statics.HostStarts.Concat(statics.OtherStarts).ToImmutableHashSet(StringComparer.Ordinal);
        var words = statics.Starts.Select(s => s.Member).Concat(calls).ToArray();
        var nodes = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            // Each text is searched once for a framework.
            var text = tree.GetText(cancellationToken);
            if (HostFacts.OfText.Of(text, static _ => new Spelling()).GetOrAdd(
                api.Name, _ => text.ToString() is var whole && words.Any(w => whole.IndexOf(w, StringComparison.Ordinal) >= 0)))
            {
                nodes.AddRange(tree.GetRoot(cancellationToken).DescendantNodes().Where(n
                    => (n is MemberAccessExpressionSyntax access && statics.Starts.Contains(SetUpMember.Of(access)))
                        || (n is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name && calls.Contains(name))));
            }
        }

        // A library that knows the framework may set it up; the framework's own packages do so only when they are asked.
        var own = api.Namespace!;
        var others = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(a => a.Name != own && !a.Name.StartsWith(own + ".", StringComparison.Ordinal))
            .Any(a => a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == own)));
        return new(
            nodes.ToImmutable(),
            ProjectFacts.Of(compilation).EntryPoint?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken), others,
            others || new SetUps(new CompilationCode(compilation), nodes, statics.Holder, cancellationToken).AreSure(static _ => true));
    }

    /// <summary>Whether a text spells what sets a framework up, by its name.</summary>
    private sealed class Spelling() : ConcurrentDictionary<string, bool>(concurrencyLevel: 1, capacity: 3);

    /// <param name="Nodes">What sets logging up in the project, by spelling.</param>
    /// <param name="Entry">Where the program begins.</param>
    /// <param name="MayBeElsewhere">Whether a library may set it up.</param>
    /// <param name="AreSure">Whether the program comes to one of them whichever way it takes, as far as its own code shows.</param>
    private sealed record Starts(ImmutableArray<SyntaxNode> Nodes, SyntaxNode? Entry, bool MayBeElsewhere, bool AreSure);
}
