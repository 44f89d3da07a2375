using System.Collections.Immutable;
using LogAnalyzers.Calls;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Events;

/// <summary>Reads the events of log calls, definitions and property keys.</summary>
internal static class EventReader
{
    /// <summary>How types are written.</summary>
    private static readonly SymbolDisplayFormat TypeFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.ExpandNullable);

    /// <summary>The events of a call or definition: one for each text that its template may be, else one without.</summary>
    public static IEnumerable<LogEvent> Of(LogCall call, CancellationToken cancellationToken)
    {
        var texts = call.WithEachText(cancellationToken);
        return texts.Count == 0 ? [OfText(call)] : texts.Select(OfText);
    }

    private static LogEvent OfText(LogCall call)
        => new(call.Method.OpensScope ? EventForm.Scope : EventForm.Record, call.Api.Name, call.Syntax.GetLocation())
        {
            Template = call.Text,
            Level = call.Level,
            EventId = call.HasEventId ? call.EventId : null,
            Category = call.Logger?.Type is { } logger ? call.Api.Loggers.CategoryOf(logger)?.ToDisplayString() : null,
            HasException = call.Exception is not null || call.DeclaredException is not null,
            Properties = PropertiesOf(call),
        };

    private static ImmutableArray<EventProperty> PropertiesOf(LogCall call)
    {
        var properties = ImmutableArray.CreateBuilder<EventProperty>();
        if (call.Template is not { Errors.IsEmpty: true } template || !call.IsParsed)
        {
            return properties.ToImmutable();
        }

        foreach (var hole in template.Holes)
        {
            if (properties.All(p => p.Name != hole.PropertyName))
            {
                var type = call.ValueOf(hole)?.Type;
                properties.Add(new(hole.PropertyName, type?.ToDisplayString(TypeFormat), IndexKinds.Of(type, hole, call)));
            }
        }

        return properties.ToImmutable();
    }
}
