using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Events;

/// <summary>Records that code makes as objects and writes whole: <c>log.Log(new LogEventInfo(LogLevel.Info, "name", "text"))</c>.</summary>
internal static class RecordObject
{
    /// <summary>The event with what the object is made with; as it is where it is made elsewhere.</summary>
    public static LogEvent Of(LogCall call, LogEvent known, CancellationToken cancellationToken)
    {
        if (call.Method.Kind != LogMethodKind.State || call.Operation is not IInvocationOperation invocation
            || ArgumentsOf(invocation, call.Model, cancellationToken) is not { IsDefault: false } arguments)
        {
            return known;
        }

        LogLevel? level = null;
        string? template = null;
        var hasException = known.HasException;
        foreach (var argument in arguments)
        {
            var value = argument.Value.Unwrap();
            var type = argument.Parameter?.Type;
            if (SymbolEqualityComparer.Default.Equals(type, call.Api.ParameterTypes.Level))
            {
                level = call.Api.Levels.Read(value);
            }
            else if (argument.Parameter?.Name == "message" && value.ConstantValue is { HasValue: true, Value: string text })
            {
                template = text;
            }
            else if (type is not null && ExceptionTypes.IsException(type))
            {
                hasException |= !value.ConstantValue.HasValue;
            }
        }

        return known with { Level = known.Level ?? level, Template = template, HasException = hasException };
    }

    /// <summary>What the constructor, or the method that makes it, is given; default where that is not seen.</summary>
    private static ImmutableArray<IArgumentOperation> ArgumentsOf(
        IInvocationOperation invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        var record = invocation.Arguments.Select(a => a.Value.Unwrap()).LastOrDefault();
        record = record is ILocalReferenceOperation local && LocalUse.Of(local, model, cancellationToken) is { AssignedValues: [var made] }
            ? made.Unwrap()
            : record;
        return record switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Create", ContainingType: var owner } } create
                when SymbolEqualityComparer.Default.Equals(owner, create.Type) => create.Arguments,
            _ => default,
        };
    }
}
