using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;

namespace LogAnalyzers.Events;

/// <summary>
/// What the contract keeps of an event, one line of its files: <c>Shop.Orders: Information [12 OrderPlaced] "Order {Id} placed" Id:number</c>, or a
/// property that is given by key, in whatever place: <c>*: property Tenant:text</c>. Equal events at several places are one line.
/// </summary>
internal sealed class ContractLine : IEquatable<ContractLine>
{
    /// <summary>Stands for a category that is only known at run time, and for that of a property, which records of any category have.</summary>
    public const string AnyCategory = "*";

    /// <summary>Stands for a level or kind that is only known at run time.</summary>
    public const string Unknown = "?";

    /// <summary>In the place of a level: the line of a property.</summary>
    public const string PropertyWord = "property";

    private string? _text;
    private ImmutableArray<string> _words;
    private string? _shape;

    private ContractLine(ImmutableArray<ContractProperty> properties) => Properties = properties;

    /// <summary>Null where it is not known, and for a property.</summary>
    public string? Category { get; private init; }

    /// <summary>Null where it is not known, and for a property.</summary>
    public LogLevel? Level { get; private init; }

    /// <summary>Null where it is not known or none is given.</summary>
    public int? EventId { get; private init; }

    /// <inheritdoc cref="EventId"/>
    public string? EventName { get; private init; }

    /// <summary>The message template; null for a property.</summary>
    public string? Template { get; private init; }

    /// <summary>In the order of the template's holes, then by name; one alone for a property.</summary>
    public ImmutableArray<ContractProperty> Properties { get; }

    /// <summary>Whether it is that of a property that is given by key.</summary>
    public bool IsProperty => Template is null;

    /// <summary>Those of the template.</summary>
    public ImmutableArray<string> Words => _words.IsDefault ? _words = TemplateWords.Of(Template ?? "") : _words;

    /// <summary>The template with nothing in its holes; empty for a property.</summary>
    public string Shape => _shape ??= TemplateWords.Blanked(Template ?? "");

    /// <summary>The line as it is written, without a line break.</summary>
    public string Text => _text ??= Write();

    /// <summary>
    /// The lines of an event: one of a record whose text is known, with the properties in its text, and one of each that is given by key, which is
    /// the same wherever that is done. Text that only run time knows can't be kept.
    /// </summary>
    public static IEnumerable<ContractLine> Of(LogEvent logEvent)
    {
        if (logEvent is not { Form: EventForm.Record, Template: { } template })
        {
            return logEvent.Form == EventForm.Record ? [] : logEvent.Properties.Select(p => OfProperty(p.Name, p.Kind));
        }

        var names = TemplateWords.NamesIn(template);
        var inText = logEvent.Properties.ToLookup(p => names.Contains(p.Name) || names.Contains(InText(p.Name)));
        var record = OfRecord(
            logEvent.Category, logEvent.Level, logEvent.EventId, logEvent.EventName, template,
            inText[true].Select(p => new ContractProperty(InText(p.Name), p.Kind)));
        return inText[false].Select(p => OfProperty(p.Name, p.Kind)).Prepend(record);
    }

    /// <summary>Without the operator and blanks, which are part of a name where a framework knows none: no other framework changes a line.</summary>
    private static string InText(string name) => name.TrimStart('@', '$').Trim() is { Length: > 0 } plain ? plain : name;

    public static ContractLine OfProperty(string name, IndexKind? kind) => new(ImmutableArray.Create(new ContractProperty(name, kind)));

    public static ContractLine OfRecord(
        string? category, LogLevel? level, int? id, string? name, string template, IEnumerable<ContractProperty> properties)
    {
        var order = TemplateWords.NamesIn(template);
        return new(properties.OrderBy(p => order.IndexOf(p.Name) is >= 0 and var at ? at : int.MaxValue)
            .ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Kind).ToImmutableArray())
        {
            Category = category,
            Level = level,
            EventId = id,
            EventName = name,
            Template = template,
        };
    }

    public bool Equals(ContractLine? other) => other?.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as ContractLine);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    private string Write()
    {
        var text = new StringBuilder();
        text.Append(Category is null ? AnyCategory : ContractText.IsPlainCategory(Category) ? Category : ContractText.Quote(Category)).Append(": ");
        if (Template is null)
        {
            text.Append(PropertyWord);
        }
        else
        {
            text.Append(Level?.ToString() ?? Unknown);
            if (EventId is not null || EventName is not null)
            {
                text.Append(" [").Append(EventId?.ToString(CultureInfo.InvariantCulture)).Append(EventId is null || EventName is null ? "" : " ")
                    .Append(EventName is null || ContractText.IsPlainWord(EventName) ? EventName : ContractText.Quote(EventName)).Append(']');
            }

            text.Append(' ').Append(ContractText.Quote(Template));
        }

        foreach (var property in Properties)
        {
            text.Append(' ').Append(ContractText.IsPlainWord(property.Name) ? property.Name : ContractText.Quote(property.Name)).Append(':')
                .Append(property.Kind is { } kind ? IndexKinds.Word(kind) : Unknown);
        }

        return text.ToString();
    }
}

/// <summary>A property in a line of the contract.</summary>
/// <param name="Kind">Null where it is only known at run time.</param>
internal sealed record ContractProperty(string Name, IndexKind? Kind);
