using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>What the callers of a private method give it: all of them stand in its type.</summary>
internal static class PrivateCalls
{
    /// <summary>
    /// The values of a parameter in the order of the calls; empty where one of them is not written there, the method is used otherwise than by
    /// calling it, or sets the parameter.
    /// </summary>
    public static ImmutableArray<ExpressionSyntax> Given(IParameterSymbol parameter, Compilation compilation, CancellationToken cancellationToken)
    {
        if (parameter is not { RefKind: RefKind.None, IsParams: false,
                ContainingSymbol: IMethodSymbol { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } method }
            || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
            || !method.GetAttributes().IsEmpty || IsSet(parameter, method, cancellationToken))
        {
            return ImmutableArray<ExpressionSyntax>.Empty;
        }

        var values = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var reference in method.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var name in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(n => n.Identifier.ValueText == method.Name))
            {
                if (Given(name, parameter, method, compilation, cancellationToken) is var (isCall, value) && isCall)
                {
                    if (value is null)
                    {
                        return ImmutableArray<ExpressionSyntax>.Empty;
                    }

                    values.Add(value);
                }
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Whether a name is the method, and what the parameter is given there; null where that is not seen.</summary>
    private static (bool IsMethod, ExpressionSyntax? Value) Given(
        SimpleNameSyntax name, IParameterSymbol parameter, IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var model = SemanticModels.Of(compilation).Of(name.SyntaxTree);
        var info = model.GetSymbolInfo(name, cancellationToken);
        if (!info.CandidateSymbols.Add(info.Symbol!).Any(
            s => SymbolEqualityComparer.Default.Equals(s?.OriginalDefinition, method.OriginalDefinition)))
        {
            return (false, null);
        }

        ExpressionSyntax mention = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding : name;
        return (true, mention.Parent is InvocationExpressionSyntax call && call.Expression == mention
            && model.GetOperation(call, cancellationToken) is IInvocationOperation invocation
            && invocation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal) is
                { ArgumentKind: ArgumentKind.Explicit, Value.Syntax: ExpressionSyntax value }
                ? value : null);
    }

    private static bool IsSet(IParameterSymbol parameter, IMethodSymbol method, CancellationToken cancellationToken)
        => method.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken).DescendantNodes().Any(n => n switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax set } => set.Identifier.ValueText == parameter.Name,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax set } => set.Identifier.ValueText == parameter.Name,
            _ => false,
        }));
}
