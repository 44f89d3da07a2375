using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Loggers;

/// <summary>Which log calls go to a logger that is the same for the whole program.</summary>
internal static class GlobalLoggers
{
    /// <summary>What the call is made on, where that is a global logger; else null.</summary>
    public static ExpressionSyntax? ReceiverOf(LogCall call, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Operation is not IInvocationOperation invocation
            || call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
            || call.Method.Kind is LogMethodKind.Scope or LogMethodKind.ScopeState or LogMethodKind.Definition or LogMethodKind.Part)
        {
            return null;
        }

        var method = invocation.TargetMethod;
        if (method is { IsStatic: true, IsExtensionMethod: false })
        {
            return call.Api.Loggers.Statics is { HolderLogs: true } statics && method.ContainingType.Name == statics.Holder ? receiver : null;
        }

        // An extension that is called as a static method names its class.
        var logger = (invocation.Instance ?? invocation.ArgumentFor(call.Method.Logger))?.Unwrap();
        return logger is not null && logger.Syntax == receiver
            && IsGlobal(logger, frameworks, () => model.GetEnclosingSymbol(receiver.SpanStart, cancellationToken)?.ContainingType)
            ? receiver
            : null;
    }

    /// <param name="owner">The type that the call stands in; most loggers are turned away without it.</param>
    private static bool IsGlobal(IOperation logger, LogFrameworks frameworks, Func<INamedTypeSymbol?> owner)
    {
        switch (logger)
        {
            case IMemberReferenceOperation { Member: { IsStatic: true } member } and (IFieldReferenceOperation or IPropertyReferenceOperation):
                return GlobalLoggerNames.Contains(member.Name) && !Encloses(member.ContainingType, owner())
                    && (frameworks.ApiOf(logger.Type!)?.Loggers.CategoryOf(logger.Type!) is not { } declared
                        || SymbolEqualityComparer.Default.Equals(declared, member.ContainingType));
            case IInvocationOperation made when frameworks.FindLoggerMethod(made.TargetMethod) is { Kind: LoggerMethodKind.Logger, Key: < 0 } method:
                var isOwn = LoggerCategory.Of(made, method) is { } category
                    ? SymbolEqualityComparer.Default.Equals(category.Type.OriginalDefinition, owner()?.OriginalDefinition)
                    : method is { Category: < 0, IsTypeArgument: false };
                return isOwn
                    && (made.TargetMethod is { IsStatic: true, IsExtensionMethod: false }
                        || (made.Instance ?? made.Arguments.FirstOrDefault()?.Value)?.Unwrap()
                            is IMemberReferenceOperation { Member.IsStatic: true });
            default:
                return false;
        }
    }

    /// <summary>A static logger of the type itself, a base or an outer one is its own way.</summary>
    private static bool Encloses(INamedTypeSymbol? holder, INamedTypeSymbol? type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            for (var current = outer; current is not null; current = current.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, holder?.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
