using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Loggers;

/// <content>The way from a logger to what makes it.</content>
internal sealed partial class LoggerCategories
{
    /// <content>What texts and types call a category.</content>
    private sealed partial class Search
    {
        /// <summary>The name that a text or type gives the category.</summary>
        private string? NameOf(IOperation? category, LogApi api) => category?.Unwrap() switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            IPropertyReferenceOperation { Property: { Name: "FullName" or "Name", ContainingType.Name: "Type" or "MemberInfo" } of,
                Instance: { } type } => TypeOf(type.Unwrap()) is not { } named ? null
                    : of.Name == "Name" ? named.Type.MetadataName
                    : FullNameOf(named),
            ICoalesceOperation { Value: var value } => NameOf(value, api),
            IConversionOperation { Operand: var operand } => NameOf(operand, api),
            { } operation when TypeOf(operation) is { } named => named.IsDefinition ? FullNameOf(named) : api.Loggers.NameOfCategory(named.Type),
            _ => null,
        };

        private static string? FullNameOf((ITypeSymbol Type, bool IsDefinition) named)
            => named is { IsDefinition: true, Type: INamedTypeSymbol definition }
                ? FullNames.OfDefinition(definition)
                : FullNames.OfReflection(named.Type);

        /// <summary>
        /// The type that <c>typeof</c>, <c>GetType()</c> or <c>MethodBase.GetCurrentMethod().DeclaringType</c> gives; methods know their type without
        /// its type arguments.
        /// </summary>
        private (ITypeSymbol Type, bool IsDefinition)? TypeOf(IOperation operation) => operation switch
        {
            ITypeOfOperation type => (type.TypeOperand, false),
            IInvocationOperation { TargetMethod.Name: "GetType", Instance: IInstanceReferenceOperation } when _owner is { IsSealed: true, Arity: 0 }
                => (_owner, false),
            IPropertyReferenceOperation { Property.Name: "DeclaringType" or "ReflectedType", Instance: { } method }
                when LoggerReference.Resolve(method) is IInvocationOperation { TargetMethod: { Name: "GetCurrentMethod" } current }
                    && current.ContainingType.Name == "MethodBase" && EnclosingType(operation) is { } enclosing
                => (enclosing, true),
            _ => null,
        };
    }
}
