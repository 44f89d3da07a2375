using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>The symbols that a print stands in, from the inside out: lambdas, local functions, the member, its types.</summary>
internal readonly struct Surroundings
{
    private readonly ImmutableArray<ISymbol> _symbols;

    private Surroundings(ImmutableArray<ISymbol> symbols) => _symbols = symbols;

    /// <summary>Found once for all prints of a member or function.</summary>
    public static Surroundings Of(PrintCall print, RuleContext context)
    {
        var function = print.Syntax.FirstAncestorOrSelf<SyntaxNode>(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            or AccessorDeclarationSyntax or MemberDeclarationSyntax);
        if (function is null or GlobalStatementSyntax || !IsInBody(print.Syntax, function))
        {
            return Find(print, context);
        }

        var known = HostFacts.OfModel.Of(context.Model, static _ => new ConcurrentDictionary<SyntaxNode, Surroundings>());
        return known.TryGetValue(function, out var surroundings) ? surroundings : known.GetOrAdd(function, Find(print, context));
    }

    /// <summary>
    /// Whether a node stands in the block of a function; elsewhere, as in initializers, its neighbours may belong to other symbols.
    /// </summary>
    private static bool IsInBody(SyntaxNode node, SyntaxNode function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.Body?.FullSpan.Contains(node.SpanStart) == true,
        AccessorDeclarationSyntax accessor => accessor.Body?.FullSpan.Contains(node.SpanStart) == true,
        AnonymousFunctionExpressionSyntax lambda => lambda.Block?.FullSpan.Contains(node.SpanStart) == true,
        LocalFunctionStatementSyntax local => local.Body?.FullSpan.Contains(node.SpanStart) == true,
        _ => false,
    };

    private static Surroundings Find(PrintCall print, RuleContext context)
    {
        var symbols = ImmutableArray.CreateBuilder<ISymbol>();
        var current = context.Model.GetEnclosingSymbol(print.Syntax.SpanStart, context.CancellationToken);
        for (; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            symbols.Add(current);

            // An accessor's symbol lies beside its property, not in it.
            if ((current as IMethodSymbol)?.AssociatedSymbol is { } owner)
            {
                symbols.Add(owner);
            }
        }

        return new Surroundings(symbols.ToImmutable());
    }

    /// <summary>Listed in the option.</summary>
    public bool AreAllowed(RuleContext context)
    {
        var allowed = context.Get(PrintExemptions.AllowedMembers);
        return !allowed.IsEmpty && _symbols.Any(allowed.Contains);
    }

    public bool AreMarked() => _symbols.Any(CliOutputMark.IsOn);

    /// <summary>In a logging provider's own sink, or in what sinks run.</summary>
    public bool AreInSink(PrintCall print, RuleContext context)
        => _symbols.OfType<INamedTypeSymbol>().Any(SinkTypes.IsSink)
            || SinkCode.Of(context.Model.Compilation, context.CancellationToken).Contains(print.Syntax)
            || SinkCallbacks.Contain(print.Syntax, context.Model, context.CancellationToken);

    /// <summary>In a help or version type of a command-line library.</summary>
    public bool AreCommandLineHelp() => _symbols.OfType<INamedTypeSymbol>().Any(type => CommandLineLibraries.Extends(type, HelpWords.IsMember));

    public bool Include(ISymbol? symbol) => symbol is not null && _symbols.Contains(symbol, SymbolEqualityComparer.Default);

    /// <summary>In a member whose calls a release build leaves out.</summary>
    public bool AreDebugOnly()
    {
        foreach (var symbol in _symbols)
        {
            for (var method = symbol as IMethodSymbol; method is not null; method = method.OverriddenMethod)
            {
                if (method.GetAttributes().Any(IsConditionalOnDebug))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsConditionalOnDebug(AttributeData attribute)
        => attribute.AttributeClass
                is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } }
            && attribute.ConstructorArguments is [{ Value: "DEBUG" }];
}
