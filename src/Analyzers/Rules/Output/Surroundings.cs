using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Output;

/// <summary>The symbols that a print stands in, from the inside out: lambdas, local functions, the member, its types.</summary>
internal readonly struct Surroundings
{
    private readonly ImmutableArray<ISymbol> _symbols;

    private Surroundings(ImmutableArray<ISymbol> symbols) => _symbols = symbols;

    public static Surroundings Of(PrintCall print, RuleContext context)
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

    /// <summary>In a logging provider's own sink.</summary>
    public bool AreSink() => _symbols.OfType<INamedTypeSymbol>().Any(SinkTypes.IsSink);

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
        => attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } }
            && attribute.ConstructorArguments is [{ Value: "DEBUG" }];
}
