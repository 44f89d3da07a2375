using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>
/// The keys that its enrichers and sinks set. Its own formatters keep the record's time, level and text apart from the properties, or under names
/// that no placeholder has (<c>@t</c>); what an output template calls <c>{Message}</c> is the record's, and a property of that name is in the text.
/// </content>
internal sealed partial class SerilogApi
{
    private sealed class SerilogSetKeys : SetKeySigns
    {
        private const string Wins = "the placeholder's value stands in its place, so that whoever searches by it misses this record";

        /// <summary>Seen with 4.4: the call's own value stays.</summary>
        private static readonly SetKey Source = new(
            "SourceContext", "Serilog", "the record no longer says which type it is from");

        /// <summary>The properties of the published enrichers.</summary>
        private static readonly ImmutableDictionary<string, string[]> Enrichers = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["WithMachineName"] = ["MachineName"],
            ["WithEnvironmentName"] = ["EnvironmentName"],
            ["WithEnvironmentUserName"] = ["EnvironmentUserName"],
            ["WithThreadId"] = ["ThreadId"],
            ["WithThreadName"] = ["ThreadName"],
            ["WithProcessId"] = ["ProcessId"],
            ["WithProcessName"] = ["ProcessName"],
            ["WithClientIp"] = ["ClientIp"],
            ["WithClientAgent"] = ["ClientAgent"],
            ["WithCorrelationId"] = ["CorrelationId"],
            ["WithExceptionDetails"] = ["ExceptionDetail"],
            ["WithSpan"] = ["SpanId", "TraceId", "ParentId"],
        }.ToImmutableDictionary(StringComparer.Ordinal);

        private static readonly string[] Members = ["Message", "MessageTemplate", "Renderings", "Exception", "level"];

        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create(
            "Enrich", "PropertyIfAbsent", "AddOrUpdateProperty", "RemovePropertyIfPresent", "Loki", "ExpressionTemplate", "LoggerConfiguration");

        public override ImmutableArray<string> ProviderMethods { get; } = ImmutableArray.Create("UseSerilog", "AddSerilog");

        /// <summary>Seen with Serilog.Extensions.Logging 10: the number replaces the value in the text and in the properties.</summary>
        public override ImmutableArray<SetKey> OfProvider { get; } = ImmutableArray.Create(
            Source,
            new SetKey("EventId", "Serilog's provider", "the event's number replaces the placeholder's value, in the text as well")
            {
                NeedsEventId = true,
            });

        public override IEnumerable<SetKey> In(BaseObjectCreationExpressionSyntax creation)
            => (creation as ObjectCreationExpressionSyntax)?.Type.LastNameText() switch
            {
                "LoggerConfiguration" => [Source],
                "LokiJsonTextFormatter" => OfLoki("LokiJsonTextFormatter"),
                "ExpressionTemplate" when Text(creation.ArgumentList, 0) is { } template => OfTemplate(template),
                _ => [],
            };

        public override IEnumerable<SetKey> In(InvocationExpressionSyntax call, string method)
        {
            switch (method)
            {
                case "GrafanaLoki" or "LokiHttp":
                    return OfLoki(method);
                case "AddPropertyIfAbsent" or "AddOrUpdateProperty" or "RemovePropertyIfPresent":
                    return OfOwnEnricher(call, method);
                case "WithProperty" when IsOnEnrich(call) && Text(call.ArgumentList, 0) is { } name:
                    var value = call.ArgumentList.Arguments.ElementAtOrDefault(1)?.Expression.ToString();
                    return [new(name, $"Enrich.WithProperty(\"{name}\")", Wins) { Value = value }];
                default:
                    return Enrichers.TryGetValue(method, out var keys) && IsOnEnrich(call)
                        ? keys.Select(k => new SetKey(k, "Enrich." + method, Wins))
                        : [];
            }
        }

        /// <summary><c>Serilog:Properties</c>, <c>Serilog:Enrich</c>, <c>Serilog:WriteTo</c>, and the keys of <c>appSettings</c>.</summary>
        public override IEnumerable<SetKey> In(ConfigFile file)
        {
            if (file is { IsJson: false, Root: not null })
            {
                return SerilogKey.Of(file).SelectMany(k => OfSetting(k, Path.GetFileName(file.Path)));
            }

            if (file is not { IsJson: true, Root: { } root } || ConfigSection.Of(root).Find("Serilog") is not { } serilog)
            {
                return [];
            }

            var name = Path.GetFileName(file.Path);
            var properties = serilog.Find("Properties")?.Children.Select(p => new SetKey(p.Name, "'Serilog:Properties' of " + name, Wins)) ?? [];
            var enrichers = (serilog.Find("Enrich")?.Children ?? ImmutableArray<ConfigSection>.Empty).SelectMany(OfEnricher);
            var sinks = serilog.Find("WriteTo")?.Children.Any(s => (s.Value ?? s.Find("Name")?.Value) == "GrafanaLoki") == true
                ? OfLoki("GrafanaLoki")
                : [];
            return properties.Concat(enrichers).Concat(sinks);

            IEnumerable<SetKey> OfEnricher(ConfigSection enricher)
                => (enricher.Value ?? enricher.Find("Name")?.Value) is not { } method ? []
                    : method == "WithProperty"
                        ? enricher.Find("Args:name")?.Value is { } key ? [new SetKey(key, "'Serilog:Enrich' of " + name, Wins)] : []
                    : Enrichers.TryGetValue(method, out var keys) ? keys.Select(k => new SetKey(k, "Enrich." + method, Wins))
                    : [];
        }

        /// <summary><c>serilog:enrich:with-property:Name</c>, <c>serilog:enrich:WithMachineName</c>.</summary>
        private static IEnumerable<SetKey> OfSetting(SerilogKey key, string file)
            => key.Property is { } property ? [new(property, $"'{key.Key.Value}' of {file}", Wins)]
                : key.Head == "enrich" && Enrichers.TryGetValue(key.Rest, out var keys) ? keys.Select(k => new SetKey(k, "Enrich." + key.Rest, Wins))
                : [];

        private static IEnumerable<SetKey> OfLoki(string sink)
            => Members.Select(m => new SetKey(m, sink, "its JSON has two of that name, and readers of JSON keep one of them")
            {
                OnlyBefore = ("Serilog.Sinks.Grafana.Loki", 8), // Then it learned to rename the property.
            });

        /// <summary><c>Enrich.WithProperty(…)</c>, also behind other enrichers.</summary>
        private static bool IsOnEnrich(InvocationExpressionSyntax call)
            => call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
                && owner.LastNameText() is { } name && name.StartsWith("enrich", StringComparison.OrdinalIgnoreCase);

        /// <summary>An <c>ILogEventEnricher</c> of the project's own.</summary>
        private static IEnumerable<SetKey> OfOwnEnricher(InvocationExpressionSyntax call, string method)
        {
            if (call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { BaseList.Types: var bases } type
                || !bases.Any(b => b.Type.LastNameText() == "ILogEventEnricher"))
            {
                return [];
            }

            var key = method == "RemovePropertyIfPresent"
                ? Text(call.ArgumentList, 0)
                : call.ArgumentList.DescendantNodes().Select(NameOfProperty).FirstOrDefault(n => n is not null);
            var effect = method switch
            {
                "AddOrUpdateProperty" => "its value replaces the placeholder's",
                "RemovePropertyIfPresent" => "the placeholder's value is taken off the record",
                _ => Wins,
            };
            return key is null ? [] : [new(key, $"the enricher '{type.Identifier.ValueText}'", effect)];
        }

        /// <summary><c>factory.CreateProperty("X", …)</c>, <c>new LogEventProperty("X", …)</c>.</summary>
        private static string? NameOfProperty(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
        {
            InvocationExpressionSyntax made when made.InvokedName()?.Identifier.ValueText == "CreateProperty" => Text(made.ArgumentList, 0),
            ObjectCreationExpressionSyntax created when created.Type.LastNameText() == "LogEventProperty" => Text(created.ArgumentList, 0),
            _ => null,
        };

        /// <summary><c>{ {Time: @t, Text: @m, ..@p} }</c>: the properties are spread over the members before them.</summary>
        private static IEnumerable<SetKey> OfTemplate(string template)
            => template.IndexOf("..@p", StringComparison.Ordinal) is >= 0 and var spread
                ? Regex.Matches(template.Substring(0, spread), @"[{,]\s*'?([A-Za-z_][A-Za-z0-9_]*)'?\s*:").Cast<Match>()
                    .Select(m => new SetKey(
                        m.Groups[1].Value, "the project's ExpressionTemplate", "the placeholder's value replaces that member of the record"))
                : [];
    }
}
