using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <content>How a record gets its exception.</content>
internal sealed partial class LogCall
{
    /// <summary>Whether an exception can be passed, to this method or to another that writes the same record.</summary>
    public bool TakesException
        => Operation is IInvocationOperation { TargetMethod: var method }
            && (Method.Exception >= 0 || Method.Kind == LogMethodKind.Generated || ExceptionParameter is not null
                || (Api.Loggers.IsLogger(method.ContainingType) && !Api.Writer.TakesValuesWithException));

    /// <summary>The parameter for an exception that an overload has, or the method of a chain that sets it; null where there is none.</summary>
    public IParameterSymbol? ExceptionParameter
        => Operation is IInvocationOperation { TargetMethod: var method }
            ? (Method.Kind == LogMethodKind.Part
                ? method.ContainingType.GetMembers().Where(m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: 1 })
                : method.ContainingType.GetMembers(method.Name))
                .OfType<IMethodSymbol>().SelectMany(m => m.Parameters).FirstOrDefault(p => ExceptionTypes.IsException(p.Type))
            : null;

    /// <summary>The exception that another call of the same chain gives to the record.</summary>
    private static IOperation? ChainedException(IInvocationOperation part)
    {
        for (var before = part.Instance; before is IInvocationOperation call; before = call.Instance)
        {
            if (Of(call) is { } exception)
            {
                return exception;
            }
        }

        for (IOperation current = part; current.Parent is IInvocationOperation { Instance: var instance } call && instance == current; current = call)
        {
            if (Of(call) is { } exception)
            {
                return exception;
            }
        }

        return null;

        static IOperation? Of(IInvocationOperation call)
            => call is { TargetMethod.Parameters: [{ Type: var type }], Arguments: [var only] } && ExceptionTypes.IsException(type)
                && only.Value.Unwrap() is { ConstantValue.HasValue: false } exception
                ? exception
                : null;
    }
}
