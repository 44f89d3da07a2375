using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>The expression of a logger.</summary>
internal static class LoggerReference
{
    /// <summary>What stands before <c>?.</c>, where that is what the operation stands for; below conversions.</summary>
    public static IOperation? Resolve(IOperation? logger)
    {
        logger = logger?.Unwrap();
        if (logger is not IConditionalAccessInstanceOperation)
        {
            return logger;
        }

        var inner = logger;
        while (inner.Parent is { } outer)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access.Operation.Unwrap();
            }

            inner = outer;
        }

        return null;
    }

    /// <summary>Whether both are surely one and the same logger of a framework.</summary>
    public static bool AreSame(IOperation? one, IOperation? other, LogApi api) => (Plain(one, api), Plain(other, api)) switch
    {
        (null, null) => true,
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => IsOne(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => IsOne(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => IsOne(a.Field, b.Field) && AreSame(a.Instance, b.Instance, api),
        (IPropertyReferenceOperation a, IPropertyReferenceOperation b)
            => IsOne(a.Property, b.Property) && AreSame(a.Instance, b.Instance, api) && a.Arguments.IsEmpty,
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => false,
    };

    /// <summary>Casts aside, and a framework's inner logger.</summary>
    private static IOperation? Plain(IOperation? logger, LogApi api) => logger?.Unwrap() switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Plain(conversion.Operand, api),
        IPropertyReferenceOperation { Property: var property, Instance: { } outer } when api.Loggers.IsInnerLogger(property) => Plain(outer, api),
        var plain => plain,
    };

    private static bool IsOne(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
