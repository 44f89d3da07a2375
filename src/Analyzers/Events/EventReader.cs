using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Events;

/// <summary>Reads the events of log calls, definitions and property keys.</summary>
internal static class EventReader
{
    /// <inheritdoc cref="Of(LogCall, OptionReader?, CancellationToken)"/>
    public static IEnumerable<LogEvent> Of(LogCall call, CancellationToken cancellationToken) => Of(call, null, cancellationToken);

    /// <summary>
    /// The events of a call or definition: one for each text that its template may be, one without a template where run time only knows it. None
    /// where the code hands on what its callers give, who are the ones that say something, and none for the call of a generated method, whose
    /// definition is the event; and none at the level that is written nowhere.
    /// </summary>
    /// <param name="options">What lists wrappers; null where that is not at hand.</param>
    public static IEnumerable<LogEvent> Of(LogCall call, OptionReader? options, CancellationToken cancellationToken)
    {
        if (call.Method.Kind == LogMethodKind.Generated || call.Level == LogLevel.None || HandedOn.Is(call, options))
        {
            return [];
        }

        var made = Event(call, cancellationToken);
        if (call.Text is not null)
        {
            return [made];
        }

        var readings = call.WithEachText(cancellationToken).GroupBy(r => r.Text, StringComparer.Ordinal).Select(g => g.First()).ToArray();
        return readings.Length > 0
            ? readings.Select(r => Event(r, cancellationToken)).Concat(readings[0].AreAllTexts ? [] : [made])
            : TextsOf(call, made, cancellationToken) is { Count: > 0 } texts ? texts
            : [RecordObject.Of(call, made, cancellationToken)];
    }

    /// <summary>Of a call that shows an object as it is: the texts that it may be, where they are written.</summary>
    private static List<LogEvent> TextsOf(LogCall call, LogEvent made, CancellationToken cancellationToken)
    {
        var events = new List<LogEvent>();
        if (call is { Method.Kind: LogMethodKind.Message, State: { Type.SpecialType: SpecialType.System_String, Syntax: ExpressionSyntax state } }
            && made.Template is null && call.TextSource(cancellationToken) is { Origin: TemplateOrigin.Fixed })
        {
            var (texts, areAll) = WrittenTexts.Of(state, call.Model, cancellationToken);
            events.AddRange(texts.Select(t => t.Value).Distinct(StringComparer.Ordinal).Select(t => made with { Template = t }));
            if (!areAll && events.Count > 0)
            {
                events.Add(made);
            }
        }

        return events;
    }

    /// <summary>
    /// The properties that code gives loggers, records and scopes by their keys; null where a log call has them, or there is nothing but a category.
    /// </summary>
    public static LogEvent? Of(PropertyKeys keys)
        => keys.Operation.SemanticModel is not { } model || RecordChain.HasRecord(keys, LogFrameworks.For(model.Compilation))
            || EventProperties.Of(keys) is not { IsEmpty: false } properties
                ? null
                : new(keys.Method is { IsOfScope: true, IsOfAllRecords: false } ? EventForm.Scope : EventForm.Properties, keys.Api.Name,
                    keys.Operation.Syntax.GetLocation()) { Properties = properties };

    private static LogEvent Event(LogCall call, CancellationToken cancellationToken)
    {
        var chain = RecordChain.Of(call, cancellationToken);
        var isScope = call.Method.OpensScope || call.Method.Kind == LogMethodKind.ScopeState;
        var (number, name) = Identity(call, cancellationToken);
        var delegated = DefinedDelegate.Of(call, cancellationToken);
        var wrapped = WrapperBody.Of(call, cancellationToken);
        return new(isScope ? EventForm.Scope : EventForm.Record, call.Api.Name, call.Syntax.GetLocation())
        {
            Template = InterpolatedTemplate.Of(call) ?? (isScope ? ScopeText(call) : call.Text),
            Level = isScope ? null : call.Level ?? chain.Level ?? (call.Method.Level < 0 ? WrapperBody.Level(wrapped) : null),
            EventId = number,
            EventName = name,
            Category = EventCategory.Of(call, delegated, wrapped, cancellationToken),
            HasException = !isScope && (HasException(call) || chain.HasException || delegated?.GivesException == true),
            Properties = EventProperties.Of(call, chain, cancellationToken),
        };
    }

    /// <summary>The template, or the text that is the state; a pushed property's value is no text of the scope's.</summary>
    private static string? ScopeText(LogCall call)
        => call.Text ?? (call.State is { ConstantValue: { HasValue: true, Value: string text } }
            && LogFrameworks.For(call.Model.Compilation).FindPropertyMethod(call.Method.Kind == LogMethodKind.ScopeState
                ? (call.Operation as IInvocationOperation)?.TargetMethod : null) is not { Key: >= 0 } ? text : null);

    private static (int? Number, string? Name) Identity(LogCall call, CancellationToken cancellationToken)
    {
        if (call.Operation is null)
        {
            return call.Syntax.Parent?.Parent is MethodDeclarationSyntax declaration
                && call.Model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method
                ? (call.HasEventId ? call.EventId : null, NameOf(call.Api.DefinitionAttribute(method)) ?? method.Name)
                : default;
        }

        var identity = EventIdentity.Of(call, cancellationToken);
        return (identity.Number, identity.Name);
    }

    private static string? NameOf(AttributeData? attribute)
        => attribute?.NamedArguments.FirstOrDefault(a => a.Key == "EventName").Value is { IsNull: false, Value: string { Length: > 0 } name }
            ? name
            : null;

    private static bool HasException(LogCall call)
        => call.Exception is not null || call.DeclaredException is not null
            || (call.Api.KeepsExceptionMessage && call.State?.Type is { } state && ExceptionTypes.IsException(state));
}
