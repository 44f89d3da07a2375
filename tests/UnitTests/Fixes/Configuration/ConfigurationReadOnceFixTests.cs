using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LogAnalyzers.UnitTests.Fixes.Configuration;

/// <summary>LOG6002 in C#: what is found and said, what the fix makes of it, and that the real frameworks see changes then, and not before.</summary>
public sealed class ConfigurationReadOnceFixTests
{
    private const string Start = "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging; "
        + "using System.IO; using log4net.Config; using Serilog; class P { static void M(string env, bool b, string[] args) { ";

    private const string End = " } }";

    private const string Handed = " LoggerFactory.Create(l => l.AddConfiguration(c));";

    /// <summary>The packages for INI and XML have the same method.</summary>
    private const string Others = """
        namespace Microsoft.Extensions.Configuration
        {
            static class Others
            {
                public static IConfigurationBuilder AddIniFile(this IConfigurationBuilder b, string path) => b;
                public static IConfigurationBuilder AddIniFile(this IConfigurationBuilder b, string path, bool optional, bool reloadOnChange) => b;
                public static IConfigurationBuilder AddXmlFile(this IConfigurationBuilder b, string path) => b;
                public static IConfigurationBuilder AddXmlFile(this IConfigurationBuilder b, string path, bool optional, bool reloadOnChange) => b;
            }
        }
        """;

    private const string Settings = """{"Logging":{"LogLevel":{"Default":"Information"}}}""";

    [Theory]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();" + Handed,
        "var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", optional: false, reloadOnChange: true).Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"x/appsettings.json\", true).Build();" + Handed,
        "var c = new ConfigurationBuilder().AddJsonFile(\"x/appsettings.json\", true, reloadOnChange: true).Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(@\"x<|>\\appsettings.json\", true).Build();" + Handed,
        "var c = new ConfigurationBuilder().AddJsonFile(@\"x<|>\\appsettings.json\", true, reloadOnChange: true).Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", optional: true, reloadOnChange: false).Build();" + Handed,
        "var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", optional: true, reloadOnChange: true).Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile($\"appsettings.{env}.json\", true, false).Build();" + Handed,
        "var c = new ConfigurationBuilder().AddJsonFile($\"appsettings.{env}.json\", true, true).Build();" + Handed)]
    [InlineData("Host.CreateDefaultBuilder().ConfigureAppConfiguration(a => a.AddJsonFile(\"appsettings.json\", b));",
        "Host.CreateDefaultBuilder().ConfigureAppConfiguration(a => a.AddJsonFile(\"appsettings.json\", b, reloadOnChange: true));")]
    [InlineData("var a = Host.CreateApplicationBuilder(); a.Configuration.AddJsonFile(\"appsettings.json\");",
        "var a = Host.CreateApplicationBuilder(); a.Configuration.AddJsonFile(\"appsettings.json\", optional: false, reloadOnChange: true);")]
    [InlineData("var a = Host.CreateApplicationBuilder(); a.Configuration.AddJsonFile(s => { s.Path = \"appsettings.json\"; s.Optional = true; });",
        "var a = Host.CreateApplicationBuilder(); "
            + "a.Configuration.AddJsonFile(s => { s.Path = \"appsettings.json\"; s.ReloadOnChange = true; s.Optional = true; });")]
    [InlineData("var c = new ConfigurationBuilder().AddIniFile(\"logging.ini\").Build();" + Handed,
        "var c = new ConfigurationBuilder().AddIniFile(\"logging.ini\", optional: false, reloadOnChange: true).Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddXmlFile(\"settings.xml\").Build();" + Handed,
        "var c = new ConfigurationBuilder().AddXmlFile(\"settings.xml\", optional: false, reloadOnChange: true).Build();" + Handed)]
    [InlineData("Host.CreateApplicationBuilder(new[] { \"--hostBuilder:reloadConfigOnChange=false\" });",
        "Host.CreateApplicationBuilder(new[] { \"--hostBuilder:reloadConfigOnChange=true\" });")]
    [InlineData("System.Environment.SetEnvironmentVariable(\"DOTNET_hostBuilder__reloadConfigOnChange\", \"false\");",
        "System.Environment.SetEnvironmentVariable(\"DOTNET_hostBuilder__reloadConfigOnChange\", \"true\");")]
    [InlineData("XmlConfigurator.Configure(new FileInfo(\"log4net.config\"));",
        "XmlConfigurator.ConfigureAndWatch(new FileInfo(\"log4net.config\"));")]
    [InlineData("log4net.Config.XmlConfigurator.Configure(log4net.LogManager.GetRepository(), new FileInfo(env));",
        "log4net.Config.XmlConfigurator.ConfigureAndWatch(log4net.LogManager.GetRepository(), new FileInfo(env));")]
    [InlineData("var n = new NLog.Config.XmlLoggingConfiguration(env); n.AutoReload = false;",
        "var n = new NLog.Config.XmlLoggingConfiguration(env); n.AutoReload = true;")]
    public async Task Found_and_mended(string before, string after)
    {
        using var run = Run(Start + before + End);
        Assert.Empty(await run.ErrorsAsync());
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.ConfigurationReadOnce);
        Assert.DoesNotContain(NoFix.Introduction, found.GetMessage(), StringComparison.Ordinal);
        Assert.True(await run.FixAllAsync(RuleIds.ConfigurationReadOnce));
        Assert.Equal(Start + after + End, await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.ConfigurationReadOnce);
    }

    [Theory]
    [InlineData("[assembly: log4net.Config.XmlConfigurator]", "[assembly: log4net.Config.XmlConfigurator(Watch = true)]")]
    [InlineData("[assembly: log4net.Config.XmlConfigurator()]", "[assembly: log4net.Config.XmlConfigurator(Watch = true)]")]
    [InlineData(
        "[assembly: log4net.Config.XmlConfigurator(ConfigFile = \"a.config\")]",
        "[assembly: log4net.Config.XmlConfigurator(ConfigFile = \"a.config\", Watch = true)]")]
    [InlineData(
        "[assembly: log4net.Config.XmlConfiguratorAttribute(Watch = false)]", "[assembly: log4net.Config.XmlConfiguratorAttribute(Watch = true)]")]
    public async Task Attribute(string before, string after)
    {
        using var run = Run(before + " class P { }");
        Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.ConfigurationReadOnce);
        Assert.True(await run.FixAllAsync(RuleIds.ConfigurationReadOnce));
        Assert.Equal(after + " class P { }", await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.ConfigurationReadOnce);
    }

    [Fact]
    public async Task What_is_no_file_cannot_be_watched()
    {
        using var run = Run(Start + "XmlConfigurator.Configure();" + End);
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.ConfigurationReadOnce);
        Assert.EndsWith(NoFix.Introduction + "only a file that is named can be watched", found.GetMessage(), StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync(RuleIds.ConfigurationReadOnce));
    }

    [Theory]
    // No section of logging, no such file of the project, another file.
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"other.json\").Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"elsewhere.json\").Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(env).Build();" + Handed)]
    // Nobody here has logging read it.
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();")]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"other.json\"); c.AddJsonFile(\"appsettings.json\");")]
    // Told at run time, or watched.
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true, b).Build();" + Handed)]
    [InlineData("var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true, true).Build();" + Handed)]
    [InlineData("XmlConfigurator.ConfigureAndWatch(new FileInfo(env));")]
    [InlineData("XmlConfigurator.Configure(new MemoryStream());")]
    [InlineData("var n = new NLog.Config.XmlLoggingConfiguration(env); n.AutoReload = true;")]
    [InlineData("Host.CreateApplicationBuilder(new[] { \"--hostBuilder:reloadConfigOnChange=true\" });")]
    public async Task Silent(string statements)
    {
        using var run = Run(Start + statements + End);
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.ConfigurationReadOnce);
    }

    [Fact]
    public async Task Silent_in_factories_of_design_time()
    {
        using var run = Run(
            "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Logging; interface IDesignTimeDbContextFactory<T> { } "
                + "class P : IDesignTimeDbContextFactory<int> { void M() { "
                + "var c = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();" + Handed + " } }");
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.ConfigurationReadOnce);
    }

    [Theory]
    [InlineData("<nlog><targets><target name='c' type='Console'/></targets><rules><logger name='*' writeTo='c'/></rules></nlog>", "nlog")]
    [InlineData("<nlog autoReload='false'><rules><logger name='*' writeTo='c'/></rules></nlog>", "'false'")]
    [InlineData("<nlog autoReload='yes'><rules><logger name='*' writeTo='c'/></rules></nlog>", "'yes'")]
    [InlineData("<nlog autoReload='True'><rules><logger name='*' writeTo='c'/></rules></nlog>", null)]
    public void In_NLog_files(string xml, string? marked)
        => Assert.Equal(
            marked is null ? [] : [marked],
            new FileRun { TellsOfReload = true }.Find(("NLog.config", xml)).Where(f => f.Id == RuleIds.ConfigurationReadOnce).Select(f => f.Marked));

    /// <summary>A file that is written again is seen where the fix was made, and only there.</summary>
    [Theory]
    [InlineData(false, "Information")]
    [InlineData(true, "Debug")]
    public async Task Claim_about_Microsoft_is_true(bool reload, string level)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "appsettings.json");
            await File.WriteAllTextAsync(path, Settings);
            var configuration = new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: reload).Build();
            await File.WriteAllTextAsync(path, Settings.Replace("Information", "Debug", StringComparison.Ordinal));
            await Until(() => configuration["Logging:LogLevel:Default"] == level && reload);
            Assert.Equal(level, configuration["Logging:LogLevel:Default"]);
            (configuration as IDisposable)?.Dispose();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Claim_about_hosts_is_true(string value, bool reloads)
    {
        var builder = Host.CreateApplicationBuilder([$"--hostBuilder:reloadConfigOnChange={value}"]);
        var files = ((IConfigurationBuilder)builder.Configuration).Sources.OfType<FileConfigurationSource>().ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, s => Assert.Equal(reloads, s.ReloadOnChange));
    }

    [Theory]
    [InlineData(false, "INFO")]
    [InlineData(true, "DEBUG")]
    public async Task Claim_about_log4net_is_true(bool watch, string level)
    {
        var folder = Directory.CreateTempSubdirectory();
        var repository = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.CreateRepository("ReadOnce" + watch)!;
        try
        {
            var file = new FileInfo(Path.Combine(folder.FullName, "log4net.config"));
            await File.WriteAllTextAsync(file.FullName, "<log4net><root><level value='INFO'/></root></log4net>");
            _ = watch ? log4net.Config.XmlConfigurator.ConfigureAndWatch(repository, file)
                : log4net.Config.XmlConfigurator.Configure(repository, file);
            await Task.Delay(50);
            await File.WriteAllTextAsync(file.FullName, "<log4net><root><level value='DEBUG'/></root></log4net>");
            await Until(() => repository.Root.Level!.Name == "DEBUG");
            Assert.Equal(level, repository.Root.Level!.Name);
        }
        finally
        {
            repository.Shutdown();
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("yes", false)]
    [InlineData("true", true)]
    public async Task Claim_about_NLog_is_true(string value, bool reloads)
    {
        var folder = Directory.CreateTempSubdirectory();
        using var factory = new NLog.LogFactory();
        try
        {
            var path = Path.Combine(folder.FullName, "NLog.config");
            var text = $"<nlog autoReload='{value}'><targets><target name='c' type='Null'/></targets>"
                + "<rules><logger name='*' minlevel='Info' writeTo='c'/></rules></nlog>";
            await File.WriteAllTextAsync(path, text);
            NLog.SetupBuilderExtensions.LoadConfigurationFromFile(factory.Setup(), path, false);
            var logger = factory.GetLogger("x");
            Assert.False(logger.IsDebugEnabled);
            await File.WriteAllTextAsync(path, text.Replace("'Info'", "'Debug'", StringComparison.Ordinal));
            await Until(() => logger.IsDebugEnabled);
            Assert.Equal(reloads, logger.IsDebugEnabled);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As long as it takes on a busy machine; what is not watched is given three seconds.</summary>
    private static async Task Until(Func<bool> isDone)
    {
        for (var i = 0; i < 60 && !isDone(); i++)
        {
            await Task.Delay(50);
        }
    }

    private static FixRun Run(string source)
    {
        var run = new FixRun([source, Others], references: References.WithSettings);
        run.AddFile("appsettings.json", Settings);
        run.AddFile("appsettings.Production.json", Settings);
        run.AddFile("other.json", """{"Shop":{"Logging":1}}""");
        run.AddFile("logging.ini", "[Shop]\nA=1\n[Logging:LogLevel]\nDefault=Information\n");
        run.AddFile("settings.xml", "<settings><Logging><LogLevel><Default>Information</Default></LogLevel></Logging></settings>");
        return run;
    }
}
