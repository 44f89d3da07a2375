using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Two calls side by side that are about one exception: one with it, the other with its message.</summary>
internal static class LoggedBeside
{
    /// <summary>Whether a call of the same kind of logger, in the same run of statements, is given that exception.</summary>
    public static bool Has(LogCall call, IOperation exception)
    {
        if (call.Operation is not IInvocationOperation { TargetMethod.ContainingType: { } type } own || SymbolOf(exception) is not { } variable)
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
                && other.Arguments.Any(a => ExceptionTypes.IsException(a.Parameter?.Type)
                    && SymbolEqualityComparer.Default.Equals(SymbolOf(a.Value), variable)));
    }

    private static ISymbol? SymbolOf(IOperation exception) => exception.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
