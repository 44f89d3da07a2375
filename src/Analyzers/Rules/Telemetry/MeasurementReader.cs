using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>Reads what one value of a log call measures, by its type, its source, its names and the words beside it.</summary>
internal sealed class MeasurementReader
{
    private readonly LogCall _call;
    private readonly IOperation _value;
    private readonly IOperation _core;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly MeasuredNames _names;

    public MeasurementReader(
        LogCall call, MessageTemplate template, Hole hole, IOperation value, SemanticModel model, CancellationToken cancellationToken)
    {
        _call = call;
        _value = value;
        _core = Core(value);
        _model = model;
        _cancellationToken = cancellationToken;
        _names = new MeasuredNames(template, hole, _core, call.Syntax);
    }

    /// <summary>A number or a span of time, nullable or not.</summary>
    public static bool IsNumber(ITypeSymbol? type) => ScalarTypes.IsNumber(type) || ScalarTypes.Underlying(type) is { Name: "TimeSpan" };

    /// <summary>The value below conversions and rounding.</summary>
    public static IOperation Core(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion when ScalarTypes.IsNumber(conversion.Operand.Type)
                    || conversion.IsImplicit:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Round" or "Floor" or "Ceiling" or "Truncate", ContainingType.Name: "Math" },
                    Arguments: [{ Value: var rounded }, ..] }:
                    value = rounded;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>Null where it is no measurement.</summary>
    public Measurement? Read()
        => _value.Syntax is not ExpressionSyntax expression || _value.ConstantValue.HasValue || _names.SaysWhich
            || MeasurementWords.IsNever(_names.OwnWords) || MeasurementWords.IsOnce(_names.TextWords)
                || MeasurementWords.TellMismatch(_names.TextWords) || IsRound(_core) || IsOfEnumeration() ? null
            : Described(Duration() ?? Size() ?? Count()) is { } measured
                ? measured with
                {
                    Value = expression,
                    Name = _names.Shown,
                    WhyNot = measured.WhyNot ?? WhyNot(),
                }
                : null;

    /// <summary>Which round of a loop it is, as <c>i</c> or <c>i + 1</c>.</summary>
    private static bool IsRound(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] }
            => declaration.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: ForStatementSyntax },
        IBinaryOperation { LeftOperand: var left, RightOperand.ConstantValue.HasValue: true } => IsRound(left.Unwrap()),
        _ => false,
    };

    /// <summary>Whether it counts the members of an enumeration, of which there are always as many.</summary>
    private bool IsOfEnumeration()
        => _core.DescendantsAndSelf().Any(o => o is ILocalReferenceOperation local
            && LocalUse.Of(local, _model, _cancellationToken) is { AssignedValues: [var made] }
            && made.DescendantsAndSelf().Any(m => m is IInvocationOperation
            {
                TargetMethod: { Name: "GetValues" or "GetNames", ContainingType.SpecialType: SpecialType.System_Enum },
            }));

    /// <summary>What holds of every value: it is evaluated again, and it has to be one.</summary>
    private NoFix? WhyNot()
        => _value.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? MeasurementReasons.MayBeNull
            : IsReadAgain(_core) ? null
            : MeasurementReasons.Twice;

    private static bool IsReadAgain(IOperation value)
        => Effects.IsPure(value)
            || value.DescendantsAndSelf().All(static o => o is not (IInvocationOperation or IAwaitOperation or IAssignmentOperation
                or IIncrementOrDecrementOperation or IObjectCreationOperation or IArrayCreationOperation) || IsClock(o) || IsTypeValue(o));

    private static bool IsClock(IOperation operation)
        => operation is IInvocationOperation { TargetMethod: { Name: "GetElapsedTime" or "GetTimestamp" or "GetUtcNow" or "Subtract" } };

    private static bool IsTypeValue(IOperation operation) => operation is IInvocationOperation call
        && Effects.Of(call.TargetMethod) == CallEffect.Calculation;

    private static Measurement? Described(Measurement? measurement) => measurement;

    private Measurement? Duration()
    {
        var time = MeasuredTime.Of(_value, _core, _names, _model, _cancellationToken);
        return time is null || (!time.IsFromStopwatch && MeasurementWords.IsPlan(_names.TextWords)) ? null
            : new Measurement
            {
                Instrument = Instrument.Histogram,
                Unit = time.Unit ?? "",
                Number = time.Unit == "s" || !ScalarTypes.IsWholeNumber(_value.Type) ? "double" : "long",
                Recorded = time.Text ?? "",
                Parts = _names.OfDuration(),
                WhyNot = time.Text is null || time.Unit is null ? NoFix.Unclear : null,
            };
    }

    private Measurement? Size()
    {
        var isBytes = _core is IPropertyReferenceOperation { Property.Name: "Length" or "LongLength", Instance.Type: var owner }
            && (owner is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } || owner?.Name is "Stream" or "MemoryStream"
                or "FileStream"
                or "FileInfo" or "BinaryData");
        var unit = isBytes ? "By" : _names.Unit;
        if (unit is null || !(UnitWords.IsSize(unit) || unit == "%") || !(isBytes || ScalarTypes.IsNumber(_value.Type)))
        {
            return null;
        }

        var isLevel = unit == "%" || MeasurementWords.IsLevel(_names.OwnWords.Concat(_names.TextWords)) || Behaves(Behaviour.Level);
        return new Measurement
        {
            Instrument = isLevel ? Instrument.Gauge : Instrument.Histogram,
            Unit = unit,
            Number = NumberOf(_value.Type),
            Recorded = TextOf(_value),
            Parts = isLevel ? _names.OfLevel() : _names.OfSize(),
            WhyNot = Behaves(Behaviour.RunningTotal) ? MeasurementReasons.RunningTotal : null,
        };
    }

    private Measurement? Count()
    {
        if (!ScalarTypes.IsNumber(_value.Type) || (_names.Unit is { } unit && UnitWords.IsTime(unit)) || _core
            is IPropertyReferenceOperation { Instance.Type.SpecialType: SpecialType.System_String }
            || !(IsCollectionCount || MeasurementWords.IsLevel(_names.OwnWords) || _names.OwnWords.Any(MeasurementWords.IsCount)
                || (_names.Counted is not null && _names.Event is not null)))
        {
            return null;
        }

        var behaviour = new ValueBehaviour(_call.Syntax, _model, _cancellationToken).Of(_value);
        var instrument = behaviour == Behaviour.Level || (_names.Event is null && MeasurementWords.IsLevel(_names.AllWords)) ? Instrument.Gauge
            : _core is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } ? Instrument.UpDownCounter
            : _names.Event is not null ? Instrument.Counter
            : Instrument.Histogram;
        return new Measurement
        {
            Instrument = instrument,
            Unit = "{" + _names.Noun + "}",
            Number = NumberOf(_value.Type),
            Recorded = TextOf(_value),
            Parts = instrument switch
            {
                Instrument.Counter => _names.OfEvent(),
                Instrument.Gauge => _names.OfLevel(),
                _ => _names.OfCount(),
            },
            WhyNot = behaviour == Behaviour.RunningTotal ? MeasurementReasons.RunningTotal
                : IsUnclear(instrument) ? NoFix.Unclear
                : null,
        };
    }

    /// <summary>
    /// What was neither done nor found may be anything; a difference may be what is left as well as what has changed; a database answers -1 for what
    /// it has not counted.
    /// </summary>
    private bool IsUnclear(Instrument instrument)
        => instrument switch
        {
            Instrument.Histogram => !_names.IsFound,
            Instrument.UpDownCounter => !_names.IsChange,
            Instrument.Counter => MayBeUncounted(_value) || !ScalarTypes.IsWholeNumber(_core.Type),
            _ => false,
        };

    private bool MayBeUncounted(IOperation value)
        => (value is ILocalReferenceOperation local && LocalUse.Of(local, _model, _cancellationToken) is { AssignedValues: [var made, ..] } ? made
            : value)
            .DescendantsAndSelf().Any(o => o is IInvocationOperation call
                && (call.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal)
                    || call.TargetMethod.Name.StartsWith("IndexOf", StringComparison.Ordinal)));

    private bool Behaves(Behaviour behaviour) => new ValueBehaviour(_call.Syntax, _model, _cancellationToken).Of(_value) == behaviour;

    private bool IsCollectionCount
        => _core is IPropertyReferenceOperation { Property.Name: "Count" or "Length" or "LongLength", Instance.Type: { } owner }
                && (owner is IArrayTypeSymbol || owner.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory"
                    || owner.AllInterfaces.Any(i => i.Name == "IEnumerable") || owner.Name is "IEnumerable" or "IReadOnlyCollection")
            || _core is IInvocationOperation { TargetMethod: { Name: "Count" or "LongCount" or "CountAsync" or "LongCountAsync" } }
            || (_core is IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "CountAsync" or "LongCountAsync" } });

    private static string NumberOf(ITypeSymbol? type) => ScalarTypes.IsWholeNumber(type) ? "long" : "double";

    /// <summary>As it is written, of a type that the instrument takes.</summary>
    private static string TextOf(IOperation value)
        => MeasuredTime.Flat(value.Syntax) is var text && value.Type?.SpecialType is SpecialType.System_UInt64
            ? $"(long){MeasuredTime.Operand(value.Syntax)}"
            : value.Type?.SpecialType == SpecialType.System_Decimal ? $"(double){MeasuredTime.Operand(value.Syntax)}"
            : text;
}
