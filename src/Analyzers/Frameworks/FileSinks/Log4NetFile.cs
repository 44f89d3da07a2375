using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>log4net's FileAppender and RollingFileAppender, seen with version 3.5.</summary>
internal static class Log4NetFile
{
    public const string Plain = "FileAppender";
    public const string Rolling = "RollingFileAppender";
    public const string Style = "rollingStyle";
    public const string Backups = "maxSizeRollBackups";

    private const string Append = "appendToFile";

    public static readonly ImmutableArray<string> Names = ImmutableArray.Create(Style, Backups, Append, "maximumFileSize", "maxFileSize", "file");

    private static readonly ImmutableArray<SinkRemedy> SomeBackups = ImmutableArray.Create(new SinkRemedy("MaxSizeRollBackups", "10"));

    /// <summary>Whether a type is one of the two; those that derive from them may set what they like.</summary>
    public static bool IsAppender(INamedTypeSymbol type)
        => type.Name is Plain or Rolling && type.ToDisplayString() == "log4net.Appender." + type.Name;

    /// <param name="type">Which of the two it is.</param>
    public static SinkFault? Judge(string type, SinkSettings settings)
    {
        if (SinkSize.IsDevice(settings.Text("file", "")))
        {
            return null;
        }

        if (type == Plain)
        {
            // What begins anew at each start may be a tool that ends soon.
            return settings.Has(Append) && settings.Flag(Append) != true ? null : new(null, "log4net fills the disk: the file grows for ever");
        }

        if (settings.Text(Style, "Composite") is not { } style || settings.Number(Backups, 0) is not { } backups)
        {
            return null;
        }

        var at = settings.Has(Style) ? Style : null;
        return style.Trim().ToUpperInvariant() switch
        {
            "SIZE" when backups > 0 => null,
            "SIZE" when backups < 0 => new(Backups, $"log4net fills the disk: '{Backups}' below 0 keeps every file") { Remedies = SomeBackups },
            "SIZE" => new(
                settings.Has(Backups) ? Backups : null,
                $"log4net loses the past: without backups ('{Backups}') a full file is emptied and begun anew") { Remedies = SomeBackups },
            "DATE" => new(at, $"log4net fills the disk: rolling by date limits no file and deletes none, whatever '{Backups}' says"),
            "ONCE" => new(at, "log4net fills the disk: it rolls at the start only, and the file then grows for ever"),
            "COMPOSITE" when backups == 0 => new(
                at,
                $"log4net loses the past: without backups ('{Backups}') a full file is emptied and begun anew, and those of earlier days are never "
                    + "deleted"),
            "COMPOSITE" => new(at, $"log4net fills the disk: files of earlier days are never deleted, '{Backups}' counts those of one day only"),
            _ => null,
        };
    }
}
