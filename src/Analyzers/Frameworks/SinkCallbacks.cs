using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Functions that a framework is handed and calls while it writes records, or to tell of its own faults: filters, handlers of its self log, targets
/// made of a method. One that sets logging up is none.
/// </summary>
internal static class SinkCallbacks
{
    private static readonly HashSet<string> Names = new(KnownFrameworks.All.SelectMany(f => f.SinkCallbacks), StringComparer.Ordinal);

    /// <summary>Whether a node stands in a function that is handed over in place to a framework, or to a sink, and is called by it.</summary>
    public static bool Contain(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var function in node.AncestorsAndSelf().OfType<ExpressionSyntax>().Where(f => f == node || f is AnonymousFunctionExpressionSyntax))
        {
            var (taker, target) = function.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Right == function => (Symbol(assignment.Left), Symbol(assignment.Left)),
                ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } }
                    when model.GetOperation(function.Parent, cancellationToken) is IArgumentOperation { Parameter: { } parameter }
                    => (Symbol(call), parameter),
                _ => ((ISymbol?)null, (ISymbol?)null),
            };
            if (taker is not null && target is not null && TypeOf(target)?.TypeKind == TypeKind.Delegate
                && (IsTarget(taker, target, model.Compilation)
                    || (taker is not IMethodSymbol { MethodKind: not MethodKind.Constructor } && taker.ContainingType is { } owner
                        && SinkTypes.IsSink(owner))))
            {
                return true;
            }
        }

        return false;

        ISymbol? Symbol(SyntaxNode of) => model.GetSymbolInfo(of, cancellationToken).Symbol;
    }

    /// <summary>Whether a parameter of a called method, or a member, takes such a function.</summary>
    /// <param name="called">The method, constructor, property, field or event.</param>
    /// <param name="target">The parameter that takes the function; the member itself where it is assigned.</param>
    public static bool IsTarget(ISymbol called, ISymbol target, Compilation compilation)
    {
        var type = TypeOf(target);
        if (type?.TypeKind != TypeKind.Delegate)
        {
            return false;
        }

        if (called is IMethodSymbol { Name: "Configure" or "PostConfigure" or "ConfigureAll", TypeArguments: [var options, ..] })
        {
            return SinkTypes.IsOfFramework(options.ContainingNamespace);
        }

        var name = called is IMethodSymbol { MethodKind: MethodKind.Constructor } ? called.ContainingType.Name : called.Name;
        return Names.Contains(name) && SinkTypes.IsOfFramework(called.ContainingNamespace)
            && !SymbolEqualityComparer.Default.Equals(called.ContainingAssembly, compilation.Assembly)
            && called.ContainingType is { } owner && LogFrameworks.For(compilation).ApiOf(owner) is null
            && !SetsUp((type as INamedTypeSymbol)?.DelegateInvokeMethod);
    }

    private static ITypeSymbol? TypeOf(ISymbol target) => target switch
    {
        IParameterSymbol parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IEventSymbol @event => @event.Type,
        _ => null,
    };

    /// <summary><c>Action&lt;LoggerConfiguration&gt;</c> and its like run once, before there is anything to write.</summary>
    private static bool SetsUp(IMethodSymbol? function)
        => function is { ReturnsVoid: true } && function.Parameters.Any(p => p.Type.Name.EndsWith("Configuration", StringComparison.Ordinal)
            || p.Type.Name.EndsWith("Builder", StringComparison.Ordinal) || p.Type.Name.EndsWith("Options", StringComparison.Ordinal));
}
