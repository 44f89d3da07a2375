using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>The name by which a value goes: of a variable or member, a method that gives it, or the key that it is looked up by.</summary>
internal static class ValueNames
{
    /// <summary>Members that are another way to get at what they belong to.</summary>
    private static readonly string[] Holders = ["Value", "Result", "Current"];

    /// <summary>The name, and the symbol that it is one of; nulls where the value has none.</summary>
    public static (string? Name, ISymbol? Member) Of(IOperation operation)
    {
        operation = operation.Unwrap();
        return operation switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => (parameter.Name, parameter),
            ILocalReferenceOperation { Local: var local } => (local.Name, local),
            IFieldReferenceOperation { Field: var field } => (field.Name, field),
            IPropertyReferenceOperation { Property: { IsIndexer: true } property, Arguments: [{ Value: var key }, ..] }
                => (IsOfTexts(operation) ? null : KeyOf(key), property),
            IPropertyReferenceOperation { Property: var property, Instance: { } owner } when Holders.Contains(property.Name)
                => (Of(owner).Name, property),
            IPropertyReferenceOperation { Property: var property } => (property.Name, property),
            IConditionalAccessOperation { Operation: var owner, WhenNotNull: IPropertyReferenceOperation { Property: var property } }
                when Holders.Contains(property.Name) => (Of(owner).Name, property),
            IConditionalAccessOperation { WhenNotNull: var member } => Of(member),
            IInvocationOperation { TargetMethod: var method } call => (OfCall(call), method),
            IAwaitOperation awaited => Of(awaited.Operation),
            _ => (null, null),
        };
    }

    /// <summary>Whether text is only a part of another.</summary>
    public static bool IsCut(IOperation text)
        => text.DescendantsAndSelf().Any(o => o is IRangeOperation or IInvocationOperation { TargetMethod.Name: "Substring" or "Remove" or "Take" });

    /// <summary>The last part of a constant key: the secret of <c>configuration["Auth:Secret"]</c>.</summary>
    public static string? KeyOf(IOperation? key)
        => key?.Unwrap().ConstantValue is { HasValue: true, Value: string { Length: > 0 } text }
            ? text.Split(':', '.', '/').LastOrDefault(p => p.Length > 0)
            : null;

    /// <summary>Whether a table that is asked for a key holds texts for people.</summary>
    private static bool IsOfTexts(IOperation lookUp)
        => lookUp is IPropertyReferenceOperation { Instance: { } table }
            && ((Of(table).Name is { } name && SecretWords.IsTextTable(name)) || (table.Type is { } type && SecretWords.IsTextTable(type.Name)));

    private static string? OfCall(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        name = name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name.Substring(0, name.Length - 5) : name;
        if (KeepingCalls.Read(name))
        {
            return name == "GetConnectionString" ? "ConnectionString"
                : call.Arguments.Select(a => KeyOf(a.Value)).FirstOrDefault(k => k is not null);
        }

        return KeepingCalls.Give(SecretWords.Deciding(name)) ? name : null;
    }
}
