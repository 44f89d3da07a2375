using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Reads the number of an event from the ways in which it is passed.</summary>
internal static class EventIds
{
    /// <summary>A constant, one that is converted, <c>new EventId(5, …)</c>, or a read-only field that holds such; else null.</summary>
    public static int? Read(IOperation operation)
    {
        switch (operation.Unwrap())
        {
            case { ConstantValue: { HasValue: true, Value: int number } }:
                return number;
            case IConversionOperation conversion:
                return Read(conversion.Operand);
            case IObjectCreationOperation { Arguments: [var id, ..] } creation when creation.Type?.Name == "EventId":
                return (creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0) ?? id).Value.Unwrap().ConstantValue
                        is { HasValue: true, Value: int created }
                    ? created
                    : null;
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field }
                when field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return Written(value);
            default:
                return null;
        }
    }

    /// <summary>By spelling: the field may be declared in another file.</summary>
    private static int? Written(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: int number } => number,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null,
            Expression: LiteralExpressionSyntax { Token.Value: int number } }, ..] }
            => number,
        _ => null,
    };
}
