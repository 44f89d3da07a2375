using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Calls;
using LogAnalyzers.Events;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>
/// LOG9001: what the code can say, for tools: one result for each event, with all that is known of it in the diagnostic's properties. No mistake, so
/// no baseline knows it, and no mode enables it.
/// </summary>
internal sealed class EventCatalogue : LogCallRule, IPropertyKeyRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.EventCatalogue,
        "Event of the catalogue",
        "{0}: {1}",
        Categories.Contract,
        DiagnosticSeverity.Info,
        "One result for each event that the project can write, whose properties name its template, level, number, category and values: no mistake, "
            + "but what programs make a catalogue, an index mapping or a list of fields from.",
        isEnabledByDefault: false);

    /// <summary>Says that a result is an event, and of which version its properties are.</summary>
    public const string SchemaKey = "logEvent";

    private const string Schema = "1";

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override bool IsFinding => false;

    public override void Check(LogCall call, RuleContext context)
    {
        if (context.IsOn(this))
        {
            foreach (var one in EventReader.Of(call, context.Options, context.CancellationToken))
            {
                Report(one, call.Syntax, context);
            }
        }
    }

    public void Check(PropertyKeys keys, RuleContext context)
    {
        if (context.IsOn(this) && EventReader.Of(keys) is { } one)
        {
            Report(one, keys.Operation.Syntax, context);
        }
    }

    private void Report(LogEvent one, SyntaxNode syntax, RuleContext context)
        => context.ReportFact(
            this, one.Place, PropertiesOf(one, MemberNames.Around(syntax, context.Model, context.CancellationToken)), one.Framework, Text(one));

    /// <summary>For readers: what is said, or what properties are given.</summary>
    private static string Text(LogEvent one)
    {
        var names = string.Join(", ", one.Properties.Select(p => p.Name));
        return one.Form switch
        {
            EventForm.Properties => $"properties {names}",
            EventForm.Scope => one.Template is { } text ? $"scope \"{text}\"" : names.Length > 0 ? $"scope with {names}" : "scope of an object",
            _ => $"{one.Level?.ToString() ?? "any level"} {(one.Template is { } text ? $"\"{text}\"" : "text only known at run time")}",
        };
    }

    /// <summary>What the compiler writes into its log as <c>customProperties</c>; what is not known is left out.</summary>
    private static ImmutableDictionary<string, string?> PropertiesOf(LogEvent one, string member)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[SchemaKey] = Schema;
        properties["form"] = one.Form.ToString().ToLowerInvariant();
        properties["framework"] = one.Framework;
        properties["exception"] = one.HasException ? "true" : "false";
        properties["member"] = member;
        Add("template", one.Template);
        Add("level", one.Level?.ToString());
        Add("eventId", one.EventId?.ToString(CultureInfo.InvariantCulture));
        Add("eventName", one.EventName);
        Add("category", one.Category);
        foreach (var property in one.Properties)
        {
            Add($"property.{property.Name}.kind", property.Kind is { } kind ? IndexKinds.Word(kind) : null);
            Add($"property.{property.Name}.type", property.Type ?? (property.Kind is null ? "" : null));
        }

        return properties.ToImmutable();

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                properties[key] = value;
            }
        }
    }
}
