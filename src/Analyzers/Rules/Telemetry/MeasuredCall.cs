using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>A log call that has nothing but measurements.</summary>
/// <param name="Call">The call.</param>
/// <param name="Measurements">Those that nothing records yet.</param>
/// <param name="Reason">What the code runs for, again and again.</param>
internal sealed record MeasuredCall(LogCall Call, ImmutableArray<Measurement> Measurements, string Reason)
{
    /// <summary>A record of more numbers is a report.</summary>
    private const int MaxValues = 3;

    /// <summary>Null where the call has more than measurements, or runs once, or all of them are recorded already.</summary>
    public static MeasuredCall? Of(LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call is not { Operation: IInvocationOperation invocation, Level: <= LogLevel.Information, Exception: null, State: null }
            || !call.Api.Templates.HasNamedHoles
            || invocation.Syntax.Ancestors().Any(a => a is CatchClauseSyntax)
            || TextOf(call) is not { Errors.IsEmpty: true, Holes: { IsEmpty: false, Length: <= MaxValues } holes } template
            || ValuesOf(call, invocation, template) is not { } values || !values.All(v => CanBe(v.Value)) || IsProgress(template))
        {
            return null;
        }

        var measured = ImmutableArray.CreateBuilder<Measurement>();
        for (var i = 0; i < values.Length; i++)
        {
            var reading = new MeasurementReader(call, template, holes[i], values[i].Value, model, cancellationToken);
            if (reading.Read() is not { } measurement)
            {
                return null;
            }

            measured.Add(measurement with { Location = values[i].Place });
        }

        return new RepeatedCode(model, cancellationToken).ReasonOf(call.Syntax) is { } reason && !RecordedValues.IsThreshold(call, measured)
            && RecordedValues.Left(call, measured, model, cancellationToken) is { IsEmpty: false } left
            ? new(call, left, reason) : null;

        static bool CanBe(IOperation value) => MeasurementReader.IsNumber(value.Type);
    }

    private static MessageTemplate? TextOf(LogCall call)
        => call.Method.Kind == LogMethodKind.Generated && call.Operation is IInvocationOperation invocation
            ? LoggerMessages.TextOf(call.Api.DefinitionAttribute(invocation.TargetMethod)) is { } text
                ? call.Api.Templates.Grammar.Parse(text) : null
            : call is { Method.Kind: LogMethodKind.Write, Flaw: TemplateFlaw.None, IsParsed: true } ? call.Template : null;

    /// <summary>One for each hole; null where they are not all known, or there are others.</summary>
    private static (IOperation Value, Location Place)[]? ValuesOf(LogCall call, IInvocationOperation invocation, MessageTemplate template)
    {
        if (call.Method.Kind == LogMethodKind.Generated)
        {
            var given = LoggedValues.Of(call).ToArray();
            var named = template.Holes.Select(h => invocation.Arguments.FirstOrDefault(
                a => string.Equals(a.Parameter?.Name, h.PropertyName, StringComparison.OrdinalIgnoreCase))?.Value.Unwrap()).ToArray();
            return named.All(n => n is not null) && given.Length == named.Length
                ? named.Select(n => (n!, n!.Syntax.GetLocation())).ToArray() : null;
        }

        var values = template.Holes.Select(h => (call.ValueOf(h)?.Value, call.Locate(h.Span, default))).ToArray();
        return call is { Passing: ArgumentPassing.Expanded, Binding.IsComplete: true } && values.All(v => v.Value is not null)
            && call.Arguments.Length == values.Length ? values.Select(v => (v.Value!, v.Item2)).ToArray() : null;
    }

    /// <summary>"{Done} of {Total}" tells how far something has come.</summary>
    private static bool IsProgress(MessageTemplate template)
    {
        for (var i = 1; i < template.Holes.Length; i++)
        {
            var between = template.Text.Substring(template.Holes[i - 1].Span.End, template.Holes[i].Span.Start - template.Holes[i - 1].Span.End)
                .Trim();
            if (between is "/" or "of" or "out of" or "from" or "to" or "-" or "->" || between.EndsWith(" of", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
