using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>
/// <c>WriteTo.File</c> of Serilog.Sinks.File, seen with version 7.0: at its limit it drops each later event, unless it goes on in another file.
/// </summary>
internal static class SerilogFile
{
    public const string Method = "File";
    public const string Limit = "fileSizeLimitBytes";
    public const string Interval = "rollingInterval";
    public const string Roll = "rollOnFileSizeLimit";
    public const string Count = "retainedFileCountLimit";
    public const string Age = "retainedFileTimeLimit";
    public const string Hooks = "hooks";

    private const long DefaultLimit = 1024 * 1024 * 1024;
    private const string Never = "Infinite";

    public static readonly ImmutableArray<string> Names = ImmutableArray.Create("path", Limit, Interval, Roll, Count, Age, Hooks);

    private static readonly SinkRemedy Rolls = new(Roll, "true");

    /// <summary>Whether a method is the one that adds such a sink; of audits, which may lose nothing, there is another.</summary>
    public static bool IsMethod(IMethodSymbol method)
        => method.Name == Method && method.IsExtensionMethod
            && method.ContainingType?.ToDisplayString() == "Serilog.FileLoggerConfigurationExtensions"
            && (method.ReducedFrom ?? method).Parameters[0].Type.Name == "LoggerSinkConfiguration";

    public static SinkFault? Judge(SinkSettings settings)
    {
        if ((settings.Has(Hooks) && !settings.IsNull(Hooks)) || SinkSize.IsDevice(settings.Text("path", "")))
        {
            // Hooks may move files away, or write elsewhere.
            return null;
        }

        var (interval, roll) = (settings.Text(Interval, Never), settings.Flag(Roll));
        var isOneFile = Never.Equals(interval, StringComparison.OrdinalIgnoreCase) && roll == false;
        var keepsAll = settings.IsNull(Count) && (!settings.Has(Age) || settings.IsNull(Age));
        var remedies = ImmutableArray.CreateBuilder<SinkRemedy>();
        if (settings.IsNull(Limit))
        {
            remedies.Add(new(Limit, "1073741824", IsDefault: true));
            if (roll != true)
            {
                remedies.Add(Rolls);
            }

            if (keepsAll)
            {
                remedies.Add(new(Count, "31", IsDefault: true));
            }

            return new(Limit, $"Serilog fills the disk: a file grows for ever{(roll == true ? $", '{Roll}' does nothing without a limit" : "")}")
            {
                Remedies = roll is null ? ImmutableArray<SinkRemedy>.Empty : remedies.ToImmutable(),
            };
        }

        if (keepsAll && interval is not null && !isOneFile && (roll == true || !Never.Equals(interval, StringComparison.OrdinalIgnoreCase)))
        {
            return new(Count, "Serilog fills the disk: it keeps every file")
            {
                Remedies = ImmutableArray.Create(new SinkRemedy(Count, "31", IsDefault: true)),
            };
        }

        // A limit of somebody's own is in the way of a day's records; a day with more than the default limit is another matter.
        return roll == false && settings.Number(Limit, DefaultLimit) is { } bytes and > 0
            && (isOneFile || (settings.Has(Limit) && bytes < DefaultLimit && IsPeriod(interval)))
            ? new(
                settings.Has(Limit) ? Limit : null,
                $"Serilog stops writing at {SinkSize.Words(bytes)}"
                    + (isOneFile ? ", and only its SelfLog says so" : " for the rest of the period, and nothing says so") + $": '{Roll}' is not set")
            {
                Remedies = ImmutableArray.Create(Rolls),
            }
            : null;
    }

    private static bool IsPeriod(string? interval)
        => interval is not null && new[] { "Year", "Month", "Day", "Hour", "Minute" }.Contains(interval.Trim(), StringComparer.OrdinalIgnoreCase);
}
