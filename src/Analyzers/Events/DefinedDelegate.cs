using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Events;

/// <summary>The delegate that <c>LoggerMessage.Define</c> makes, and what the type that keeps it calls it with.</summary>
/// <param name="Loggers">The loggers that it is called with; empty where no call is seen.</param>
/// <param name="GivesException">Whether a call gives it an exception: all of them can, most pass null.</param>
internal sealed record DefinedDelegate(IReadOnlyList<IOperation> Loggers, bool GivesException)
{
    /// <summary>Null where the call defines none, or the delegate is not kept in a field or property of the type.</summary>
    public static DefinedDelegate? Of(LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Method: { Kind: LogMethodKind.Definition, DefinesScope: false }, Operation: not null }
            || NameOf(call.Syntax) is not { } name || call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || call.Model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type)
        {
            return null;
        }

        var loggers = new List<IOperation>();
        var givesException = false;
        foreach (var use in type.DeclaringSyntaxReferences.SelectMany(r => UsesOfFile.In(r.SyntaxTree, cancellationToken)[name]
            .Where(i => r.Span.Contains(i.Span))))
        {
            var arguments = use.ArgumentList.Arguments;
            givesException |= !IsNull(arguments.Last().Expression);
            if (SemanticModels.Of(call.Model.Compilation).Of(use.SyntaxTree).GetOperation(arguments[0].Expression, cancellationToken) is { } logger)
            {
                loggers.Add(logger);
            }
        }

        return new(loggers, givesException);
    }

    /// <summary>The member that the delegate is kept in.</summary>
    private static string? NameOf(SyntaxNode definition)
    {
        var outer = definition.Parent;
        while (outer is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            outer = outer.Parent;
        }

        return outer switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax field } => field.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: var left } => left.LastNameText(),
            _ => null,
        };
    }

    /// <summary>Calls by the name of what may be a delegate, read once: a class has a hundred of them.</summary>
    private sealed class UsesOfFile(SyntaxTree tree, CancellationToken cancellationToken)
    {
        private readonly ILookup<string, InvocationExpressionSyntax> _byName = CodeNodes.Of(tree, cancellationToken)
            .OfType<InvocationExpressionSyntax>().Where(i => i.ArgumentList.Arguments.Count >= 2)
            .ToLookup(i => Called(i) ?? "", StringComparer.Ordinal);

        public static ILookup<string, InvocationExpressionSyntax> In(SyntaxTree tree, CancellationToken cancellationToken)
            => HostFacts.OfTree.Of(tree, static (t, token) => new UsesOfFile(t, token), cancellationToken)._byName;

        /// <summary><c>s_started(…)</c>, <c>s_started.Invoke(…)</c>, <c>s_started?.Invoke(…)</c>.</summary>
        private static string? Called(InvocationExpressionSyntax call)
            => (call.Expression switch
            {
                MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" }
                    => (call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>())?.Expression,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var invoked } => invoked,
                var called => called,
            })?.LastNameText();
    }

    private static bool IsNull(ExpressionSyntax value)
        => value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression)
            || value is PostfixUnaryExpressionSyntax { Operand: var operand } && IsNull(operand);
}
