using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>
/// The words in and around a measured value, and the names that OpenTelemetry's conventions make of them: lower case, parts with dots between, plural
/// only for what is counted, no <c>total</c>, the unit in no name.
/// </summary>
internal sealed class MeasuredNames
{
    private static readonly string[] GenericOwners = ["list", "result", "results", "array", "data", "collection", "values", "set", "all", "new",
        "my", "the"];

    private readonly string[] _owner;
    private readonly string[] _value;
    private readonly string[] _hole;
    private readonly string[] _method;

    /// <summary>Whether the text says first what was done with so many: "Queued {Count} mails", not "Queued mails: {Count}".</summary>
    private readonly bool _beginsWithDeed;

    public MeasuredNames(MessageTemplate template, Hole hole, IOperation core, SyntaxNode call)
    {
        Shown = hole.PropertyName;
        _hole = hole.IsPositional ? [] : Words(hole.PropertyName);
        _owner = Words(OwnerOf(core));
        _value = WordsOf(core);
        _method = InstrumentNames.MethodOf(call);
        var text = HoleValues.TextOf(template, hole);
        Counted = (text.Counted ?? text.Words.LastOrDefault(IsPluralNoun)) is { } noun ? Singular(noun).ToLowerInvariant() : null;
        TextWords = Words(Regex.Replace(template.Text, @"\{[^}]*\}", " "));
        _beginsWithDeed = TextWords.Length > 0 && MeasurementWords.MayBeDeed(TextWords[0])
            && Regex.IsMatch(template.Text.Substring(0, hole.Span.Start), @"^[A-Za-z][^:=]*$")
            && Regex.IsMatch(template.Text.Substring(hole.Span.End), @"^\s*[A-Za-z]");
        var after = Regex.Match(template.Text.Substring(hole.Span.End), @"^\s*\(?([A-Za-z]+|%)").Groups[1].Value;
        var ofText = UnitWords.Of(after);
        IsTimed = ofText is not null && UnitWords.IsTime(ofText);
        Unit = UnitOf(_value) ?? UnitOf(_hole) ?? ofText;
    }

    /// <summary>The placeholder's name, for messages.</summary>
    public string Shown { get; }

    /// <summary>Of the value itself and of its placeholder.</summary>
    public IEnumerable<string> OwnWords => _value.Concat(_hole);

    /// <summary>Whether the value only says which one something is: a <c>queueType</c>.</summary>
    public bool SaysWhich => MeasurementWords.SayWhich(_value) || MeasurementWords.SayWhich(_hole);

    /// <summary>Those, of what the value belongs to, and of the text.</summary>
    public IEnumerable<string> AllWords => OwnWords.Concat(_owner).Concat(TextWords);

    public string[] TextWords { get; }

    /// <summary>What name or text call it, by UCUM; null where they don't.</summary>
    public string? Unit { get; }

    /// <summary>Whether the text has a unit of time behind the value.</summary>
    public bool IsTimed { get; }

    /// <summary>What the text counts, in the singular; null for nothing.</summary>
    public string? Counted { get; }

    /// <summary>What was done, as the text or the name says; null where they say nothing.</summary>
    public string? Event
        => TextWords.Concat(OwnWords).FirstOrDefault(MeasurementWords.IsEvent) ?? (_beginsWithDeed ? TextWords[0] : null);

    /// <summary>Whether it is how many there were this time.</summary>
    public bool IsFound => TextWords.Concat(OwnWords).Any(MeasurementWords.IsFinding);

    /// <summary>Whether it is how much something has changed.</summary>
    public bool IsChange
        => AllWords.Any(w => w is "delta" or "change" or "changed" or "diff" or "difference" or "net" or "growth" or "grown" or "increase"
            or "decrease");

    /// <summary>What is counted, in the singular.</summary>
    public string Noun => Last(InstrumentNames.Snake(NounWords)) is { Length: > 0 } noun ? Singular(noun) : "item";

    private string[] NounWords
    {
        get
        {
            if (Counted is not null)
            {
                return [Counted];
            }

            var owner = _owner.Except(GenericOwners).ToArray();
            return owner.Length > 0 ? owner
                : OwnWords.Distinct().Where(w => !MeasurementWords.IsCount(w) && !MeasurementWords.IsEvent(w) && !MeasurementWords.IsFinding(w)
                    && UnitWords.Of(w) is null && w is not ("of" or "number") && !GenericOwners.Contains(w)).Take(2).ToArray();
        }
    }

    /// <summary><c>orders</c>, <c>imported</c>.</summary>
    public ImmutableArray<string> OfEvent() => Parts(Plural(Noun), Event ?? "");

    /// <summary><c>pending_order</c>, <c>count</c>; <c>queue</c>, <c>length</c>.</summary>
    public ImmutableArray<string> OfLevel()
    {
        var words = Own(w => UnitWords.Of(w) is null);
        var last = words.LastOrDefault();
        return last is "length" or "depth" or "usage" or "utilization" or "lag" or "load" or "temperature" or "humidity" or "throughput"
            ? Parts(string.Join("_", words.Take(words.Length - 1).DefaultIfEmpty(InstrumentNames.Snake(_owner).DefaultIfEmpty("").Last())), last)
            : Unit is not null ? Parts(string.Join("_", words.Where(w => !MeasurementWords.IsCount(w)).DefaultIfEmpty("memory")), "usage")
            : Parts(string.Join("_", InstrumentNames.Snake(Qualified())), "count");

        string[] Qualified()
        {
            var nouns = NounWords.Select(Singular).ToArray();
            var level = OwnWords.Concat(_owner).Concat(TextWords).FirstOrDefault(w => MeasurementWords.NamesLevel(w) && !nouns.Contains(Singular(w)));
            return nouns.Length == 0 ? [level ?? "item"] : level is null || nouns.Length > 1 ? nouns : [level, .. nouns];
        }
    }

    /// <summary><c>order</c>, <c>count</c>.</summary>
    public ImmutableArray<string> OfCount() => Parts(Noun, "count");

    /// <summary><c>response</c>, <c>size</c>.</summary>
    public ImmutableArray<string> OfSize()
    {
        var words = Own(w => UnitWords.Of(w) is null && !MeasurementWords.IsCount(w) && !MeasurementWords.IsEvent(w));
        return Parts(words.Length > 0 ? string.Join("_", words) : string.Join("_", InstrumentNames.Snake(_owner.Except(GenericOwners))), "size");
    }

    /// <summary><c>query</c>, <c>duration</c>; the method's where the names say nothing more.</summary>
    public ImmutableArray<string> OfDuration()
    {
        var words = Own(w => UnitWords.Of(w) is null && !MeasurementWords.IsDuration([w]) && w
            is not ("time" or "total" or "in" or "took" or "stopwatch"
            or "timer" or "sw" or "watch" or "timespan" or "ts"));
        return Parts(words.Length > 0 ? string.Join("_", words) : string.Join("_", _method), "duration");
    }

    /// <summary>The words of a name in lower case.</summary>
    public static string[] Words(string? name) => NameWords.In(name ?? "").Select(w => w.ToLowerInvariant()).ToArray();

    /// <summary>The words of a value's own name.</summary>
    public static string[] WordsOf(IOperation value) => Words(value switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Interlocked" or "Volatile" }, Arguments: [{ Value: var read }, ..] }
            => read.Syntax is ExpressionSyntax e ? e.LastNameText() : null,
        IInvocationOperation call => call.TargetMethod.Name.StartsWith("Get", StringComparison.Ordinal) ? call.TargetMethod.Name.Substring(3)
            : call.TargetMethod.Name,
        IAwaitOperation { Operation: IInvocationOperation awaited } => awaited.TargetMethod.Name,
        _ => null,
    });

    /// <summary>What <c>Count</c> and the like are read of.</summary>
    private static string? OwnerOf(IOperation core)
    {
        var owner = core switch
        {
            IPropertyReferenceOperation { Instance: { } instance } => instance.Syntax,
            IInvocationOperation { TargetMethod.Name: "Count" or "LongCount", Instance: null, Arguments: [{ Value: var items }, ..] } => items.Syntax,
            _ => null,
        };
        return owner is ExpressionSyntax expression and not ThisExpressionSyntax ? expression.LastNameText() : null;
    }

    private string[] Own(Func<string, bool> isWanted)
    {
        var value = InstrumentNames.Snake(_value.Where(isWanted)).ToArray();
        var hole = InstrumentNames.Snake(_hole.Where(isWanted)).ToArray();
        return hole.Length >= value.Length ? hole : value;
    }

    private static string? UnitOf(string[] words) => words.Length > 0 && words[words.Length - 1].Length > 1 ? UnitWords.Of(words[words.Length - 1])
        : null;

    private static string Last(IEnumerable<string> words) => words.LastOrDefault() ?? "";

    private static bool IsPluralNoun(string word) => word.Length > 3 && Vocabulary.TextWords.IsPlural(word) && Vocabulary.TextWords.IsNoun(word);

    private static string Singular(string word) => Vocabulary.TextWords.Singular(word);

    private static string Plural(string noun)
        => noun.EndsWith("y", StringComparison.Ordinal) && noun.Length > 1 && "aeiou".IndexOf(noun[noun.Length - 2]) < 0
                ? noun.Substring(0, noun.Length - 1) + "ies"
            : noun.EndsWith("s", StringComparison.Ordinal) || noun.EndsWith("x", StringComparison.Ordinal)
                || noun.EndsWith("ch", StringComparison.Ordinal)
                || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
            : noun + "s";

    private static ImmutableArray<string> Parts(params string[] parts) => parts.Where(p => p.Length > 0).ToImmutableArray();
}
