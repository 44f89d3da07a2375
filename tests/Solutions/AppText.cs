using System.Collections.Immutable;

namespace LogAnalyzers.Solutions;

/// <summary>Writes the entry point of one executable.</summary>
/// <param name="loggers">What each part logs with.</param>
/// <param name="isHosted">Whether a part is registered as a hosted service.</param>
internal sealed class AppText(
    App app, GeneratedSolution solution, StatementText statements, Func<int, LoggerText> loggers, Func<int, bool> isHosted)
{
    /// <summary>Whether a class of its own sets logging up.</summary>
    private bool HasHelper => app is { IsStatic: true, Structure: Structure.Helper };

    private bool IsAsync => app.Structure == Structure.Async;

    public string Write(string space, string usings)
    {
        var indent = app.Kind == AppKind.TopLevel ? "" : "        ";
        var body = Body(indent);
        return app.Kind == AppKind.TopLevel
            ? $"{usings}\n{body}"
            : $"{usings}\nnamespace {space};\n\ninternal static class Program\n{{\n    internal static {(IsAsync ? "async Task<int>" : "int")} "
                + $"Main(string[] args)\n    {{\n{body}    }}\n}}\n";
    }

    /// <summary>The class that sets logging up; null where the entry point does.</summary>
    public string? Helper()
        => HasHelper
            ? "internal static class SetUp\n{\n    internal static void Start()\n    {\n" + Lines(Start(), "        ")
                + "    }\n\n    internal static void End()\n    {\n" + Lines(End(), "        ") + "    }\n}\n"
            : null;

    private string Body(string indent)
    {
        string Say(ImmutableArray<Statement> what) => statements.Write(what, LoggerText.None, indent);
        var isGuarded = app.Structure == Structure.Guarded;
        var inner = isGuarded ? indent + "    " : indent;
        return Lines("var id = 5;\nvar name = args.Length > 0 ? args[0] : \"box\";" + (IsAsync ? "\nawait Task.Yield();" : ""), indent)
            + (app.Ending == Ending.SaysAtExit
                ? Lines("AppDomain.CurrentDomain.ProcessExit += (sender, e) =>\n{", indent)
                    + statements.Write([Statement.Print], LoggerText.None, indent + "    ") + Lines("};", indent)
                : "")
            + Say(app.Before) + Again(app.Early, indent) + Lines(HasHelper ? "SetUp.Start();" : Start(), indent) + Say(app.Between)
            + Lines(Built(), indent) + (isGuarded ? Lines("try\n{", indent) : "")
            + statements.Write(app.During, OwnLogger(), inner)
            + string.Concat(app.Uses.Where(i => !isHosted(i)).Select(i => Lines(Use(i), inner)))
            + (app.Ending == Ending.Throws ? Lines("if (id > 3)\n    throw new InvalidOperationException(\"Broken\");", inner) : "")
            + (isGuarded ? Guard(indent) : app.Ending == Ending.JustEnds ? "" : Ended(indent))
            + Lines("return 0;", indent);
    }

    /// <summary>Says what went wrong, and ends logging whatever happened.</summary>
    private string Guard(string indent)
        => Lines("}\ncatch (ArgumentException ex)\n{", indent) + statements.Write([Statement.Print], LoggerText.None, indent + "    ")
            + Lines("    Console.WriteLine(\"stopped: \" + ex.Message);\n    return 1;\n}\nfinally\n{", indent)
            + Ended(indent + "    ") + Lines("}", indent);

    private string Ended(string indent)
        => Lines(HasHelper ? "SetUp.End();" : End(), indent) + statements.Write(app.After, LoggerText.None, indent) + Again(app.Late, indent);

    /// <summary>Runs parts that need neither container nor logger.</summary>
    private string Again(ImmutableArray<int> which, string indent)
        => string.Concat(which.Where(i => app.Uses.Contains(i) && !isHosted(i) && loggers(i).Expression != "_logger")
            .Select(i => Lines(PartText.Use(i, solution.Parts[i].Kind, ""), indent)));

    private static string Lines(string text, string indent)
        => string.Concat(text.Split('\n').Where(l => l.Length > 0).Select(l => indent + l + "\n"));

    private LoggerText OwnLogger() => app.Kind switch
    {
        AppKind.Serilog => new(app.Kind, "Log"),
        AppKind.OwnFactory => new(app.Kind, "logger"),
        _ => LoggerText.None,
    };

    /// <summary>Sets logging up, as far as more can be said of it.</summary>
    private string Start() => app.Kind switch
    {
        AppKind.ApplicationBuilder
            => "var builder = Host.CreateApplicationBuilder(args);\nbuilder.Logging.ClearProviders();\n"
                + "builder.Logging.SetMinimumLevel(LogLevel.Trace);\nbuilder.Logging.AddProvider(new Support.Recording());\n"
                + Registrations("builder.Services"),
        AppKind.DefaultBuilder
            => "var builder = Host.CreateDefaultBuilder(args)\n"
                + "    .ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Support.Recording()))\n"
                + "    .ConfigureServices(services =>\n    {\n" + Registrations("services") + "    });",
        AppKind.Container
            => "var services = new ServiceCollection();\n"
                + "services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Support.Recording()));\n"
                + Registrations("services"),
        AppKind.BareContainer => "var services = new ServiceCollection();\n" + Registrations("services"),
        AppKind.OwnFactory
            => "var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Support.Recording()));",
        AppKind.Serilog
            => "Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(new Support.SerilogRecording()).CreateLogger();",
        AppKind.NLog
            => "var configuration = new NLog.Config.LoggingConfiguration();\n"
                + "configuration.AddRuleForAllLevels(Support.NLogRecording.Target());\nNLog.LogManager.Configuration = configuration;",
        AppKind.Log4Net => "log4net.Config.BasicConfigurator.Configure(new Support.Log4NetRecording());",
        _ => "",
    };

    /// <summary>Builds what was set up.</summary>
    private string Built() => app.Kind switch
    {
        AppKind.ApplicationBuilder or AppKind.DefaultBuilder
            => "var host = builder.Build();\n" + Waited("host.StartAsync()"),
        AppKind.Container or AppKind.BareContainer => "var provider = services.BuildServiceProvider();",
        AppKind.OwnFactory => "var logger = factory.CreateLogger(\"Program\");",
        _ => "",
    };

    private string End() => app.Kind switch
    {
        AppKind.ApplicationBuilder or AppKind.DefaultBuilder => Waited("host.StopAsync()") + "\nhost.Dispose();",
        AppKind.Container or AppKind.BareContainer => "provider.Dispose();",
        AppKind.OwnFactory => "factory.Dispose();",
        AppKind.Serilog => "Log.CloseAndFlush();",
        AppKind.NLog => "NLog.LogManager.Shutdown();",
        AppKind.Log4Net => "log4net.LogManager.Shutdown();",
        _ => "",
    };

    private string Registrations(string services) => string.Concat(app.Uses.Select(i => PartText.NameOf(i) is var name ? solution.Parts[i].Kind switch
    {
        PartKind.Registered => Registered(services, i, name),
        PartKind.RegisteredByInterface => $"{services}.AddTransient<I{name}, {name}>();\n",
        PartKind.RegisteredWithPart => $"{services}.AddSingleton<{name}>();\n{services}.AddSingleton<{name}Store>();\n",
        PartKind.HostedService when isHosted(i) => $"{services}.AddHostedService<{name}>();\n",
        _ => "",
    } : ""));

    private string Registered(string services, int part, string name)
        => (solution.Parts[part].Registration, loggers(part).Expression == "_logger") switch
        {
            (Registration.Instance, false) => $"{services}.AddSingleton(new {name}());\n",
            (Registration.Factory, false) => $"{services}.AddSingleton(provider => new {name}());\n",
            (Registration.Factory, true) => $"{services}.AddSingleton(provider => new {name}(provider.GetRequiredService<ILogger<{name}>>()));\n",
            _ => $"{services}.AddSingleton<{name}>();\n",
        };

    private string Waited(string call) => IsAsync ? $"await {call};" : $"{call}.GetAwaiter().GetResult();";

    private string Use(int part)
    {
        var kind = solution.Parts[part].Kind;
        var name = PartText.NameOf(part);
        var provider = app.HasHost ? "host.Services" : "provider";
        return (kind, app.HasContainer) switch
        {
            (PartKind.Registered or PartKind.RegisteredWithPart, true) => $"{provider}.GetRequiredService<{name}>().Run(id, name);",
            (PartKind.RegisteredByInterface, true) => $"{provider}.GetRequiredService<I{name}>().Run(id, name);",
            _ => PartText.Use(part, kind, ArgumentsOf(part, provider)),
        };
    }

    private string ArgumentsOf(int part, string provider)
        => loggers(part).Expression != "_logger" ? ""
            : app.Kind == AppKind.OwnFactory ? $"factory.CreateLogger<{PartText.NameOf(part)}>()"
            : $"{provider}.GetRequiredService<ILogger<{PartText.NameOf(part)}>>()";
}
