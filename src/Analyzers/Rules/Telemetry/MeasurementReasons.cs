namespace LogAnalyzers.Rules.Telemetry;

/// <summary>Why a measurement can't be recorded, in the words of <see cref="NoFix"/>.</summary>
internal static class MeasurementReasons
{
    public static readonly NoFix NoMeter = new("no meter is referenced: System.Diagnostics.DiagnosticSource 6 has one");

    public static readonly NoFix NoUpDownCounter = new("what may fall needs System.Diagnostics.DiagnosticSource 7");

    public static readonly NoFix NoGauge = new("what rises and falls needs System.Diagnostics.DiagnosticSource 9");

    /// <summary>A counter would count everything again with each record.</summary>
    public static readonly NoFix RunningTotal = new("it is a running total: count each event where it happens");

    public static readonly NoFix Twice = new("the value would be worked out twice");

    public static readonly NoFix MayBeNull = new("the value may be null");

    /// <summary>A metric that is there only while somebody debugs shows nothing.</summary>
    public static readonly NoFix Guarded = new("the guard around it would switch the metric with the level");

    public static readonly NoFix NoStatement = new("no statement can stand in front of the call");

    /// <summary>Top-level statements, interfaces, types that a generator writes.</summary>
    public static readonly NoFix NoHome = new("no type around it can hold the instrument");

    /// <summary>Static members of a generic type are there once for each of its arguments.</summary>
    public static readonly NoFix Generic = new("each construction of the generic type would have a meter of its own");
}
