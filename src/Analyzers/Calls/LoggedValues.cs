using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
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

    /// <summary>The values that text is put together from, in one expression; iterative, since chains of <c>+</c> can be very long.</summary>
    /// <param name="api">Whether a joined list is the list itself is the framework's.</param>
    public static IEnumerable<IOperation> In(IOperation making, LogApi api)
    {
        var pending = new Stack<IOperation>();
        pending.Push(making);
        while (pending.Count > 0)
        {
            var operation = pending.Pop().Unwrap();
            var pieces = operation switch
            {
                { ConstantValue.HasValue: true } => [],
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum
                    => [sum.LeftOperand, sum.RightOperand],
                IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Select(i => i.Expression),
                IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String,
                    Name: "Format" or "Concat" } } call
                    => call.Arguments.SelectMany(Flat),
                IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String, Name: "Join" } } call
                    => OfJoin(call, api),
                _ => (IEnumerable<IOperation>?)null,
            };
            if (pieces is null)
            {
                yield return operation;
                continue;
            }

            foreach (var piece in pieces.Reverse())
            {
                pending.Push(piece);
            }
        }
    }

    /// <summary>Null where the joined text is a value of its own.</summary>
    private static IEnumerable<IOperation>? OfJoin(IInvocationOperation join, LogApi api)
        => join.ArgumentAt(1) is { Parameter.IsParams: true } items && items.Flatten(out _) != ArgumentPassing.Array ? join.Arguments.SelectMany(Flat)
            : JoinedLists.ListOf(join) is { } list && JoinedLists.AreShownBy(api, list) ? ImmutableArray.Create(list)
            : null;

    private static IEnumerable<IOperation> Flat(IArgumentOperation argument)
        => argument.Parameter?.IsParams == true && argument.Flatten(out var values) != ArgumentPassing.Array
            ? values
            : ImmutableArray.Create(argument.Value);
}
