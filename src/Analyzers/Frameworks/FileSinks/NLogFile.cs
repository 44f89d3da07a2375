using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>NLog's FileTarget, seen with versions 5.5 and 6.2, which differ in what no archives at all are.</summary>
internal static class NLogFile
{
    public const string Method = "WriteToFile";
    public const string Size = "archiveAboveSize";
    public const string Every = "archiveEvery";
    public const string Count = "maxArchiveFiles";
    public const string Days = "maxArchiveDays";
    public const string FileName = "fileName";

    private static readonly SinkRemedy SomeSize = new("ArchiveAboveSize", "100 * 1024 * 1024");
    private static readonly SinkRemedy SomeFiles = new("MaxArchiveFiles", "10");

    public static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        FileName, Size, Every, Count, Days, "archiveOldFileOnStartup", "archiveOldFileOnStartupAboveSize", "deleteOldFileOnStartup",
        "replaceFileContentsOnEachWrite");

    /// <summary>By what a file is begun anew at each start, or at each record; a tool that ends soon need not care.</summary>
    private static readonly string[] Anew = [.. Names.Skip(5)];

    /// <summary>Parts of a name that are another when time goes on.</summary>
    private static readonly string[] Dates = ["${shortdate", "${date", "${longdate", "${time", "${ticks", "${cached"];

    /// <summary>Parts of a name that stay what they are, or tell loggers and levels apart.</summary>
    private static readonly string[] Fixed =
        ["basedir", "currentdir", "specialfolder", "tempdir", "nlogdir", "environment", "machinename", "hostname", "processname", "processid",
            "appdomain", "logger", "level", "assembly-version", "dir-separator"];

    /// <summary>Whether a type is the target; those that derive from it may set what they like.</summary>
    public static bool IsTarget(INamedTypeSymbol type)
        => type.Name == "FileTarget" && type.ToDisplayString() == "NLog.Targets.FileTarget";

    /// <summary>Whether a method of the fluent configuration adds the target; its zeros mean that nothing is set.</summary>
    public static bool IsMethod(IMethodSymbol method)
        => method.Name == Method && method.IsExtensionMethod && method.ContainingType?.Name == "SetupLoadConfigurationExtensions";

    /// <param name="major">Of the version.</param>
    public static SinkFault? Judge(SinkSettings settings, int major)
    {
        var name = settings.Text(FileName, "");
        if (Anew.Any(a => settings.Flag(a) != false && settings.Has(a)) || SinkSize.IsDevice(name)
            || settings.Number(Size, 0) is not { } size || settings.Text(Every, "None") is not { } period
            || settings.Number(Count, -1) is not { } count || settings.Number(Days, 0) is not { } days)
        {
            return null;
        }

        var hasPeriod = !period.Trim().Equals("None", StringComparison.OrdinalIgnoreCase) && period.Length > 0;
        var isDated = Dates.Any(d => settings.Parts(FileName).IndexOf(d, StringComparison.OrdinalIgnoreCase) >= 0);
        var rolls = size > 0 || hasPeriod || isDated;
        if (count == 0 && settings.Has(Count) && major >= 6)
        {
            return rolls
                ? new(Count, "NLog loses the past: it keeps no archive, and what is in a file is gone when the next one begins")
                {
                    Remedies = ImmutableArray.Create(SomeFiles),
                }
                : OneFile(settings, SomeSize, SomeFiles);
        }

        if (count > 0)
        {
            return rolls || MayBeDated(name) ? null : OneFile(settings, SomeSize);
        }

        if (days > 0)
        {
            return size > 0
                ? new(null, $"NLog fills the disk: files go by age only, however many there are, and '{Count}' is not set")
                {
                    Remedies = ImmutableArray.Create(SomeFiles),
                }
                : rolls || MayBeDated(name) ? null : OneFile(settings, SomeSize, SomeFiles);
        }

        return rolls
            ? new(settings.Has(Count) ? Count : null, $"NLog fills the disk: it keeps every file, '{Count}' is not set")
            {
                Remedies = ImmutableArray.Create(size > 0 ? SomeFiles : SomeFiles with { Value = "31" }),
            }
            : OneFile(settings, SomeSize, SomeFiles);
    }

    private static SinkFault OneFile(SinkSettings settings, params SinkRemedy[] remedies)
        => new(
            null,
            $"NLog fills the disk: {(MayBeDated(settings.Text(FileName, "")) ? "" : "a file grows for ever, ")}'{Size}'"
                + (settings.Number(Count, -1) > 0 ? " is not set" : $" and '{Count}' are not set"))
        {
            Remedies = remedies.ToImmutableArray(),
        };

    /// <summary>Whether a name may be another tomorrow.</summary>
    private static bool MayBeDated(string? name)
        => name is null
            || name.Split(["${"], StringSplitOptions.None).Skip(1)
                .Any(p => !Fixed.Contains(p.Split(':', '}')[0].Trim(), StringComparer.OrdinalIgnoreCase));
}
