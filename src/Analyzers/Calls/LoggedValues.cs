using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
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
                if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && parameter.Ordinal != call.Method.Logger
                    && parameter.Ordinal != call.Method.Level && parameter.Ordinal != call.Method.Exception)
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

    /// <summary>The values that text is put together from, in one expression.</summary>
    /// <param name="api">Whether a joined list is the list itself is the framework's.</param>
    public static IEnumerable<IOperation> In(IOperation making, LogApi api)
        => MadeText.Leaves(making, text => Open(text, api))
            .Where(static leaf => leaf.Kind != TextKind.Constant).Select(static leaf => leaf.Operation);

    private static ImmutableArray<IOperation>? Open(MadeText text, LogApi api) => text.Kind switch
    {
        TextKind.Interpolation or TextKind.Sum or TextKind.Format or TextKind.Concat => text.Pieces(),
        TextKind.Join when text.HasWrittenItems => text.Pieces(),
        TextKind.Join when JoinedLists.ListOf(text.Call!) is { } list && JoinedLists.AreShownBy(api, list) => ImmutableArray.Create(list),
        _ => null,
    };
}
