using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>A value that is a span of time, and what is written to record it.</summary>
/// <param name="Text">As code; null where it can't be told.</param>
/// <param name="Unit">Seconds wherever the code shows what the number is; else what its name says; null for neither.</param>
/// <param name="IsFromStopwatch">Whether a stopwatch gives it.</param>
internal sealed record MeasuredTime(string? Text, string? Unit, bool IsFromStopwatch)
{
    private const string Seconds = "s";

    /// <summary>Null where it is no time that was measured.</summary>
    public static MeasuredTime? Of(IOperation value, IOperation core, MeasuredNames names, SemanticModel model, CancellationToken cancellationToken)
    {
        var origin = OriginOf(core, model, cancellationToken);
        if (core is IPropertyReferenceOperation { Property: var property, Instance: { } owner })
        {
            if (IsStopwatch(property.ContainingType))
            {
                return property.Name is "Elapsed" or "ElapsedMilliseconds" or "ElapsedTicks"
                    ? new(Operand(owner.Syntax) + ".Elapsed.TotalSeconds", Seconds, true) : null;
            }

            if (IsTimeSpan(property.ContainingType))
            {
                return !IsMeasured(owner, names, model, cancellationToken) ? null
                    : property.Name.StartsWith("Total", StringComparison.Ordinal)
                        ? new(Operand(owner.Syntax) + ".TotalSeconds", Seconds, IsOfStopwatch(owner, model, cancellationToken))
                    : new(null, null, true);
            }
        }

        if (IsTimeSpan(ScalarTypes.Underlying(value.Type)))
        {
            return IsMeasured(core, names, model, cancellationToken)
                ? new(Operand(value.Syntax) + ".TotalSeconds", Seconds, IsOfStopwatch(core, model, cancellationToken)) : null;
        }

        if (ScalarTypes.IsNumber(value.Type) && origin is IPropertyReferenceOperation { Property: var from } && (IsStopwatch(from.ContainingType)
            || (IsTimeSpan(from.ContainingType) && from.Name.StartsWith("Total", StringComparison.Ordinal)
                && IsMeasured(((IPropertyReferenceOperation)origin).Instance!, names, model, cancellationToken))))
        {
            return from.Name.EndsWith("Milliseconds", StringComparison.Ordinal) ? new(Operand(value.Syntax) + " / 1000.0", Seconds, true)
                : from.Name == "TotalSeconds" ? new(Flat(value.Syntax), Seconds, true)
                : new(Flat(value.Syntax), names.Unit, true);
        }

        return ScalarTypes.IsNumber(value.Type) ? ByName(value, core, names) : null;
    }

    /// <summary>The expression on one line.</summary>
    public static string Flat(SyntaxNode expression)
        => string.Join(" ", expression.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()));

    /// <summary>The same, where something is written before or behind it.</summary>
    public static string Operand(SyntaxNode expression)
        => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax
            or ElementAccessExpressionSyntax or ThisExpressionSyntax
            ? Flat(expression) : $"({Flat(expression)})";

    private static MeasuredTime? ByName(IOperation value, IOperation core, MeasuredNames names)
        => names.Unit is { } unit && UnitWords.IsTime(unit) && (MeasurementWords.IsDuration(names.AllWords)
            || (unit is "ms" or "s" or "us" or "ns" && (names.IsTimed || !MeasurementWords.IsPlan(names.OwnWords))))
            ? new(IsDividedBy1000(core) ? null : Flat(value.Syntax), unit, false)
            : names.Unit is null && MeasurementWords.IsDuration(names.OwnWords) ? new(null, null, false)
            : null;

    /// <summary>What a variable is assigned once; the value itself for anything else.</summary>
    private static IOperation OriginOf(IOperation core, SemanticModel model, CancellationToken cancellationToken)
        => core is ILocalReferenceOperation local && LocalUse.Of(local, model, cancellationToken)
            is { IsInitializer: true, AssignedValues: [var only] }
            ? MeasurementReader.Core(only) : core;

    /// <summary>Whether a span of time was measured, and is none that is planned.</summary>
    private static bool IsMeasured(IOperation span, MeasuredNames names, SemanticModel model, CancellationToken cancellationToken)
        => OriginOf(MeasurementReader.Core(span), model, cancellationToken) switch
        {
            IPropertyReferenceOperation { Property: { Name: "Elapsed" } property } when IsStopwatch(property.ContainingType) => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } => true,
            IInvocationOperation { TargetMethod.Name: "GetElapsedTime" or "Subtract" } => true,
            _ => MeasurementWords.IsDuration(names.OwnWords.Concat(MeasuredNames.WordsOf(span))),
        };

    private static bool IsOfStopwatch(IOperation span, SemanticModel model, CancellationToken cancellationToken)
        => OriginOf(MeasurementReader.Core(span), model, cancellationToken) is IPropertyReferenceOperation { Property.ContainingType: var type }
            && IsStopwatch(type)
            || OriginOf(MeasurementReader.Core(span), model, cancellationToken) is IInvocationOperation { TargetMethod.Name: "GetElapsedTime" };

    private static bool IsDividedBy1000(IOperation core) => core is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide };

    private static bool IsStopwatch(ITypeSymbol? type) => type is { Name: "Stopwatch" or "ValueStopwatch" };

    private static bool IsTimeSpan(ITypeSymbol? type) => type is { Name: "TimeSpan" } && ScalarTypes.IsInSystem(type);
}
