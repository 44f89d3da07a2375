using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Events;

/// <summary>Calls inside of wrappers and of loggers around others: what they write is their callers' event.</summary>
internal static class HandedOn
{
    public static bool Is(LogCall call, OptionReader? options)
        => call.Method.Kind == LogMethodKind.State ? IsRecordOfCaller(call)
            : (call.TemplateOperation ?? call.State)?.Unwrap()
                is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } text }
                && Declarations(method).All(
                    d => LogFrameworks.For(call.Model.Compilation).FindWrapper(d, call.Syntax.SyntaxTree, options)?.Template == text.Ordinal);

    /// <summary>
    /// A method and all that it overrides or implements, by which callers may know it: where one of them is no wrapper, because another body does
    /// something else with the text, its callers are not seen to say anything.
    /// </summary>
    private static IEnumerable<IMethodSymbol> Declarations(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            yield return declared;
        }

        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        foreach (var member in method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(name)).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
            {
                yield return member;
            }
        }
    }

    /// <summary>A finished record, or the state of one, whatever it is, that is a parameter.</summary>
    private static bool IsRecordOfCaller(LogCall call)
        => call.Operation is IInvocationOperation invocation
            && invocation.Arguments.Any(a => a.Parameter is { Ordinal: var at, Type.TypeKind: not TypeKind.Delegate }
            && at != call.Method.Level && at != call.Method.EventId && at != call.Method.Exception && at != call.Method.Logger
            && a.Value.Unwrap() is IParameterReferenceOperation { Type: { } given }
            && (given.TypeKind == TypeKind.TypeParameter
                || SymbolEqualityComparer.Default.Equals(given, a.Parameter.OriginalDefinition.Type)));
}
