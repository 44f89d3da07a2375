using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>The keys that its providers set. Most keep what is theirs apart: the console, the event log, OpenTelemetry and Seq set none.</content>
internal sealed partial class MelApi
{
    private sealed class MelSetKeys : SetKeySigns
    {
        private const string Insights = "Application Insights";

        /// <summary>Seen with 9.0: <c>"State":{"Message":"the text","Message":"the value"}</c>; with 10.0 the text stands there no more.</summary>
        private static readonly SetKey OfJsonConsole = new(
            "Message", "the JSON console", "the record's 'State' has two of that name, and readers of JSON keep one of them")
        {
            OnlyBefore = ("Microsoft.Extensions.Logging.Console", 10),
            IsOfRecord = true,
        };

        /// <summary>Its logger writes them first and the values of the template over them.</summary>
        private static readonly SetKey[] OfInsights =
        [
            new SetKey("CategoryName", Insights, "the placeholder's value replaces the category of the record"),
            new SetKey("OriginalFormat", Insights, "the template of the record replaces the placeholder's value"),
            new SetKey("FormattedMessage", Insights, "the placeholder's value replaces the text of a record with an exception"),
            new SetKey("EventId", Insights, "the placeholder's value replaces the number of the event") { NeedsEventId = true },
            new SetKey("EventName", Insights, "the placeholder's value replaces the name of the event") { NeedsEventId = true },
        ];

        public override ImmutableArray<string> Words { get; }
            = ImmutableArray.Create("AddJsonConsole", "FormatterName", "ApplicationInsights");

        public override IEnumerable<SetKey> In(InvocationExpressionSyntax call, string method) => method switch
        {
            "AddJsonConsole" => [OfJsonConsole],
            "AddApplicationInsights" or "AddApplicationInsightsTelemetry" or "AddApplicationInsightsTelemetryWorkerService" => OfInsights,
            "AddConsole" or "Configure" when call.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(IsJsonFormatter) => [OfJsonConsole],
            _ => [],
        };

        public override IEnumerable<SetKey> In(ConfigFile file)
            => file is { IsJson: true, Root: { } root }
                && string.Equals(
                    ConfigSection.Of(root).Find("Logging:Console:FormatterName")?.Value, "json", StringComparison.OrdinalIgnoreCase)
                ? [OfJsonConsole]
                : [];

        private static bool IsJsonFormatter(AssignmentExpressionSyntax assignment)
            => assignment.Left.LastNameText() == "FormatterName"
                && (assignment.Right is LiteralExpressionSyntax literal
                    ? literal.Token.ValueText.Equals("json", StringComparison.OrdinalIgnoreCase)
                    : assignment.Right.LastNameText() == "Json");
    }
}
