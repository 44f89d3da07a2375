using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>How a sink writes records, by spelling alone.</summary>
/// <param name="IsBare">Whether it surely shows text as it stands, or as JSON; null for a framework that never quotes text.</param>
/// <param name="HidesException">Whether its text surely leaves the exception out.</param>
internal readonly record struct SinkText(bool? IsBare, bool HidesException);

/// <summary>By what code and configuration files show how a framework's sinks write records: by spelling alone.</summary>
internal class TextOutputSigns
{
    /// <summary>Of a framework that never quotes text.</summary>
    public static readonly TextOutputSigns None = new();

    protected TextOutputSigns()
    {
    }

    /// <summary>What code says of sinks that write lines of text unless they are told otherwise: a part of its text.</summary>
    public virtual ImmutableArray<string> Lines => ImmutableArray<string>.Empty;

    /// <summary>What code says of hosts whose own sinks write lines of text, where nobody takes them away.</summary>
    public virtual ImmutableArray<string> LinesOfHosts => ImmutableArray<string>.Empty;

    /// <summary>What code says where it takes those away.</summary>
    public virtual string? LinesTakenAway => null;

    /// <summary>The same as <see cref="Lines"/> in configuration files.</summary>
    public virtual ImmutableArray<string> LinesInFile => ImmutableArray<string>.Empty;

    /// <summary>What code says of sinks, formatters and layouts of its own that keep a value apart from the record around it.</summary>
    public virtual ImmutableArray<string> Apart => ImmutableArray<string>.Empty;

    /// <summary>The same in configuration files, of services for which more than one framework has a sink.</summary>
    public static readonly ImmutableArray<string> ServicesInFile = ImmutableArray.Create(
        "json", "Elastic", "OpenTelemetry", "Loki", "Splunk", "Datadog", "Graylog", "Gelf", "Logstash", "\"Seq\"", "EventLog", "Sentry",
        "Database");

    /// <summary>Services for which more than one framework has a sink, which keeps values apart.</summary>
    public static readonly ImmutableArray<string> Services = ImmutableArray.Create(
        "Elastic", "OpenTelemetry", "ApplicationInsights", "Loki", "Splunk", "Datadog", "Graylog", "Gelf", "Logstash", "Fluentd", "EventLog",
        "Sentry", "NewRelic", "Loggly", "MSSqlServer", "CloudWatch", "Stackdriver");

    /// <summary>C# code that has none of these names no sink whose text <see cref="In(SyntaxNode)"/> tells.</summary>
    public virtual ImmutableArray<string> Words => ImmutableArray<string>.Empty;

    /// <summary>Each sink that a file names.</summary>
    public virtual IEnumerable<SinkText> In(SyntaxNode root) => [];

    /// <inheritdoc cref="In(SyntaxNode)"/>
    public virtual IEnumerable<SinkText> In(ConfigFile file) => [];
}
