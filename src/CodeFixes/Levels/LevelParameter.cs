using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>Gives a helper that merely forwards to one log call an optional parameter for the level.</summary>
internal static class LevelParameter
{
    private const string Name = "level";

    /// <summary>Null where the helper does more, or callers could notice.</summary>
    public static CallEdit? Add(FixSite site, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var (parameters, body, expression) = declaration switch
        {
            MethodDeclarationSyntax own => (own.ParameterList, own.Body, own.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local.ParameterList, local.Body, local.ExpressionBody?.Expression),
            _ => default,
        };
        var forwarded = expression ?? (body?.Statements is [ExpressionStatementSyntax { Expression: var only }] ? only : null);
        forwarded = forwarded is ConditionalAccessExpressionSyntax access ? access.WhenNotNull : forwarded;
        if (forwarded is not InvocationExpressionSyntax invocation
            || site.Model.GetOperation(invocation, cancellationToken) is not IInvocationOperation operation
            || site.Find(operation) is not { Method: { Kind: LogMethodKind.Write, FixedLevel: { } level },
                Api: { ParameterTypes.Level: { TypeKind: TypeKind.Enum or TypeKind.Class } type } api }
            || LevelEdit.NameNode(site.Find(operation)!) is not { } method
            || (operation.Arguments.Any(a => a.Parameter?.Ordinal == 0) && operation.TargetMethod.IsExtensionMethod
                && IsCalledStatically(site, invocation))
            || invocation.ArgumentList.Arguments is not [var first, ..] arguments || arguments.Any(a => a.NameColon is not null)
            || site.Model.GetDeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol symbol || !CanGrow(site, symbol, cancellationToken)
            || LevellessWrapper.SiblingWithLevel(operation.TargetMethod, type) is not { Name: var write })
        {
            return null;
        }

        // What is no constant can't be a parameter's default.
        var typeName = LevelEdit.TypeName(site, api, declaration.SpanStart, out var import);
        var value = $"{typeName}.{api.Levels.NameOf(level)}";
        var isConstant = type.TypeKind == TypeKind.Enum;
        var mark = site.Model.GetNullableContext(parameters.SpanStart).AnnotationsEnabled() ? "?" : "";
        return CallEdit.Create(
            [
                new TextChange(
                    new TextSpan(parameters.Parameters.Last().Span.End, 0),
                    isConstant ? $", {typeName} {Name} = {value}" : $", {typeName}{mark} {Name} = null"),
                new TextChange(method.Identifier.Span, write),
                new TextChange(new TextSpan(first.SpanStart, 0), isConstant ? Name + ", " : $"{Name} ?? {value}, "),
            ],
            null,
            import);
    }

    private static bool IsCalledStatically(FixSite site, InvocationExpressionSyntax invocation)
        => site.Model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { ReducedFrom: null };

    /// <summary>A method that has overloads, is overridden or passed as a delegate means something else with one parameter more.</summary>
    private static bool CanGrow(FixSite site, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.IsExtern || method.PartialDefinitionPart is not null
            || method.PartialImplementationPart is not null
            || method.Parameters.Any(p => p.IsParams || p.Name == Name)
            || (method.MethodKind != MethodKind.LocalFunction && method.ContainingType.GetMembers(method.Name).Length > 1))
        {
            return false;
        }

        var trees = method.DeclaredAccessibility == Accessibility.Private && method.ContainingType.DeclaringSyntaxReferences.Length == 1
            || method.MethodKind == MethodKind.LocalFunction
            ? [site.Model.SyntaxTree]
            : site.Model.Compilation.SyntaxTrees;
        return trees.All(t => t.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
            .All(n => n.Identifier.ValueText != method.Name || IsCalled(n)));
    }

    private static bool IsCalled(SimpleNameSyntax name)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called
            || called.Parent is MemberAccessExpressionSyntax { Expression: var left } && left == called
            || called.Parent is not (ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
                or ReturnStatementSyntax or ConditionalExpressionSyntax or CastExpressionSyntax);
    }
}
