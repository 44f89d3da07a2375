using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>Recognises, in a wrapper's body, the call that passes the wrapper's own parameters on as template and values.</summary>
internal static class ForwardedValues
{
    /// <summary>
    /// The ordinal of the parameter of <paramref name="wrapper"/> that the call takes as its template, where all values are the wrapper's
    /// own parameters too: its array, or one by one what stands behind the template. Else -1.
    /// </summary>
    public static int TemplateOf(IInvocationOperation invocation, LogMethod target, IMethodSymbol wrapper)
    {
        if (target.Kind == LogMethodKind.Definition)
        {
            // The types of the values are the wrapper's own, all of them and in their order.
            return invocation.TargetMethod.TypeArguments.SequenceEqual<ITypeSymbol, ITypeSymbol>(
                    wrapper.TypeParameters.CastArray<ITypeSymbol>(), SymbolEqualityComparer.Default)
                && Forwarded(invocation.ArgumentFor(target.Template), wrapper) is { Type.SpecialType: SpecialType.System_String } format
                    ? format.Ordinal : -1;
        }

        if (target.Kind is not (LogMethodKind.Write or LogMethodKind.Scope or LogMethodKind.Part) || target.Template < 0 || target.Arguments < 0
            || Forwarded(invocation.ArgumentFor(target.Template), wrapper) is not { Type.SpecialType: SpecialType.System_String } template
            || invocation.ArgumentAt(target.Arguments) is not { } argument)
        {
            return -1;
        }

        if (!target.IsParams)
        {
            return -1;
        }

        if (argument.Flatten(out var values) == ArgumentPassing.Array)
        {
            return Forwarded(argument.Value, wrapper) is { } array && (array.IsParams || IsObjects(array.Type)) ? template.Ordinal : -1;
        }

        if (values.IsEmpty)
        {
            return -1;
        }

        // Values one by one: all that the wrapper takes behind the template, in its order, and of no type of their own.
        var next = template.Ordinal + 1;
        foreach (var value in values)
        {
            if (Forwarded(value, wrapper) is not { } parameter || parameter.Ordinal != next
                || !(parameter.Type.SpecialType == SpecialType.System_Object || parameter.Type.TypeKind == TypeKind.TypeParameter))
            {
                return -1;
            }

            next++;
        }

        return next == wrapper.Parameters.Length ? template.Ordinal : -1;
    }

    /// <summary>
    /// The ordinal of the parameter of <paramref name="wrapper"/> that the call takes as its only text, where the wrapper's own values go with it;
    /// else -1. What the called method does is not known yet.
    /// </summary>
    public static int SameTemplate(IInvocationOperation invocation, IMethodSymbol wrapper)
    {
        var called = invocation.TargetMethod.OriginalDefinition;
        return OnlyText(called) is >= 0 and var text && Forwarded(invocation.ArgumentFor(text), wrapper) is { } template
            && Forwarded(invocation.ArgumentFor(called.Parameters.Length - 1), wrapper)?.Ordinal == wrapper.Parameters.Length - 1
            ? template.Ordinal : -1;
    }

    /// <summary>The ordinal of the one parameter that is text; -1 for none or several.</summary>
    public static int OnlyText(IMethodSymbol method)
    {
        var texts = method.Parameters.Where(p => p.Type.SpecialType == SpecialType.System_String).ToArray();
        return texts is [var only] ? only.Ordinal : -1;
    }

    /// <summary>An array of <c>object</c>: values for holes, <c>params</c> or not.</summary>
    public static bool IsObjects(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Object };

    private static IParameterSymbol? Forwarded(IOperation? value, IMethodSymbol wrapper)
        => value?.Unwrap() is IParameterReferenceOperation { Parameter: var parameter }
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, wrapper) ? parameter : null;
}
