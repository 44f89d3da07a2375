using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Calls;

/// <content>Definitions: methods that a source generator completes.</content>
internal sealed partial class LogCall
{
    /// <summary>A <c>[LoggerMessage]</c> method; without a template where the attribute gives no constant one.</summary>
    public static LogCall Create(
        IMethodSymbol method, AttributeSyntax attribute, LogApi api, SemanticModel model, CancellationToken cancellationToken)
    {
        var expression = MessageOf(attribute, model, cancellationToken);
        var text = expression is not null && model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string constant }
            ? constant
            : null;

        var described = (api.Generated(method) ?? new LogMethod(api, LogMethodKind.Definition)) with { Kind = LogMethodKind.Definition };
        var arguments = method.Parameters
            .Where(p => p.Ordinal != described.Logger && p.Ordinal != described.Level && p.Ordinal != described.Exception)
            .Select(p => new LogArgument(null, p.Name, p.Type, attribute));

        return new LogCall(described, attribute, null, model)
        {
            Level = described.FixedLevel,
            TemplateExpression = text is null ? null : expression,
            TemplateText = text,
            Arguments = arguments.ToImmutableArray(),
            Passing = ArgumentPassing.Declared,
            DeclaredException = described.Exception >= 0 ? method.Parameters[described.Exception].Name : null,
            DeclaredNames = ImmutableHashSet.CreateRange(StringComparer.OrdinalIgnoreCase, method.Parameters.Select(p => p.Name)),
        };
    }

    /// <summary>The <c>Message = "…"</c> of the attribute, or the constructor's <c>message</c>.</summary>
    private static ExpressionSyntax? MessageOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        foreach (var argument in arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == "Message" || argument.NameColon?.Name.Identifier.ValueText == "message")
            {
                return argument.Expression;
            }
        }

        if (model.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol constructor)
        {
            var at = constructor.Parameters.FirstOrDefault(p => p.Name == "message")?.Ordinal ?? -1;
            if (at >= 0 && at < arguments.Count && arguments[at] is { NameEquals: null, NameColon: null } positional)
            {
                return positional.Expression;
            }
        }

        return null;
    }
}
