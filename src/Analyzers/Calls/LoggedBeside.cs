using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Two calls side by side that are about one exception: one with it, the other with its message.</summary>
internal static class LoggedBeside
{
    /// <summary>
    /// Whether a call of the same kind of logger, in the same run of statements, is given the exception; or says all of it, where this one says only
    /// its message.
    /// </summary>
    public static bool Has(LogCall call, ExceptionMention mention) => Is(call, mention, orSaid: mention.Part == "Message");

    /// <summary>Whether a call of the same kind of logger, in the same run of statements, is given the exception.</summary>
    public static bool IsGiven(LogCall call, ExceptionMention mention) => Is(call, mention, orSaid: false);

    private static bool Is(LogCall call, ExceptionMention mention, bool orSaid)
    {
        if (call.Operation is not IInvocationOperation { TargetMethod.ContainingType: { } type } own
            || SymbolOf(mention.Exception) is not { } variable)
        {
            return false;
        }

        IOperation? statement = own;
        while (statement is not null and not IExpressionStatementOperation)
        {
            statement = statement.Parent;
        }

        return statement?.Parent is IBlockOperation block
            && block.Operations.Any(o => o != statement && o is IExpressionStatementOperation { Operation: var operation }
                && (operation is IConditionalAccessOperation access ? access.WhenNotNull : operation) is IInvocationOperation other
                && SymbolEqualityComparer.Default.Equals(other.TargetMethod.ContainingType, type)
                && other.Arguments.Any(a => IsVariable(a.Value) ? ExceptionTypes.IsException(a.Parameter?.Type)
                    : orSaid && a.Value.DescendantsAndSelf().Any(o => IsVariable(o) && IsSaidWhole(o))));

        bool IsVariable(IOperation operation) => SymbolEqualityComparer.Default.Equals(SymbolOf(operation), variable);
    }

    /// <summary>Whether it is the exception itself that becomes text, or its stack.</summary>
    private static bool IsSaidWhole(IOperation exception) => exception.Parent switch
    {
        IConversionOperation conversion => IsSaidWhole(conversion),
        IPropertyReferenceOperation property => property.Property.Name == "StackTrace",
        IInvocationOperation call when call.Instance == exception => call.TargetMethod.Name == "ToString",
        _ => true,
    };

    private static ISymbol? SymbolOf(IOperation exception) => exception.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
