using LogAnalyzers.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Templates;

/// <summary>That the methods of a type take finished text is one decision, and one finding.</summary>
internal static class HandedTexts
{
    /// <summary>Whether no call above in the type hands on text in the same way.</summary>
    /// <param name="textOf">The text of such a call; null for other calls.</param>
    public static bool IsFirstOfType(LogCall call, Func<LogCall, CancellationToken, IOperation?> textOf, RuleContext context)
        => InType(call, textOf, context.Model, context.Find, context.CancellationToken).FirstOrDefault() is not { } first
            || first.Syntax.SpanStart >= call.Syntax.SpanStart;

    /// <summary>
    /// The calls in this part of the type that hand on text as its own methods do, in their order. Syntax first: few calls are passed a bare name.
    /// </summary>
    public static IEnumerable<LogCall> InType(
        LogCall call, Func<LogCall, CancellationToken, IOperation?> textOf, SemanticModel model, Func<IInvocationOperation, LogCall?> find,
        CancellationToken cancellationToken)
        => call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type ? []
            : type.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(i => i.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax or InvocationExpressionSyntax))
                .Select(i => model.GetOperation(i, cancellationToken) is IInvocationOperation invocation ? find(invocation) : null).OfType<LogCall>()
                .Where(c => textOf(c, cancellationToken) is { } text
                    && HandedText.Of(c, text, model, cancellationToken) is { Kind: HandedTextKind.Own });

    /// <summary>
    /// Whether a text is all that there is to say: made of what a function was given whose signature is somebody else's, as in an adapter that takes
    /// the records of another library, or in a handler of its events.
    /// </summary>
    public static bool IsAllThereIs(IOperation text, RuleContext context)
        => text.Type?.SpecialType == SpecialType.System_String && text.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
            .Any(r => IsText(r) && r.Parameter.ContainingSymbol is IMethodSymbol function
                && (function.MethodKind == MethodKind.AnonymousFunction
                    ? IsForOthers(r.Syntax, function, context)
                    : HandedText.IsForeign(function, context.Model.Compilation)));

    /// <summary>Text, values for it, what makes it, or what an event tells.</summary>
    private static bool IsText(IParameterReferenceOperation reference)
        => reference.Parameter.Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Delegate }
            || Frameworks.ForwardedValues.IsObjects(reference.Parameter.Type) || IsEvent(reference.Parameter.Type);

    private static bool IsEvent(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "EventArgs")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForOthers(SyntaxNode inside, IMethodSymbol function, RuleContext context)
        => HandedText.IsForOthers(
            inside.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault(
                l => SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(l, context.CancellationToken).Symbol, function)),
            context.Model, context.CancellationToken);
}
