using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>What is evaluated for a record besides its constant text.</summary>
internal static class LoggedValues
{
    /// <summary>The values of a call, with their indices among its arguments; -1 where they stand for no hole of this call.</summary>
    public static IEnumerable<(IOperation Value, int Index)> Of(LogCall call)
    {
        if (call.Method.Kind == LogMethodKind.Generated && call.Operation is IInvocationOperation invocation)
        {
            foreach (var argument in invocation.Arguments)
            {
                if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && parameter.Ordinal != call.Method.Logger && parameter.Ordinal != call.Method.Level && parameter.Ordinal != call.Method.Exception)
                {
                    yield return (argument.Value.Unwrap(), -1);
                }
            }

            yield break;
        }

        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Value is { } value)
            {
                yield return (value, i);
            }
        }

        if (call is { Method.Kind: LogMethodKind.Message, State: { } state })
        {
            yield return (state, -1);
        }
    }
}
