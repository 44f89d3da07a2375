using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Calls that give one property each, one behind the other: <c>logger.ForContext("A", a).ForContext("B", b)</c>.</summary>
internal static class PropertyChain
{
    /// <summary>Nobody writes longer ones.</summary>
    private const int Longest = 50;

    /// <summary>The keys that the calls before the last one give, which are there beside it.</summary>
    public static List<PropertyKey> Before(
        PropertyKeys last, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
    {
        var keys = new List<PropertyKey>();
        var current = ReceiverOf(last.Operation);
        for (var i = 0; current is not null && i < Longest; i++)
        {
            // What is pushed twice is pushed inside of the other, on purpose.
            if (PropertyKeys.Find(current, frameworks, model, cancellationToken) is { } found && found.Method.IsOfScope == last.Method.IsOfScope)
            {
                keys.AddRange(found.Keys);
            }

            current = ReceiverOf(current);
        }

        return keys;
    }

    /// <summary>What a call or property is asked of; null where that is nothing.</summary>
    public static IOperation? ReceiverOf(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance } => instance.Unwrap(),
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var receiver, ..] } => receiver.Value.Unwrap(),
        IPropertyReferenceOperation { Instance: { } owner } => owner.Unwrap(),
        _ => null,
    };
}
