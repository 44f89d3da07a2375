using System.Xml.Linq;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>
/// Serilog in <c>&lt;appSettings&gt;</c>: what a message claims, and what a run did. Serilog.Settings.AppSettings hands the keys behind
/// <c>serilog:</c> to <c>ReadFrom.KeyValuePairs</c> and does nothing else; so does the run.
/// </summary>
[Collection("SelfLog is the process's")]
public sealed class SerilogAppSettingsTests
{
    /// <summary>What happens where a file says nothing.</summary>
    private const string Default = "Information";

    /// <summary>The same, and SelfLog was told of a method that was not found.</summary>
    private const string Self = "Information self";

    private const string Starts = "throws InvalidOperationException";
    private const string Console = "using:Console=Serilog.Sinks.Console|";
    private const string File = "using:File=Serilog.Sinks.File|write-to:File.path=PATH|";

    /// <summary>Keys behind <c>serilog:</c> with their values, what is underlined, a part of the message, and the outcome of a run.</summary>
    [Theory]
    [InlineData("minimum-level=debug", "'debug'", "is passed over without a word, so that another one holds; case counts, 'Debug' is meant", Default)]
    [InlineData("minimum-level=Info", "'Info'", "'Information' is meant", Default)]
    [InlineData("minimum-level=Warn", "'Warn'", "'Warning' is meant", Default)]
    [InlineData("minimum-level=Off", "'Off'", "6 is what writes nothing", Default)]
    [InlineData("minimum-level=Loud", "'Loud'", "levels are Verbose, Debug", Default)]
    [InlineData("minimum-level=", "''", "is passed over", Default)]
    [InlineData("minimum-level=9", "'9'", "nothing is written", "off")]
    [InlineData("minimum-level=-1", "'-1'", "everything is written", "Verbose")]
    [InlineData("minimum-level=Error,Debug", "'Error,Debug'", "is read as 'Fatal'", "Fatal")]
    [InlineData("Minimum-Level=Error", "'serilog:Minimum-Level'", "is not read: case counts, 'serilog:minimum-level' is meant", Default)]
    [InlineData("minimumLevel=Error", "'serilog:minimumLevel'", "'serilog:minimum-level' is meant", Default)]
    [InlineData("minimum-levels=Error", "'serilog:minimum-levels'", "'serilog:minimum-level' is meant", Default)]
    [InlineData("minimum-level:default=Error", "'serilog:minimum-level:default'", "'serilog:minimum-level' is meant", Default)]
    [InlineData("minimum-level:Override:Shop=Error", "'serilog:minimum-level:Override:Shop'", "is not read", Default)]
    [InlineData("minimum-level:override:=Error", "'serilog:minimum-level:override:'", "the source is missing", Default)]
    [InlineData("minimum-level:override:Shop.*=Error", "'serilog:minimum-level:override:Shop.*'", "'Shop' is meant", Default)]
    [InlineData("minimum-level:override:Shop.=Error", "'serilog:minimum-level:override:Shop.'", "matches no source", Default)]
    [InlineData("minimum-level:override:Shop=error", "'error'", "taken for a level switch, which is not declared", Starts)]
    [InlineData("minimum-level:override:Shop=Info", "'Info'", "at start; 'Information' is meant", Starts)]
    [InlineData("minimum-level:override:Shop=", "''", "taken for a level switch", Starts)]
    [InlineData("minimum-level:override:Shop=9", "'9'", "nothing is written", "off")]
    [InlineData("minimum-level:controlled-by=$sw", "'$sw'", "no level switch '$sw' is declared: ", Starts)]
    [InlineData("level-switch:$sw=Error|minimum-level:controlled-by=sw", "'sw'", "'$sw' is meant", Starts)]
    [InlineData("level-switch:$Sw=Error|minimum-level:controlled-by=$sw", "'$sw'", "'$Sw' is meant", Starts)]
    [InlineData("level-switch:sw=Error", "'serilog:level-switch:sw'", "'serilog:level-switch:$sw' is meant", "throws FormatException")]
    [InlineData("level-switch:$sw=error", "'error'", "throws ArgumentException at start; case counts, 'Error' is meant", "throws ArgumentException")]
    [InlineData("write-to:Console=", "'serilog:write-to:Console'", "'serilog:using:Console' with the value 'Serilog.Sinks.Console' is missing", Self)]
    [InlineData(Console + "write-to:console=", "'serilog:write-to:console'", "case counts, 'Console' is meant", Self)]
    [InlineData(Console + "write-to:Consol=", "'serilog:write-to:Consol'", "'Console' is meant", Self)]
    [InlineData("write-to:Seq.serverUrl=http://a", "'serilog:write-to:Seq.serverUrl'", "does not reference its package", Self)]
    [InlineData("writeTo:Console=", "'serilog:writeTo:Console'", "'serilog:write-to' is meant", Default)]
    [InlineData(Console + "write-to:Console.a.b=x", "'serilog:write-to:Console.a.b'", "'serilog:write-to:Method.argument'", Default)]
    [InlineData("using:Console=Serilog.Sink.Console|write-to:Console=", null, "'Serilog.Sinks.Console' is meant", "throws FileNotFoundException")]
    [InlineData("using:Console= |enrich:FromLogContext=", "' '", Starts, Starts)]
    [InlineData(
        Console + "write-to:Console.OutputTemplate=a", "'serilog:write-to:Console.OutputTemplate'", "case counts, 'outputTemplate' is meant",
        Default)]
    [InlineData(
        Console + "write-to:Console.restrictedToMinimumLevel=Info", "'Info'", "throws ArgumentException at start; 'Information' is meant",
        "throws ArgumentException")]
    [InlineData(
        Console + "write-to:Console.restrictedToMinimumLevel=error", "'error'", "case counts, 'Error' is meant", "throws ArgumentException")]
    [InlineData(Console + "write-to:Console.levelSwitch=$none", "'$none'", Starts, Starts)]
    [InlineData("using:File=Serilog.Sinks.File|write-to:File.rollingInterval=Day", null, "is not called without 'path'", Self)]
    [InlineData("using:File=Serilog.Sinks.File|write-to:File=a.log", null, "is not called without 'path'", Self)]
    [InlineData(File + "write-to:File.rollingInterval=day", "'day'", "case counts, 'Day' is meant", "throws ArgumentException")]
    [InlineData(File + "write-to:File.rollingInterval=Daily", "'Daily'", "it is Infinite, Year", "throws ArgumentException")]
    [InlineData(File + "write-to:File.fileSizeLimitBytes=10MB", "'10MB'", "throws FormatException", "throws FormatException")]
    [InlineData(File + "write-to:File.shared=yes", "'yes'", "throws FormatException", "throws FormatException")]
    [InlineData(File + "write-to:File.flushToDiskInterval=5s", "'5s'", "throws FormatException", "throws FormatException")]
    [InlineData(
        File + "write-to:File.formatter=Serilog.Formatting.Compact.CompactJsonFormatter", null,
        "throws InvalidCastException at start; 'Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact' is meant",
        "throws InvalidCastException")]
    [InlineData("enrich:with-property=x", "'serilog:enrich:with-property'", "'serilog:enrich:with-property:Name' is meant", Default)]
    [InlineData("enrich:WithProperty.name=x", null, "'serilog:enrich:with-property:Name' is meant", Self)]
    [InlineData("enrich:WithMachineName=", "'serilog:enrich:WithMachineName'", "its properties are missing", Self)]
    [InlineData("filter:ByExcluding.expression=x", null, "nothing is filtered", Self)]
    public void Claim_is_true(string keys, string? marked, string message, string outcome)
    {
        var all = FileRun.Program.Find(("App.config", Xml(keys))).Where(f => f.Id != "LOG6003").ToArray();
        var found = marked is null ? all.First(f => f.Message.Contains(message, StringComparison.Ordinal)) : Assert.Single(all);

        Assert.Equal("LOG6005", found.Id);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.True(marked is null || found.Marked == marked, found.ToString());
        Assert.Equal(outcome, Outcome(Xml(keys)));
    }

    [Theory]
    [InlineData("minimum-level=Error", "Error")]
    [InlineData("minimum-level= Error ", "Error")]
    [InlineData("minimum-level=4|minimum-level:override:shop=Debug", "Debug")]
    [InlineData("level-switch:$sw=Error|minimum-level:controlled-by=$sw|minimum-level:override:Shop=$sw", "Error")]
    [InlineData(Console + "write-to:Console=", Default)]
    [InlineData(Console + "write-to:Console.restrictedToMinimumLevel=Fatal|write-to:Console.outputTemplate=x", Default)]
    [InlineData(File + "write-to:File.rollingInterval=Day|write-to:File.fileSizeLimitBytes=|write-to:File.shared=True", Default)]
    [InlineData(
        File + "write-to:File.formatter=Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact", Default)]
    [InlineData("enrich:with-property:App=x|enrich:FromLogContext=|destructure:ToMaximumDepth.maximumDestructuringDepth=3", "Information App")]
    [InlineData("using:Nothing=Zzz.Console", Default)]
    [InlineData("minimum-level=%LEVEL%|minimum-level:override:A=#{Level}", null)]
    [InlineData("Path=a", Default)]
    public void What_works_is_not_reported(string keys, string? outcome)
    {
        Assert.Empty(FileRun.Program.Find(("App.config", Xml(keys))).Where(f => f.Id != "LOG6003"));
        Assert.True(outcome is null || Outcome(Xml(keys)) == outcome, Outcome(Xml(keys)));
    }

    /// <summary>The sinks of a file without bounds: what limits them is Serilog's own, whoever calls it.</summary>
    [Theory]
    [InlineData(File, "'serilog:write-to:File.path'", "stops writing at 1 GiB")]
    [InlineData(File + "write-to:File.fileSizeLimitBytes=", "''", "fills the disk: a file grows for ever")]
    [InlineData(File + "write-to:File.rollingInterval=Day|write-to:File.retainedFileCountLimit=", "''", "it keeps every file")]
    [InlineData(File + "write-to:File.rollOnFileSizeLimit=true|write-to:File.RetainedFileCountLimit=", null, null)]
    [InlineData(File + "write-to:File.rollingInterval=Day", null, null)]
    [InlineData("using:File=Serilog.Sinks.File|write-to:File.fileSizeLimitBytes=", null, null)]
    [InlineData(File + "write-to:File.fileSizeLimitBytes=%LIMIT%", null, null)]
    public void File_without_bounds(string keys, string? marked, string? message)
    {
        var found = FileRun.Program.Find(("Web.config", Xml(keys))).Where(f => f.Id == "LOG6003").ToArray();

        Assert.Equal(marked, found.SingleOrDefault()?.Marked);
        Assert.Contains(message ?? "", found.SingleOrDefault()?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minimum-level=6", "off", true)]
    [InlineData("minimum-level=6|minimum-level:override:Shop=Error", "Error", false)]
    [InlineData("minimum-level=6|minimum-level:override:Shop=6", "off", true)]
    [InlineData("minimum-level=5", "Fatal", false)]
    public void Switched_off(string keys, string outcome, bool isReported)
    {
        Assert.Equal(isReported, FileRun.Program.Find(("App.config", Xml(keys))).Any(f => f.Id == "LOG6006"));
        Assert.Equal(outcome, Outcome(Xml(keys)));
    }

    /// <summary>Of equal keys the last one holds.</summary>
    [Fact]
    public void Last_of_equal_keys_holds()
    {
        Assert.Empty(FileRun.Program.Find(("App.config", Xml("minimum-level=Loud|minimum-level=Error"))));
        Assert.Equal("Error", Outcome(Xml("minimum-level=Loud|minimum-level=Error")));
    }

    [Theory]
    [InlineData(
        "<configuration><appSettings><add key='Serilog:minimum-level' value='Error'/></appSettings></configuration>", "'Serilog:minimum-level'")]
    [InlineData("<configuration><appSettings><add key='shop:serilog:minimum-level' value='error'/></appSettings></configuration>", "'error'")]
    [InlineData("<appSettings><add key='serilog:minimum-level' value='error'/></appSettings>", "'error'")]
    [InlineData("<configuration><appSettings><add key='Serilog:Server' value='a'/></appSettings></configuration>", null)]
    [InlineData("<configuration><appSettings><add key='noserilog:minimum-level' value='a'/></appSettings></configuration>", null)]
    [InlineData(
        "<configuration><appSettings><add key='serilog:minimum-level' value='a' xdt:Transform='Replace'/></appSettings></configuration>", null)]
    [InlineData("<configuration><other><add key='serilog:minimum-level' value='a'/></other></configuration>", null)]
    public void Place_of_a_key(string xml, string? marked)
        => Assert.Equal(marked, FileRun.Program.Find(("App.config", xml)).SingleOrDefault()?.Marked);

    /// <summary>Programs read keys of their own beside those of the package.</summary>
    [Theory]
    [InlineData("using:File=Serilog.Sinks.File|write-to:File.path=a|write-to:File.pathHardware=b", "\"serilog:write-to:File.pathHardware\"")]
    [InlineData("level=Debug", "\"serilog:level\"")]
    public void Key_that_the_program_reads_itself(string keys, string text)
    {
        var run = new FileRun { Source = $"class Program {{ static void Main() {{ var o = {text}; }} }}" };

        Assert.Contains(FileRun.Program.Find(("App.config", Xml(keys))), f => f.Id == "LOG6005");
        Assert.DoesNotContain(run.Find(("App.config", Xml(keys))), f => f.Id == "LOG6005");
    }

    /// <summary>What one file asks for, another may name: <c>appSettings</c> can be in a file of their own.</summary>
    [Fact]
    public void Files_of_a_program_are_read_together()
        => Assert.Empty(FileRun.Program.Find(
            ("App.config", Xml("write-to:Console=")),
            ("sinks.config", "<appSettings><add key='serilog:using:C' value='Serilog.Sinks.Console'/></appSettings>")));

    [Fact]
    public void Keys_that_nothing_reads_are_told_once()
    {
        var (file, release) = (("App.config", Xml("minimum-level=debug|write-to:console=")), ("App.Other.config", Xml("minimum-level=debug")));

        var found = Assert.Single(new FileRun { References = References.WithAllFrameworks }.Find(file, release));
        Assert.Equal(("App.config", "'serilog:minimum-level'"), (found.Name, found.Marked));
        Assert.Contains("does not reference Serilog.Settings.AppSettings", found.Message, StringComparison.Ordinal);

        const string Reads = "class Program { static void Main() { var o = \"ReadFrom.KeyValuePairs\"; } }";
        Assert.Empty(new FileRun { References = References.WithAllFrameworks, Source = Reads }.Find(file));
        Assert.Empty(new FileRun { References = References.WithAllFrameworks, Kind = OutputKind.DynamicallyLinkedLibrary }.Find(file));
    }

    private static string Xml(string keys)
    {
        var path = Path.Combine(Path.GetTempPath(), "LogAnalyzers", "keys.log");
        var settings = keys.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(k => k.Split('=', 2))
            .Select(k => $"<add key='serilog:{k[0]}' value='{(k[1] == "PATH" ? path : k[1])}'/>");
        return $"<configuration><appSettings>{string.Concat(settings)}</appSettings></configuration>";
    }

    private static string Outcome(string xml)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var add in XDocument.Parse(xml).Descendants("add"))
        {
            pairs[add.Attribute("key")!.Value["serilog:".Length..]] = add.Attribute("value")!.Value;
        }

        return SerilogRun.Outcome(pairs);
    }
}
