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
    public static int? Written(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: int number } => number,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null,
            Expression: LiteralExpressionSyntax { Token.Value: int number } }, ..] }
            => number,
        _ => null,
    };

    /// <summary>The number of the event where a call or definition writes it; the whole of it where it writes none.</summary>
    public static SyntaxNode Written(LogCall call)
        => call.Operation is IInvocationOperation invocation
            ? invocation.ArgumentFor(call.Method.EventId)?.Syntax ?? call.Syntax
            : call.Syntax is AttributeSyntax { ArgumentList.Arguments: var arguments }
                && (arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "EventId"
                        || a.NameColon?.Name.Identifier.ValueText == "eventId")
                    ?? arguments.FirstOrDefault(a => a.NameEquals is null && a.NameColon is null)) is { } argument ? argument.Expression
            : call.Syntax;

    /// <summary>What a number is called: below casts, parentheses and <c>new EventId(…)</c>; null where no name is written.</summary>
    public static ExpressionSyntax? NameIn(SyntaxNode number) => number switch
    {
        CastExpressionSyntax cast => NameIn(cast.Expression),
        ParenthesizedExpressionSyntax inner => NameIn(inner.Expression),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var id }, ..] } => NameIn(id),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => (ExpressionSyntax)number,
        _ => null,
    };
}
