using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>Gives a helper that merely forwards to one log call an optional parameter for the level.</summary>
internal static class LevelParameter
{
    private const string Name = ForwardedCall.LevelName;

    /// <summary>Null where the helper does more, or callers could notice.</summary>
    public static CallEdit? Add(FixSite site, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        if (ForwardedCall.Of(declaration, site.Model, site.Find, cancellationToken)
                is not { Call: { Api: var api, Method.FixedLevel: { } level } call } forwarded
            || api.ParameterTypes.Level is not { } type || LevelEdit.NameNode(call) is not { } method
            || site.Model.GetDeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol symbol
            || !ForwardedCall.CanGrow(symbol, site.Model.SyntaxTree, site.Model.Compilation.SyntaxTrees, cancellationToken)
            || LevellessWrapper.SiblingWithLevel(forwarded.Operation.TargetMethod, type) is not { Name: var write })
        {
            return null;
        }

        var parameters = forwarded.Parameters;
        var first = forwarded.Syntax.ArgumentList.Arguments[0];

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
}
