using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Events;

/// <summary>What the body of a wrapper does with the template that it is given.</summary>
internal static class WrapperBody
{
    /// <summary>
    /// The framework's own calls that a called wrapper hands its template on to; empty where the call is none of a wrapper, or it is not seen which
    /// body runs.
    /// </summary>
    public static ImmutableArray<LogCall> Of(LogCall call, CancellationToken cancellationToken)
    {
        var frameworks = LogFrameworks.For(call.Model.Compilation);
        if (call.Operation is not IInvocationOperation { TargetMethod.OriginalDefinition: var method, IsVirtual: false }
            || frameworks.FindCatalogued(method) is not null || method.DeclaringSyntaxReferences is not [var reference]
            || !call.Model.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return ImmutableArray<LogCall>.Empty;
        }

        var model = SemanticModels.Of(call.Model.Compilation).Of(reference.SyntaxTree);
        var calls = ImmutableArray.CreateBuilder<LogCall>();
        foreach (var inner in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(inner, cancellationToken) is IInvocationOperation invocation
                && frameworks.FindCatalogued(invocation.TargetMethod) is { Template: >= 0 and var template } target
                && invocation.ArgumentFor(template)?.Unwrap() is IParameterReferenceOperation { Parameter: var text }
                && text.Ordinal == call.Method.Template && SymbolEqualityComparer.Default.Equals(text.ContainingSymbol, method))
            {
                calls.Add(LogCall.Create(invocation, target, model));
            }
        }

        return calls.ToImmutable();
    }

    /// <summary>The level of all of them; null where they differ, or it is passed.</summary>
    public static LogLevel? Level(ImmutableArray<LogCall> wrapped)
        => wrapped.Select(c => c.Level).Distinct().Take(2).ToArray() is [var only] ? only : null;
}
