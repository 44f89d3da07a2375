using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Exceptions;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2016: a property of a name that a sink, formatter or enricher of the project sets itself.</summary>
internal sealed class ReservedPlaceholder : LogCallRule, IPropertyKeyRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ReservedPlaceholder,
        "Placeholder has a key that a sink sets",
        "'{0}' is a key that {1} sets: {2}",
        Categories.Template,
        DiagnosticSeverity.Info,
        "Some sinks, formatters and enrichers set keys of their own on every record. A placeholder of that name replaces the key, or is replaced.");

    public static readonly Option<ImmutableHashSet<string>> Keys = new(
        "log_analyzers.reserved_keys", "",
        "Further keys that placeholders must not have, because your sinks or enrichers set them; separated by commas, without regard to case. "
            + "Fixes give new placeholders other names.",
        TryParse);

    private const string Option = "a sink or enricher of yours, by 'log_analyzers.reserved_keys',";

    private const string AnyEffect = "one of the two values replaces the other";

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Dashboards ask for fields by name.</summary>
    public override MigrationStep Step => MigrationStep.Taste;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(Keys);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Incomplete, NoFix.OthersFirst, NoFix.OfDefinition, NoFix.ArrayOfValues, NoFix.WrongFormat, NoFix.Elsewhere, NoFix.InPieces,
            NoFix.KeyIsAsked);

    private static NoFix? WhyNot(LogCall call, Hole hole, RuleContext context)
        => call.Operation is null || call.ValueOf(hole)?.Value is null ? (call.ArgumentsKnown ? NoFix.OfDefinition : NoFix.ArrayOfValues)
            : call.Binding is { IsComplete: true, IsInOrder: false } ? NoFix.OthersFirst
            : CallReasons.OfFlaw(call) ?? CallReasons.OfText(call, hole.NameSpan, context.CancellationToken);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true, Holes.IsEmpty: false } template || !call.IsParsed || !call.Api.Templates.HasNamedHoles)
        {
            return;
        }

        // What the record has already is to leave the text, not to be renamed.
        var doubled = ExceptionAsArgument.Doubled(call);
        var more = context.Get(Keys);
        var keys = SetKeys.Of(context.Model.Compilation, context.Files, context.CancellationToken);
        foreach (var (hole, key) in template.Holes.Select(h => (h, Find(call, h, keys, more)))
            .Where(f => f.Item2 is not null && !(doubled is not null && call.ValueOf(f.h)?.Value == doubled)).Take(MaxPlaces))
        {
            context.Report(
                this, WhyNot(call, hole, context), call.Locate(hole.Span, context.CancellationToken), KeyOf(call, hole), key!.By, key.Effect);
        }
    }

    /// <summary>A property that one call, logger or scope has; what every record gets is set by an enricher, whose key it is.</summary>
    public void Check(PropertyKeys keys, RuleContext context)
    {
        if (keys.Method.IsOfAllRecords)
        {
            return;
        }

        var more = context.Get(Keys);
        var set = SetKeys.Of(context.Model.Compilation, context.Files, context.CancellationToken);
        foreach (var key in keys.Keys.Where(k => k.Name != keys.Method.KeyOfCategory).Take(MaxPlaces))
        {
            if ((set.Find(keys.Api, key.Name, hasEventId: false) ?? (more.Contains(key.Name) ? new(key.Name, Option, AnyEffect) : null)) is { } other
                && !(other.IsOfRecord && keys.Method.IsOfScope) && !IsSame(key.Value)
                && (other.Value is null || key.Value?.Syntax.ToString() != other.Value))
            {
                context.ReportInWords(this, Rule, NoFix.KeyIsAsked, key.Place, key.Name, other.By, AnyEffect);
            }
        }
    }

    /// <summary>Who sets the placeholder's key; null where nobody does.</summary>
    /// <param name="keys">What the project's sinks and enrichers set.</param>
    /// <param name="more">What the option lists.</param>
    public static SetKey? Find(LogCall call, Hole hole, SetKeys keys, ImmutableHashSet<string> more)
        => KeyOf(call, hole) is var key
            && (keys.Find(call.Api, key, call.HasEventId) ?? (more.Contains(key) ? new(key, Option, AnyEffect) : null)) is { } set
            && !IsOwn(call, hole) && call.ValueOf(hole) is var value && !IsSame(value?.Value)
            && (set.Value is null || value?.Expression?.ToString() != set.Value)
                ? set
                : null;

    /// <summary>A definition may show the level or exception of the record itself, which is the same under either key.</summary>
    private static bool IsOwn(LogCall call, Hole hole)
        => call.Operation is null && call.ValueOf(hole) is null && call.DeclaredNames.Contains(hole.PropertyName);

    /// <summary>The machine, the process, the thread: what enrichers set is the same value.</summary>
    private static bool IsSame(IOperation? value)
        => value is IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType: { Name: "Environment",
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };

    /// <summary>Who does not know the operator takes it for a part of the name.</summary>
    private static string KeyOf(LogCall call, Hole hole) => call.Api.Display.Destructures ? hole.PropertyName : hole.Name;

    private static bool TryParse(string text, [NotNullWhen(true)] out ImmutableHashSet<string>? keys)
    {
        keys = ImmutableHashSet.CreateRange(
            StringComparer.OrdinalIgnoreCase, text.Split(',', ';', ' ').Select(k => k.Trim()).Where(k => k.Length > 0));
        return true;
    }
}
