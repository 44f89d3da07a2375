using System.Globalization;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>Numbers of bytes as a message says them.</summary>
internal static class SinkSize
{
    private const long MiB = 1024 * 1024;

    public static string Words(long bytes)
        => bytes >= 1024 * MiB && bytes % (1024 * MiB) == 0 ? Number(bytes / (1024 * MiB)) + " GiB"
            : bytes >= MiB && bytes % MiB == 0 ? Number(bytes / MiB) + " MiB"
            : Number(bytes) + " bytes";

    /// <summary>Whether what is written to a name is kept by nobody.</summary>
    public static bool IsDevice(string? name)
        => name is not null && (name.StartsWith("/dev/", StringComparison.Ordinal) || name.Equals("NUL", StringComparison.OrdinalIgnoreCase));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
