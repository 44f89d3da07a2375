using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Calls;

/// <content>Definitions: methods that a source generator completes.</content>
internal sealed partial class LogCall
{
    /// <summary>A <c>[LoggerMessage]</c> method; null where the attribute gives no constant template.</summary>
    public static LogCall? Create(IMethodSymbol method, AttributeSyntax attribute, LogApi api, SemanticModel model, CancellationToken cancellationToken)
    {
        var expression = MessageOf(attribute, model, cancellationToken);
        if (expression is null || model.GetConstantValue(expression, cancellationToken) is not { HasValue: true, Value: string text })
        {
            return null;
        }

        // The generator takes the first exception, logger and level for itself; all others are values, matched by name.
        var arguments = ImmutableArray.CreateBuilder<LogArgument>();
        bool exceptionSeen = false, loggerSeen = false, levelSeen = false;
        foreach (var parameter in method.Parameters)
        {
            var isException = !exceptionSeen && ExceptionTypes.IsException(parameter.Type);
            var isLogger = !loggerSeen && api.IsLogger(parameter.Type);
            var isLevel = !levelSeen && parameter.Type is { TypeKind: TypeKind.Enum, Name: nameof(LogLevel) };
            exceptionSeen |= isException;
            loggerSeen |= isLogger;
            levelSeen |= isLevel;
            if (!isException && !isLogger && !isLevel)
            {
                arguments.Add(new(null, parameter.Name, parameter.Type, attribute));
            }
        }

        return new LogCall(new LogMethod(api, LogMethodKind.Definition), attribute, null, model)
        {
            TemplateExpression = expression,
            TemplateText = text,
            Arguments = arguments.ToImmutable(),
            Passing = ArgumentPassing.Declared,
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
