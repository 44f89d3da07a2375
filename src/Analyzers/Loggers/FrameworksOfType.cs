using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>
/// The frameworks that the code of a type logs with, and those that it sets up: it is given no logger of another one. Top-level statements are one
/// type.
/// </summary>
/// <param name="Logging">Those whose methods it calls, and in how many places.</param>
/// <param name="SetUp">Those whose static loggers it sets up, by spelling.</param>
internal sealed record FrameworksOfType(ImmutableDictionary<LogApi, int> Logging, ImmutableHashSet<LogApi> SetUp)
{
    /// <summary>Whether the type sets another framework up, and logs more with that one.</summary>
    public bool LogsRatherThan(LogApi api) => SetUp.Any(s => s != api && CallsOf(s) > CallsOf(api));

    private int CallsOf(LogApi api) => Logging.TryGetValue(api, out var calls) ? calls : 0;

    /// <summary>Of the type around a place, as far as it is declared in that file.</summary>
    public static FrameworksOfType At(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        var code = place.Ancestors().FirstOrDefault(a => a is TypeDeclarationSyntax { Identifier.RawKind: not 0 })
            ?? place.SyntaxTree.GetRoot(cancellationToken);
        var known = HostFacts.OfModel.Of(model, static _ => new Known());
        return known.TryGetValue(code, out var found) ? found : known.GetOrAdd(code, Find(code, model, cancellationToken));
    }

    private static FrameworksOfType Find(SyntaxNode code, SemanticModel model, CancellationToken cancellationToken)
    {
        var frameworks = LogFrameworks.For(model.Compilation);
        var (logging, setUp) = (ImmutableDictionary.CreateBuilder<LogApi, int>(), ImmutableHashSet.CreateBuilder<LogApi>());
        foreach (var node in code.DescendantNodes(n => n == code || n is not BaseTypeDeclarationSyntax))
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } call
                && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
                && frameworks.FindCatalogued(method.ReducedFrom ?? method) is { } found)
            {
                logging[found.Api] = (logging.TryGetValue(found.Api, out var calls) ? calls : 0) + 1;
            }

            foreach (var api in frameworks.Apis)
            {
                if (api.Loggers.Statics is { } statics && SetsUp(node, statics))
                {
                    setUp.Add(api);
                }
            }
        }

        return new(logging.ToImmutable(), setUp.ToImmutable());
    }

    private static bool SetsUp(SyntaxNode node, StaticLoggers statics)
        => (node is MemberAccessExpressionSyntax access && statics.Starts.Contains(SetUpMember.Of(access)))
            || (node is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name && statics.HostStarts.Contains(name));

    /// <summary>The answers for the types of a file.</summary>
    private sealed class Known : ConcurrentDictionary<SyntaxNode, FrameworksOfType>;
}
