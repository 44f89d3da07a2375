using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>How free a function is that hands on the text it is given.</summary>
internal enum HandedTextKind
{
    /// <summary>It is a method of the project's own, whose signature the project chose.</summary>
    Own,

    /// <summary>
    /// Its signature is somebody else's: it implements or overrides what another assembly declares, or is a function for others to call.
    /// </summary>
    Given,
}

/// <summary>
/// The text of a call that is nothing but what the function around it was given: the function hands records on, and what they say is decided by
/// whoever calls it.
/// </summary>
/// <param name="Function">The method or lambda.</param>
/// <param name="Text">Its parameter that is the text, or that is called for it.</param>
internal sealed record HandedText(HandedTextKind Kind, IMethodSymbol Function, IParameterSymbol Text)
{
    /// <summary>Null where the text is the call's own, or the function does something with the rest of what it is given.</summary>
    /// <param name="text">The expression of the text, below implicit conversions.</param>
    public static HandedText? Of(LogCall call, IOperation text, SemanticModel model, CancellationToken cancellationToken)
        => ParameterOf(text, model, cancellationToken) is { ContainingSymbol: IMethodSymbol function } parameter
            && function.MethodKind is not MethodKind.Constructor && HandsAllOn(function, parameter, call)
            && KindOf(function, call, model, cancellationToken) is { } kind
                ? new(kind, function, parameter)
                : null;

    /// <summary>
    /// The parameter that a text is, or that is called for it, as <c>formatter(state, exception)</c> is; also by way of a local.
    /// </summary>
    public static IParameterSymbol? ParameterOf(IOperation text, SemanticModel model, CancellationToken cancellationToken)
    {
        text = text.Unwrap();
        if (text is ILocalReferenceOperation local && LocalUse.Of(local, model, cancellationToken) is { AssignedValues: [var made] })
        {
            text = made.Unwrap();
        }

        return text switch
        {
            IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_String } parameter } => parameter,
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } called }
                when called.Unwrap() is IParameterReferenceOperation { Parameter: var function } => function,
            _ => null,
        };
    }

    /// <summary>
    /// Whether all that the function is given goes to the call, but for what says how or whether to log: a level, a switch, a logger, who calls.
    /// </summary>
    private static bool HandsAllOn(IMethodSymbol function, IParameterSymbol text, LogCall call)
        => call.Operation is IInvocationOperation invocation
            && function.Parameters.All(p => SymbolEqualityComparer.Default.Equals(p, text) || IsManner(p, call.Api)
                || invocation.Arguments.Any(a => Mentions(a.Value, p)) || IsGivenTo(text, p, call));

    private static bool IsManner(IParameterSymbol parameter, LogApi api)
        => parameter.Type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean }
            || parameter.Type.Name is "CancellationToken" or "EventId" || api.Loggers.IsLogger(parameter.Type)
            || (parameter.HasExplicitDefaultValue
                && parameter.GetAttributes().Any(a => a.AttributeClass?.Name.StartsWith("Caller", StringComparison.Ordinal) == true));

    /// <summary><c>formatter(state, exception)</c> takes the rest.</summary>
    private static bool IsGivenTo(IParameterSymbol text, IParameterSymbol parameter, LogCall call)
        => text.Type.TypeKind == TypeKind.Delegate && call.Operation is not null
            && !SymbolEqualityComparer.Default.Equals(text, parameter);

    private static bool Mentions(IOperation value, IParameterSymbol parameter)
        => value.DescendantsAndSelf().Any(o => o is IParameterReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter));

    private static HandedTextKind? KindOf(IMethodSymbol function, LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (function.MethodKind != MethodKind.AnonymousFunction)
        {
            return IsForeign(function, model.Compilation) ? HandedTextKind.Given : HandedTextKind.Own;
        }

        var lambda = call.Syntax.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>(
            l => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(l, cancellationToken).Symbol, function));
        return IsForOthers(lambda, model, cancellationToken) ? HandedTextKind.Given : null;
    }

    /// <summary>Whether a lambda is for others to call, with texts of theirs; of a text in a list the code around knows what it is.</summary>
    public static bool IsForOthers(AnonymousFunctionExpressionSyntax? lambda, SemanticModel model, CancellationToken cancellationToken)
        => !(lambda?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax called }
            && (model.GetSymbolInfo(called, cancellationToken).Symbol is not IMethodSymbol method
                || HandOverNames.IsEach(method.Name) || IsOfLists(method.ContainingType)));

    private static bool IsOfLists(INamedTypeSymbol? type)
        => type?.ContainingNamespace is { Name: "Linq" or "Generic" or "Concurrent" or "Immutable" or "Collections" };

    /// <summary>Whether the method overrides or implements one that another assembly declares.</summary>
    public static bool IsForeign(IMethodSymbol method, Compilation compilation)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (!IsOwn(overridden, compilation))
            {
                return true;
            }
        }

        return method.ContainingType is { TypeKind: not TypeKind.Interface } type && method is { IsStatic: false }
            && (IsUnresolvedLog(type) || type.AllInterfaces.Where(i => !IsOwn(i, compilation)).SelectMany(i => i.GetMembers())
                .Any(m => SymbolEqualityComparer.Default.Equals(
                    type.FindImplementationForInterfaceMember(m)?.OriginalDefinition, method.OriginalDefinition)));
    }

    /// <summary>Code that is not restored: what the type promises to be is known by its name alone.</summary>
    private static bool IsUnresolvedLog(INamedTypeSymbol type)
        => type.Interfaces.Concat(type.BaseType is { } parent ? [parent] : [])
            .Any(i => i.TypeKind == TypeKind.Error && PartNames.IsLog(i.Name));

    private static bool IsOwn(ISymbol symbol, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);
}
