using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>The number and the name of a call's event, as an attribute can say them.</summary>
/// <param name="Number">A constant, as it is written, or its value.</param>
/// <param name="Name">The same of the name; null where the event has none.</param>
internal sealed record WrittenEventId(string Number, string? Name)
{
    private static readonly WrittenEventId None = new("0", null);

    /// <summary>Null where the call gives one that only run time knows.</summary>
    public static WrittenEventId? Of(LogCall call, SemanticModel model, CancellationToken cancellationToken)
        => call.Operation is IInvocationOperation invocation && invocation.ArgumentFor(call.Method.EventId) is { } id
            ? Of(id, model, cancellationToken)
            : None;

    private static WrittenEventId? Of(IOperation id, SemanticModel model, CancellationToken cancellationToken) => id.Unwrap() switch
    {
        { ConstantValue: { HasValue: true, Value: int } } number => new(AttributeText.Of(number, model, cancellationToken)!, null),
        IConversionOperation conversion => Of(conversion.Operand, model, cancellationToken),
        IDefaultValueOperation => None,
        IObjectCreationOperation { Type.Name: "EventId" } creation => Created(creation, model, cancellationToken),
        IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } => Initial(field, model.Compilation, cancellationToken),
        _ => null,
    };

    private static WrittenEventId? Created(IObjectCreationOperation creation, SemanticModel model, CancellationToken cancellationToken)
    {
        var number = Argument(0);
        var name = Argument(1);
        return creation.Arguments.IsEmpty ? None
            : number is null || AttributeText.Of(number, model, cancellationToken) is not { } written ? null
            : name is null or { ConstantValue: { HasValue: true, Value: null } } ? new(written, null)
            : AttributeText.Of(name, model, cancellationToken) is { } text ? new(written, text)
            : null;

        IOperation? Argument(int ordinal)
            => creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal && a.ArgumentKind != ArgumentKind.DefaultValue)?.Value.Unwrap();
    }

    /// <summary>What a field is given once and for all; the values only, as other names mean something there.</summary>
    private static WrittenEventId? Initial(IFieldSymbol field, Compilation compilation, CancellationToken cancellationToken)
    {
        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax
            {
                Initializer.Value: { } value,
            }
            || field.ContainingType.StaticConstructors.Any(c => !c.IsImplicitlyDeclared) || !compilation.ContainsSyntaxTree(value.SyntaxTree)
            || SemanticModels.Of(compilation).Of(value.SyntaxTree).GetOperation(value, cancellationToken) is not { } initial)
        {
            return null;
        }

        return initial.Unwrap() switch
        {
            IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: int number } } => new(AttributeText.Literal(number), null),
            IObjectCreationOperation { Type.Name: "EventId" } creation when Values(creation) is var (number, name) && number is int
                => new(AttributeText.Literal(number), name is null ? null : AttributeText.Literal(name)),
            _ => null,
        };

        static (object? Number, object? Name) Values(IObjectCreationOperation creation)
            => creation.Arguments.All(a => a.Value.Unwrap().ConstantValue.HasValue || a.ArgumentKind == ArgumentKind.DefaultValue)
                ? (ValueOf(creation, 0), ValueOf(creation, 1))
                : default;

        static object? ValueOf(IObjectCreationOperation creation, int ordinal)
            => creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal)?.Value.Unwrap().ConstantValue.Value;
    }
}

/// <summary>Constants as an attribute of a member says them.</summary>
internal static class AttributeText
{
    /// <summary>The expression as written, where its names mean the same in an attribute, else its value; null where it is no constant.</summary>
    public static string? Of(IOperation constant, SemanticModel model, CancellationToken cancellationToken)
        => constant.ConstantValue is not { HasValue: true, Value: { } value } ? null
            : constant.Syntax is ExpressionSyntax written && CanStay(written, model, cancellationToken) ? written.ToString()
            : Literal(value);

    /// <summary>The value.</summary>
    public static string Literal(object value)
        => value is string text ? SyntaxFactory.Literal(text).ToString()
            : value is int number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? "";

    /// <summary>Whether it stands on one line, and names nothing of a method.</summary>
    private static bool CanStay(ExpressionSyntax written, SemanticModel model, CancellationToken cancellationToken)
        => written is not InterpolatedStringExpressionSyntax { Contents: [] or [InterpolatedStringTextSyntax] }
            && !written.DescendantTrivia(descendIntoTrivia: true).Any(t => t.IsKind(SyntaxKind.EndOfLineTrivia))
            && written.ToString().IndexOf('\n') < 0
            && written.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText != "nameof").All(
                n => model.GetSymbolInfo(n, cancellationToken) is var info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())
                    is IFieldSymbol or ITypeSymbol or INamespaceSymbol or IPropertySymbol
                        or IMethodSymbol { MethodKind: not MethodKind.LocalFunction });
}
