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

    /// <summary>Whether both are surely one and the same logger.</summary>
    public static bool AreSame(IOperation? one, IOperation? other) => (Plain(one), Plain(other)) switch
    {
        (null, null) => true,
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => IsOne(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => IsOne(a.Parameter, b.Parameter),
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => IsOne(a.Field, b.Field) && AreSame(a.Instance, b.Instance),
        (IPropertyReferenceOperation a, IPropertyReferenceOperation b)
            => IsOne(a.Property, b.Property) && AreSame(a.Instance, b.Instance) && a.Arguments.IsEmpty,
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => false,
    };

    /// <summary>Casts aside, and log4net's own logger behind its log.</summary>
    private static IOperation? Plain(IOperation? logger) => logger?.Unwrap() switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Plain(conversion.Operand),
        IPropertyReferenceOperation { Property: { Name: "Logger", ContainingNamespace.Name: "Core" }, Instance: { } log } => Plain(log),
        var plain => plain,
    };

    private static bool IsOne(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
