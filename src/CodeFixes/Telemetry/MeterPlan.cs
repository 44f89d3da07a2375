using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules.Telemetry;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Telemetry;

/// <summary>
/// The instruments that one run gives to a type, of one meter: named by the type and by what they measure, no two alike, and one for what a method
/// measures at several places. They are written together when all edits that use them are known.
/// </summary>
internal sealed class MeterPlan
{
    private const string Space = RecordedValues.Metrics;

    private readonly WiringSession _session;
    private readonly MeterHome _home;
    private readonly TypeParts _parts;
    private readonly string _this;
    private readonly Dictionary<string, Planned> _planned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExistingInstrument> _existing;

    public MeterPlan(WiringSession session, MeterHome home, string key, CancellationToken cancellationToken)
    {
        _session = session;
        _home = home;
        _parts = home.Parts;
        _this = home.IsStatic ? "" : FieldAccess.Prefix(_parts.Main, _parts.Style.Options);
        _existing = ExistingInstrument.In(_parts, cancellationToken);
        Shared = new SharedEdit(key, new Lazy<ImmutableArray<(DocumentId, CallEdit)>>(Pieces));
    }

    /// <summary>The fields, and what assigns them.</summary>
    public SharedEdit Shared { get; }

    /// <summary>The instrument of a measurement, as code at its call writes it.</summary>
    public string InstrumentOf(Measurement measurement, MeasuredCall call)
    {
        var method = call.Call.Syntax.Ancestors().FirstOrDefault(a => a is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax);
        foreach (var name in NamesOf(measurement, call))
        {
            if (_planned.TryGetValue(name, out var planned))
            {
                if (planned.Method == method && planned.IsFor(measurement))
                {
                    return planned.Reference;
                }
            }
            else if (_existing.TryGetValue(name, out var existing))
            {
                if (existing.Instrument == measurement.Instrument.ToString() && (existing.IsStatic || !_home.IsStatic)
                    && method?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == existing.Field) == true)
                {
                    return existing.IsStatic ? existing.Field : _this + existing.Field;
                }
            }
            else
            {
                return Plan(name, measurement, method).Reference;
            }
        }

        return "";
    }

    /// <summary>Those of the type and the measurement, then with the method's name, then with a number, without end.</summary>
    private IEnumerable<string> NamesOf(Measurement measurement, MeasuredCall call)
    {
        var prefix = InstrumentNames.PrefixOf(_parts.Type);
        var plain = string.Join(".", measurement.Parts.Prepend(prefix));
        yield return plain;
        var method = string.Join("_", InstrumentNames.MethodOf(call.Call.Syntax));
        var first = measurement.Parts[0];
        var full = method.Length == 0 || first == method ? plain : string.Join(".", measurement.Parts.Prepend(method).Prepend(prefix));
        if (full != plain)
        {
            yield return full;
        }

        for (var i = 2; ; i++)
        {
            yield return full + "_" + i;
        }
    }

    private Planned Plan(string name, Measurement measurement, SyntaxNode? method)
    {
        var words = name.Substring(InstrumentNames.PrefixOf(_parts.Type).Length + 1).Split('.', '_');
        var field = _session.FieldNameOf(_parts, _home.IsStatic, FieldWords(words));
        _parts.Take(field);
        return _planned[name] = new(name, measurement, field, _this + field, method);
    }

    private static IEnumerable<string[]> FieldWords(string[] words)
    {
        yield return words;
        yield return [.. words, "metric"];
        for (var i = 2; ; i++)
        {
            yield return [.. words, "metric" + i];
        }
    }

    private ImmutableArray<(DocumentId, CallEdit)> Pieces()
    {
        var planned = _planned.Values.ToArray();
        var changes = planned.Length == 0 ? [] : _home.IsStatic ? OfType(planned) : _home.Constructor is { } constructor
            ? InConstructor(planned, constructor)
            : OfFields(planned);
        return changes.Count == 0 ? ImmutableArray<(DocumentId, CallEdit)>.Empty
            : ImmutableArray.Create((_parts.Document.Id, new CallEdit(
                changes.OrderBy(c => c.Span.Start).ToImmutableArray(), null, ImmutableArray.Create(Space))));
    }

    /// <summary>Static fields are initialized in the order of the text: the meter first.</summary>
    private IReadOnlyList<TextChange> OfType(Planned[] planned)
    {
        if (_home.Field is { } own)
        {
            // Beside the instruments that the meter has already.
            var last = _parts.Main.Members.SkipWhile(m => m != own).TakeWhile(m => m == own || IsInstrument(m)).Last();
            var indent = _parts.Text.IndentationAt(last.SpanStart);
            return
            [
                new(
                    new TextSpan(_parts.Text.Lines.GetLineFromPosition(last.Span.End).End, 0),
                    string.Concat(planned.Select(p => _parts.Text.NewLine() + indent + Declared(p, _home.Meter!)))),
            ];
        }

        var meter = _session.FieldNameOf(_parts, isStatic: true, [["meter"], ["own", "meter"], ["type", "meter"], ["meter", "of", "type"]]);
        _parts.Take(meter);
        var type = Written("Meter");
        var made = _parts.Style.HasTargetTypedNew ? "new" : "new " + type;
        return
        [
            MemberText.AtTop(
                _parts.Text, _parts.Main, isStatic: true,
                [
                    $"{_parts.Style.Private}static readonly {type} {meter} = {made}(\"{MeterName}\");",
                    .. planned.Select(p => Declared(p, meter)),
                ]),
        ];
    }

    /// <summary>Beside a primary constructor: a field can't name another one, and the factory gives the same meter again.</summary>
    private IReadOnlyList<TextChange> OfFields(Planned[] planned)
        => [
            MemberText.AtTop(
                _parts.Text, _parts.Main, isStatic: false,
                [.. planned.Select(p => Declared(p, _home.Meter ?? $"{_home.Factory}.Create(\"{MeterName}\")"))]),
        ];

    private IReadOnlyList<TextChange> InConstructor(Planned[] planned, ConstructorDeclarationSyntax constructor)
    {
        var fields = MemberText.AtTop(
            _parts.Text, _parts.Main, isStatic: false,
            [.. planned.Select(p => $"{_parts.Style.Private}readonly {TypeOf(p.Measurement)} {p.Field};")]);
        if (_home.Behind is { } made)
        {
            var indent = _parts.Text.IndentationAt(made.SpanStart);
            return [fields, new(new TextSpan(made.Span.End, 0),
                string.Concat(planned.Select(p => _parts.Text.NewLine() + indent + Assigned(p, _home.Meter!))))];
        }

        var meter = FreeNames.ForVariable(constructor, _parts.Model, constructor.Body!.SpanStart + 1, "meter", "ownMeter").First();
        var asked = $"{_home.Factory}.Create(\"{MeterName}\")";
        return
        [
            fields,
            MemberText.AtBlockStart(
                _parts.Text, constructor.Body!,
                planned.Length == 1 ? [Assigned(planned[0], asked)] : [$"var {meter} = {asked};", .. planned.Select(p => Assigned(p, meter))]),
        ];
    }

    private bool IsInstrument(MemberDeclarationSyntax member)
        => member is FieldDeclarationSyntax { Declaration.Type: var type } && _parts.Model.GetTypeInfo(type).Type
            is { ContainingNamespace: { } space }
            && space.ToDisplayString() == Space;

    private string Declared(Planned planned, string meter)
        => $"{_parts.Style.Private}{(_home.IsStatic ? "static " : "")}readonly {TypeOf(planned.Measurement)} {planned.Field} = "
            + $"{Created(planned, meter)};";

    private string Assigned(Planned planned, string meter)
        => $"{(_this.Length == 0 && planned.Field == meter ? "this." : _this)}{planned.Field} = {Created(planned, meter)};";

    private static string Created(Planned planned, string meter)
        => $"{meter}.Create{planned.Measurement.Instrument}<{planned.Measurement.Number}>(\"{planned.Name}\", \"{planned.Measurement.Unit}\")";

    private string TypeOf(Measurement measurement) => $"{Written(measurement.Instrument.ToString())}<{measurement.Number}>";

    private string Written(string type) => QualifiedName.At(_parts.Model, _parts.Position, Space, type);

    private string MeterName => InstrumentNames.MeterOf(_parts.Type);

    /// <summary>An instrument that is going to be written.</summary>
    private sealed record Planned(string Name, Measurement Measurement, string Field, string Reference, SyntaxNode? Method)
    {
        public bool IsFor(Measurement other)
            => Measurement.Instrument == other.Instrument && Measurement.Unit == other.Unit && Measurement.Number == other.Number;
    }
}
