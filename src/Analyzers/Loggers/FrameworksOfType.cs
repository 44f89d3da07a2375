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

    /// <summary>Of the type around a place, in whatever files it is declared.</summary>
    public static FrameworksOfType At(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        var code = place.Ancestors().FirstOrDefault(a => a is TypeDeclarationSyntax { Identifier.RawKind: not 0 })
            ?? place.SyntaxTree.GetRoot(cancellationToken);
        var known = HostFacts.OfModel.Of(model, static _ => new Known());
        return known.TryGetValue(code, out var found) ? found : known.GetOrAdd(code, OfParts(code, model, cancellationToken));
    }

    private static FrameworksOfType OfParts(SyntaxNode code, SemanticModel model, CancellationToken cancellationToken)
    {
        var found = Find(code, model, cancellationToken);
        if (code is not TypeDeclarationSyntax type || !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || model.GetDeclaredSymbol(type, cancellationToken) is not { DeclaringSyntaxReferences: { Length: > 1 } parts })
        {
            return found;
        }

        // What a source generator completes is the type's as well. Parts that are the same are read once for a version of the project.
        var others = HostFacts.OfCompilation.Of(model.Compilation, static _ => new Known());
        var models = SemanticModels.Of(model.Compilation);
        return parts.Select(p => p.GetSyntax(cancellationToken)).Where(p => p != code)
            .Select(p => others.TryGetValue(p, out var part) ? part
                : others.GetOrAdd(p, Find(p, models.Of(p.SyntaxTree), cancellationToken)))
            .Aggregate(found, static (all, part) => all.And(part));
    }

    private FrameworksOfType And(FrameworksOfType other)
        => new(
            other.Logging.Aggregate(Logging, (all, one) => all.SetItem(one.Key, CallsOf(one.Key) + one.Value)), SetUp.Union(other.SetUp));

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
