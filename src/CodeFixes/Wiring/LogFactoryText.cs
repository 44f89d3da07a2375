
namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>The source of a project's log factory, a tab for each step of indentation.</summary>
internal static class LogFactoryText
{
    /// <summary>The nested class by which the factory is found again.</summary>
    public const string FollowerName = "FollowingFactory";

    // C# 7.3, so that it can stand in any project.
    public static IEnumerable<string> Lines(string name, bool isExecutable, string q)
    {
        yield return isExecutable
            ? "/// <summary>Where loggers come from that nobody injects: they write to the console, and to the host's factory once that is "
                + "assigned.</summary>"
            : "/// <summary>Where the library's static loggers come from: they write nothing until the application assigns its factory.</summary>";
        yield return $"{(isExecutable ? "internal" : "public")} static class {name}";
        yield return "{";
        yield return $"\tprivate static readonly {FollowerName} s_following = new {FollowerName}();";
        yield return "";
        yield return "\t/// <summary>Makes loggers that follow whatever is assigned here, before or after they were made.</summary>";
        yield return "\tpublic static ILoggerFactory Factory";
        yield return "\t{";
        yield return "\t\tget => s_following;";
        yield return "\t\tset => s_following.Target = value == null || value == s_following ? s_following.Target : value;";
        yield return "\t}";
        foreach (var line in isExecutable ? Console : [])
        {
            yield return line;
        }

        yield return "";
        yield return $"\tprivate sealed class {FollowerName} : ILoggerFactory";
        yield return "\t{";
        yield return $"\t\tpublic volatile ILoggerFactory Target = {(isExecutable ? "CreateConsole()" : "NullLoggerFactory.Instance")};";
        yield return "";
        yield return "\t\tpublic ILogger CreateLogger(string categoryName) => new FollowingLogger(this, categoryName);";
        yield return "";
        yield return "\t\tpublic void AddProvider(ILoggerProvider provider) => Target.AddProvider(provider);";
        yield return "";
        yield return "\t\tpublic void Dispose()";
        yield return "\t\t{";
        yield return "\t\t}";
        yield return "\t}";
        yield return "";
        yield return "\tprivate sealed class FollowingLogger : ILogger";
        yield return "\t{";
        yield return $"\t\tprivate readonly {FollowerName} _factory;";
        yield return "\t\tprivate readonly string _category;";
        yield return $"\t\tprivate Tuple<ILoggerFactory, ILogger>{q} _made;";
        yield return "";
        yield return $"\t\tpublic FollowingLogger({FollowerName} factory, string category)";
        yield return "\t\t{";
        yield return "\t\t\t_factory = factory;";
        yield return "\t\t\t_category = category;";
        yield return "\t\t}";
        yield return "";
        yield return "\t\tprivate ILogger Target";
        yield return "\t\t{";
        yield return "\t\t\tget";
        yield return "\t\t\t{";
        yield return "\t\t\t\tvar made = _made;";
        yield return "\t\t\t\tvar factory = _factory.Target;";
        yield return "\t\t\t\treturn (made != null && made.Item1 == factory ? made : _made = Make(factory)).Item2;";
        yield return "\t\t\t}";
        yield return "\t\t}";
        yield return "";
        yield return $"\t\tIDisposable{q} ILogger.BeginScope<TState>(TState state) => Target.BeginScope(state);";
        yield return "";
        yield return "\t\tpublic bool IsEnabled(LogLevel logLevel) => Target.IsEnabled(logLevel);";
        yield return "";
        yield return $"\t\tpublic void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception{q} exception, Func<TState, Exception{q}, string> formatter)";
        yield return "\t\t\t=> Target.Log(logLevel, eventId, state, exception, formatter);";
        yield return "";
        foreach (var line in isExecutable ? MakeOrWriteAtOnce : MakeOnly)
        {
            yield return line;
        }

        yield return "\t}";
        yield return "}";
    }

    private static readonly string[] Console =
    [
        "",
        "\tprivate static ILoggerFactory CreateConsole()",
        "\t{",
        "\t\tvar factory = LoggerFactory.Create(builder => builder",
        "\t\t\t.SetMinimumLevel(LogLevel.Trace)",
        "\t\t\t.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Error));",
        "",
        "\t\t// The console provider writes from a queue, which is emptied when the factory is disposed.",
        "\t\tAppDomain.CurrentDomain.ProcessExit += (sender, e) => factory.Dispose();",
        "\t\tAppDomain.CurrentDomain.UnhandledException += (sender, e) => factory.Dispose();",
        "\t\treturn factory;",
        "\t}",
    ];

    private static readonly string[] MakeOnly =
    [
        "\t\tprivate Tuple<ILoggerFactory, ILogger> Make(ILoggerFactory factory) => Tuple.Create(factory, factory.CreateLogger(_category));",
    ];

    private static readonly string[] MakeOrWriteAtOnce =
    [
        "\t\tprivate Tuple<ILoggerFactory, ILogger> Make(ILoggerFactory factory)",
        "\t\t{",
        "\t\t\ttry",
        "\t\t\t{",
        "\t\t\t\treturn Tuple.Create(factory, factory.CreateLogger(_category));",
        "\t\t\t}",
        "\t\t\tcatch (ObjectDisposedException)",
        "\t\t\t{",
        "\t\t\t\t// The host has ended, the program has not. A disposed console provider writes at once.",
        "\t\t\t\tusing (var console = CreateConsole())",
        "\t\t\t\t{",
        "\t\t\t\t\treturn Tuple.Create(factory, console.CreateLogger(_category));",
        "\t\t\t\t}",
        "\t\t\t}",
        "\t\t}",
    ];
}
