using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>Names in every script: what each framework's own parser takes is a name, and is spelt alike everywhere.</summary>
public sealed class LettersTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Are_letters(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Info("Hat {Größe} {Ωμέγα} {订单} {ısı} {Имя} {שם}", name, 1, 2, 3, 4, 5);""");
        await Check.InFramework(
            framework, """LOG.Info("Hat {größe} {ωμέγα} {имя_поля} {straße_id}", 1, 2, 3, 4); LOG.Info("Hat {Имя}", name);""",
            """LOG.Info("Hat {Größe} {Ωμέγα} {ИмяПоля} {StraßeId}", 1, 2, 3, 4); LOG.Info("Hat {Имя}", name);""", "LOG2007");
    }

    [Theory]
    [InlineData(Framework.Mel, "{Größe} {Имя} {订单} {ısı} {Ωμέγα}")]
    [InlineData(Framework.Serilog, "{Größe} {Имя:l} {订单} {ısı} {Ωμέγα}")]
    [InlineData(Framework.NLog, "{Größe} {Имя} {订单} {ısı} {Ωμέγα}")]
    public async Task Are_kept(Framework framework, string template)
    {
        const string Locals = """var größe = 5; var имя = "a"; var 订单 = 7; var ısı = 3; var ωμέγα = 4; """;
        await Check.InFramework(
            framework, Locals + """LOG.Info($"Hat {größe} {имя} {订单} {ısı} {ωμέγα}");""",
            $"{Locals}LOG.Info(\"Hat {template}\", größe, имя, 订单, ısı, ωμέγα);", "LOG2001");
        await Check.InFramework(
            framework, Locals + """LOG.Info("Hat {0} {1}", größe, 订单);""", Locals + """LOG.Info("Hat {Größe} {订单}", größe, 订单);""", "LOG2006");
    }

    /// <summary>Serilog takes letters and digits; the vowels of Thai and Hindi are marks, and a word without them is none.</summary>
    [Theory]
    [InlineData(Framework.Mel, "{ชื่อ} {संख्या}")]
    [InlineData(Framework.Serilog, "{Value:l} {Value2}")]
    [InlineData(Framework.NLog, "{ชื่อ} {संख्या}")]
    public Task Are_what_the_framework_takes_for_them(Framework framework, string template)
        => Check.InFramework(
            framework, """var ชื่อ = "t"; var संख्या = 4; LOG.Info($"{ชื่อ} {संख्या}");""",
            $"var ชื่อ = \"t\"; var संख्या = 4; LOG.Info(\"{template}\", ชื่อ, संख्या);", "LOG2001");

    [Theory]
    [InlineData(Framework.Mel, "LOG2007")]
    [InlineData(Framework.NLog, "LOG2007")]
    public Task With_an_accent_of_its_own_are_the_same_letter(Framework framework, string id)
        => Check.InFramework(framework, """LOG.Info("x {e\u0301tat}", orderId);""", """LOG.Info("x {État}", orderId);""", id);

    [Theory]
    [InlineData("""LOG.Info("x {e\u0301tat,5}", orderId);""", """LOG.Info("x {État,5}", orderId);""", "x    17")]
    [InlineData("""LOG.Info("x {ชื่อ} {@y-z}", name, orderId);""", """LOG.Info("x {Name} {@YZ}", name, orderId);""", "x \"Bob {0} }\" 17")]
    public Task Are_mended_where_they_are_none(string before, string after, string said)
        => Check.Mended(Framework.Serilog, before, after, "LOG2004", said);

    [Theory]
    [InlineData("camel", "{größe} {订单}")]
    [InlineData("snake", "{größe} {订单}")]
    [InlineData("elastic", "{größe} {订单}")]
    public Task Follow_the_option(string casing, string holes)
        => Check.Statement(
            """_logger.LogInformation("{Größe} {订单}", orderId, name);""", $"_logger.LogInformation(\"{holes}\", orderId, name);", "LOG2007",
            ("log_analyzers.placeholder_casing", casing));
}
