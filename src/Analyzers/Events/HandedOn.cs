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
                && LogFrameworks.For(call.Model.Compilation).FindWrapper(method, call.Syntax.SyntaxTree, options)?.Template == text.Ordinal;

    /// <summary>A finished record, or the state of one, whatever it is, that is a parameter.</summary>
    private static bool IsRecordOfCaller(LogCall call)
        => call.Operation is IInvocationOperation invocation
            && invocation.Arguments.Any(a => a.Parameter is { Ordinal: var at, Type.TypeKind: not TypeKind.Delegate }
            && at != call.Method.Level && at != call.Method.EventId && at != call.Method.Exception && at != call.Method.Logger
            && a.Value.Unwrap() is IParameterReferenceOperation { Type: { } given }
            && (given.TypeKind == TypeKind.TypeParameter
                || SymbolEqualityComparer.Default.Equals(given, a.Parameter.OriginalDefinition.Type)));
}
