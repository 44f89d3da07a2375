using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>LOG8001: <c>"***"</c> takes the place of the value; its placeholder, its key and the text around it stay.</summary>
internal static class LoggedSecretEdit
{
    public const string Stars = "***";

    private const string StarsWritten = "\"***\"";

    /// <summary>Why the value stays; null where stars can take its place.</summary>
    /// <param name="whole">The value with all that keeps its text around it.</param>
    /// <param name="isElsewhere">Whether its text is made in another statement.</param>
    /// <param name="model">Of the file.</param>
    public static NoFix? WhyNot(IOperation whole, bool isElsewhere, SemanticModel model)
        => isElsewhere ? NoFix.Elsewhere
            : IsLost(whole) ? LoggedSecret.HasEffect
            : !TakesText(whole, model) ? LoggedSecret.TakesNoText
            : IsUnread(whole, model) ? LoggedSecret.Unread
            : whole.Syntax.DescendantTrivia().Any(t => whole.Syntax.Span.Contains(t.Span) && IsKept(t)) ? NoFix.LostComment
            : null;

    /// <summary>The changes that put stars in the place of an expression; null where the value stays.</summary>
    public static IEnumerable<TextChange>? Changes(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(value, cancellationToken) is not { ConstantValue.HasValue: false } whole
            || WhyNot(whole, ShownValues.In(whole, cancellationToken).Any(s => s.IsElsewhere), model) is not null)
        {
            return null;
        }

        if (value.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax } hole && Padded(hole) is { } stars)
        {
            return [new(hole.Span, stars)];
        }

        // A member without a name is called as what stood there.
        return value.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } && value.LastNameText() is { } name
            ? [new(value.Span, $"{name} = {StarsWritten}")]
            : [new(WithoutNull(value).Span, StarsWritten)];
    }

    /// <summary>With the <c>!</c> behind it, which a literal has no use for.</summary>
    private static ExpressionSyntax WithoutNull(ExpressionSyntax value)
        => value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure ? sure : value;

    /// <summary>The stars as the hole would show them; null where only run time knows how.</summary>
    private static string? Padded(InterpolationSyntax hole)
    {
        if (hole.AlignmentClause is not { Value: var alignment })
        {
            return Stars;
        }

        var isLeft = alignment is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression };
        return (isLeft ? ((PrefixUnaryExpressionSyntax)alignment).Operand : alignment) is LiteralExpressionSyntax { Token.Value: int width and < 100 }
            ? (isLeft ? Stars.PadRight(width) : Stars.PadLeft(width))
            : null;
    }

    private static bool IsKept(SyntaxTrivia trivia)
        => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>Whether evaluating the value may do something that would be lost; what only reads a setting or keeps text does not.</summary>
    private static bool IsLost(IOperation value)
    {
        if (!Effects.CanBeNoticed(value))
        {
            return false;
        }

        return value.DescendantsAndSelf().Any(o => o is not IInvocationOperation && Effects.CanBeNoticed(o)
            && !o.ChildOperations.Any(Effects.CanBeNoticed))
            || value.DescendantsAndSelf().OfType<IInvocationOperation>().Any(c => Effects.Of(c.TargetMethod) == CallEffect.Unknown
                && !c.IsImplicit && !IsReading(c.TargetMethod));
    }

    private static bool IsReading(IMethodSymbol method)
        => KeepingCalls.IsPlatforms(method.ContainingNamespace?.ToDisplayString() ?? "")
            && (KeepingCalls.Read(method.Name) || KeepingCalls.KeepReceiver(method.Name)
                || KeepingCalls.KeepArgument(method.ContainingType.Name, method.Name));

    /// <summary>Whether a string may stand where the value does.</summary>
    private static bool TakesText(IOperation value, SemanticModel model)
    {
        if (value.Syntax is not ExpressionSyntax written)
        {
            return false;
        }

        if (written.Parent is InterpolationSyntax or AnonymousObjectMemberDeclaratorSyntax)
        {
            return true;
        }

        var type = model.GetTypeInfo(written);
        var text = model.Compilation.GetSpecialType(SpecialType.System_String);
        return type.ConvertedType is { } target && model.Compilation.ClassifyCommonConversion(text, target) is { IsImplicit: true, Exists: true }
            || value.Parent is IArgumentOperation { Parameter.OriginalDefinition.Type: ITypeParameterSymbol }
                && written.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.InvokedName() is not GenericNameSyntax;
    }

    /// <summary>Whether the compiler would warn of a variable that is given a value and never read.</summary>
    private static bool IsUnread(IOperation value, SemanticModel model)
    {
        var symbols = value.DescendantsAndSelf().Select(o => o switch
        {
            ILocalReferenceOperation { Local: var local } => (ISymbol)local,
            IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field } => field,
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter }
                when parameter.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax().Parent?.Parent is TypeDeclarationSyntax
                => parameter,
            _ => null,
        }).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default).ToArray();
        return symbols.Any(s => (s is not ILocalSymbol || IsSimpleAtFirst(s, value, model)) && !IsReadElsewhere(s!, value, model));
    }

    /// <summary>Whether the compiler sees that what the variable gets does nothing: it takes a call for a use of it.</summary>
    private static bool IsSimpleAtFirst(ISymbol local, IOperation value, SemanticModel model)
        => local.DeclaringSyntaxReferences is [var declared]
            && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } first } && first.SyntaxTree == value.Syntax.SyntaxTree
            && (first is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or TupleExpressionSyntax
                || model.GetConstantValue(first).HasValue);

    private static bool IsReadElsewhere(ISymbol symbol, IOperation value, SemanticModel model)
        => value.Syntax.SyntaxTree == symbol.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree
            && (value.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? value.Syntax.SyntaxTree.GetRoot()).DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Any(n => n.Identifier.ValueText == symbol.Name && !value.Syntax.Span.Contains(n.Span)
                    && !(n.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                        && assignment.Left == n)
                    && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, symbol));
}
