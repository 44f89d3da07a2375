namespace LogAnalyzers.UnitTests.Documentation;

/// <summary>What on the pages is proved otherwise than by the examples in C#, and where.</summary>
internal static class PageProofs
{
    private const string NLogTargets
        = "<nlog xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><targets>%</targets>"
            + "<rules><logger name=\"*\" minLevel=\"Info\" writeTo=\"file,console\" /></rules></nlog>";

    private const string Log4NetRest = "<file value=\"a.log\" /><layout type=\"log4net.Layout.SimpleLayout\" />";

    /// <summary>What <c>…</c> stands for on a page.</summary>
    public static readonly Dictionary<string, string> Rests = new(StringComparer.Ordinal)
    {
        ["LOG6005/7"] = Log4NetRest,
        ["LOG6005/8"] = Log4NetRest,
        ["LOG6002/5"] = "",
    };

    /// <summary>Blocks of JSON and XML: in a file of that name, with that text around, they are reported or not.</summary>
    public static readonly (string Block, string Name, string Around, bool IsReported)[] Files =
    [
        ("LOG6001/5", "nlog.config", "%", false),
        ("LOG6001/7", "log4net.config", "%", false),
        ("LOG6002/5", "nlog.config", "%", false),
        ("LOG6002/6", "appsettings.json", "%", false),
        ("LOG6003/7", "appsettings.json", "%", false),
        ("LOG6003/8", "nlog.config", NLogTargets, false),
        ("LOG6003/9", "log4net.config", "<log4net>%</log4net>", false),
        ("LOG6004/7", "appsettings.json", "%", false),
        ("LOG6004/8", "appsettings.json", "%", false),
        ("LOG6004/9", "nlog.config", NLogTargets, false),
        ("LOG6005/1", "appsettings.json", "%", true),
        ("LOG6005/2", "appsettings.json", "%", false),
        ("LOG6005/3", "appsettings.json", "%", true),
        ("LOG6005/4", "appsettings.json", "%", false),
        ("LOG6005/5", "App.config", "<configuration>%</configuration>", true),
        ("LOG6005/6", "App.config", "<configuration>%</configuration>", false),
        ("LOG6005/7", "log4net.config", "%", true),
        ("LOG6005/8", "log4net.config", "%", false),
        ("LOG6005/9", "nlog.config", "%", true),
        ("LOG6005/10", "nlog.config", "%", false),
        ("LOG6006/1", "appsettings.json", "%", true),
        ("LOG6006/2", "appsettings.json", "%", false),
        ("LOG6006/5", "appsettings.json", "%", false),
    ];

    /// <summary>Blocks that show no change, and why.</summary>
    public static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["LOG1001/3"] = "fields that the fix adds, as FrameworkPrintFixTests show",
        ["LOG1001/4"] = "the same print in three frameworks, as FrameworkPrintFixTests show",
        ["LOG1001/5"] = "a property that the fix adds, as FrameworkPrintFixTests show",
        ["LOG6001/6"] = "how a file is loaded that is watched: nothing to report",
        ["LOG6001/8"] = "how a file is loaded that is watched: nothing to report",
        ["LOG9001/1"] = "a command, run by the tests of the package",
        ["LOG9001/2"] = "a part of a file that the compiler writes, read by the tests of the package",
        ["LOG9003/1"] = "code of which a line of another file is made: Contract_page_shows_the_line_that_the_fix_writes",
        ["LOG9003/2"] = "that line",
        ["LOG9003/3"] = "a command, run by the tests of the package",
        ["LOG9004/1"] = "what is told of a project",
        ["LOG9004/2"] = "a command, run by the tests of the package",
    };

    /// <summary>Rules without an example that is run, and which tests prove the page.</summary>
    public static readonly Dictionary<string, Type> Elsewhere = new(StringComparer.Ordinal)
    {
        ["LOG9001"] = typeof(Rules.EventCatalogueTests),
        ["LOG9003"] = typeof(Fixes.Contract.UnlistedEventFixTests),
        ["LOG9004"] = typeof(Hosts.BaselineTests),
    };

    public static bool IsOther(PageBlock block) => Others.ContainsKey(block.Name) || Files.Any(f => f.Block == block.Name);
}
