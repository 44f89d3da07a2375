using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>What takes a measurement, by what its value can do.</summary>
internal enum Instrument
{
    /// <summary>Adds up amounts, one an event: the sum never falls.</summary>
    Counter,

    /// <summary>Adds up changes, be they up or down.</summary>
    UpDownCounter,

    /// <summary>Keeps what is there now.</summary>
    Gauge,

    /// <summary>Keeps how values are spread: durations, sizes.</summary>
    Histogram,
}

/// <summary>One value of a log call that is a measurement, and what would measure it.</summary>
internal sealed record Measurement
{
    /// <summary>Where it stands in the call.</summary>
    public ExpressionSyntax Value { get; init; } = null!;

    /// <summary>The name of its placeholder.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where that is.</summary>
    public Location Location { get; init; } = Location.None;

    public Instrument Instrument { get; init; }

    /// <summary>By UCUM, <c>s</c>, <c>By</c>, or what is counted, <c>{order}</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The instrument's type of number.</summary>
    public string Number { get; init; } = "long";

    /// <summary>What is recorded, as code.</summary>
    public string Recorded { get; init; } = "";

    /// <summary>The end of the instrument's name behind that of its class: <c>orders</c>, <c>imported</c>.</summary>
    public ImmutableArray<string> Parts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Why it can't be recorded; null where it can.</summary>
    public NoFix? WhyNot { get; init; }

    /// <summary>The method that takes it.</summary>
    public string Method => Instrument is Instrument.Counter or Instrument.UpDownCounter ? "Add" : "Record";

    /// <summary>For messages.</summary>
    public string InstrumentName => Instrument switch
    {
        Instrument.UpDownCounter => "an UpDownCounter",
        Instrument.Histogram when Unit == "s" => "a Histogram in seconds",
        _ => "a " + Instrument,
    };
}
