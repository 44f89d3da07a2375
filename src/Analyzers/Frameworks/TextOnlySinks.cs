using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Whether all that a project writes its records to is text, in which a line break starts what looks like another record: by what its code and its
/// configuration files name. A project that names no sink is told nothing of.
/// </summary>
internal sealed class TextOnlySinks
{
    /// <summary>Sinks and hosts that write lines of text unless they are told otherwise.</summary>
    private static readonly ImmutableArray<string> OfText = ImmutableArray.Create(
        "AddConsole", "AddSimpleConsole", "AddSystemdConsole", "AddFile(", "WriteTo.Console", "WriteTo.File", "WriteTo.RollingFile",
        "ConsoleTarget", "FileTarget", "WriteToConsole", "WriteToFile", "WriteToColoredConsole", "FileAppender", "ConsoleAppender",
        "BasicConfigurator");

    /// <summary>Hosts whose own providers write text to the console, where nobody clears them.</summary>
    private static readonly ImmutableArray<string> Hosts = ImmutableArray.Create(
        "WebApplication.Create", "Host.CreateDefaultBuilder", "Host.CreateApplicationBuilder");

    /// <summary>The same in configuration files.</summary>
    private static readonly ImmutableArray<string> OfTextInFile = ImmutableArray.Create(
        "\"WriteTo\"", "FileAppender", "ConsoleAppender", "type=\"File\"", "xsi:type=\"File\"", "type=\"Console\"", "type=\"ColoredConsole\"");

    /// <summary>Sinks and formatters that keep a value apart from the record around it.</summary>
    private static readonly ImmutableArray<string> Structured = ImmutableArray.Create(
        "JsonConsole", "JsonFormatter", "JsonLayout", "CompactJson", "ExpressionTemplate", "AddConsoleFormatter", "Elastic", "OpenTelemetry",
        "ApplicationInsights", "Loki", "Splunk", "Datadog", "Graylog", "Gelf", "Logstash", "Fluentd", "WriteTo.Seq", "AddSeq", "EventLog", "Sentry",
        "NewRelic", "Loggly", "MSSqlServer", "CloudWatch", "Stackdriver");

    private static readonly ImmutableArray<string> StructuredInFile = ImmutableArray.Create(
        "json", "Elastic", "OpenTelemetry", "Loki", "Splunk", "Datadog", "Graylog", "Gelf", "Logstash", "\"Seq\"", "EventLog", "Sentry", "Database");

    private TextOnlySinks(bool areAll) => AreAll = areAll;

    /// <summary>Whether one is named, and none that keeps values apart.</summary>
    public bool AreAll { get; }

    public static TextOnlySinks Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Find<TextOnlySinks>(compilation)
            ?? HostFacts.OfCompilation.Of(compilation, (c, token) => Search(c, files, token), cancellationToken);

    private static TextOnlySinks Search(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var (isNamed, isHosted, isCleared) = (false, false, false);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellationToken).ToString();
            if (Names(text, Structured))
            {
                return new(false);
            }

            isNamed |= Names(text, OfText);
            isHosted |= Names(text, Hosts);
            isCleared |= text.IndexOf("ClearProviders", StringComparison.Ordinal) >= 0;
        }

        foreach (var file in files.Where(f => ConfigFile.IsConfiguration(f.Path)))
        {
            // In such files "json" is the name of a formatter or layout; a path may end so, too.
            var text = file.GetText(cancellationToken)?.ToString().Replace(".json", "") ?? "";
            var isSetUp = Names(text, OfTextInFile);
            if (Names(text, StructuredInFile) && (isSetUp || text.IndexOf("FormatterName", StringComparison.Ordinal) >= 0))
            {
                return new(false);
            }

            isNamed |= isSetUp;
        }

        return new(isNamed || (isHosted && !isCleared));
    }

    private static bool Names(string text, ImmutableArray<string> words) => words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0);
}
