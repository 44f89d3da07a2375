using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>
/// Data of which there is never much by the way that they are made: the first few, or the groups that others were put into, which is what a summary
/// has.
/// </summary>
internal static class FewRounds
{
    /// <summary>So many rounds nobody minds.</summary>
    public const int Most = 20;

    private const int MaxDepth = 12;

    /// <summary>Whether an expression gives few items, or their number.</summary>
    public static bool Are(IOperation? data, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var depth = 0; data is not null && depth < MaxDepth; depth++)
        {
            data = data.Unwrap();
            switch (data)
            {
                case IInvocationOperation { TargetMethod.Name: "Take" or "TakeLast" } call when call.Arguments.LastOrDefault()?.Value is { } number:
                    return number.Unwrap().ConstantValue is { HasValue: true, Value: int and <= Most } || Are(Of(call), model, cancellationToken);
                case IInvocationOperation { TargetMethod.Name: "GroupBy" or "ToLookup" or "CountBy" or "AggregateBy" }:
                    return true;
                case IInvocationOperation { TargetMethod: { Name: not "SelectMany" } method } call
                    when method.ContainingType.Name is "Enumerable" or "Queryable" or "List" or "ImmutableArray"
                        or "EntityFrameworkQueryableExtensions":
                    data = Of(call);
                    break;
                case IAwaitOperation waiting:
                    data = waiting.Operation;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } counted }:
                    data = counted;
                    break;
                case ILocalReferenceOperation local:
                    data = LocalUse.Of(local, model, cancellationToken) is { IsInitializer: true, AssignedValues: [var only] } ? only : null;
                    break;
                default:
                    return data.Syntax is QueryExpressionSyntax { Body.SelectOrGroup: GroupClauseSyntax };
            }
        }

        return false;
    }

    /// <summary>What a call goes over.</summary>
    private static IOperation? Of(IInvocationOperation call)
        => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
}
