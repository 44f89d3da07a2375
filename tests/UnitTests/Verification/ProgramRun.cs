using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>Runs programs that set logging up, with a configuration of the test's, against the real frameworks.</summary>
internal static class ProgramRun
{
    /// <summary>
    /// Helpers of such programs: <c>Recording</c> is a provider and a sink, and tells what is the lowest level that a logger writes.
    /// </summary>
    public const string Helpers =
        """
        public sealed class Recording : ILoggerProvider, ILogger, Serilog.Core.ILogEventSink
        {
            public static readonly List<string> Written = new();
            public static string Lowest(ILogger logger)
            {
                Written.Clear();
                foreach (var level in Enum.GetValues<LogLevel>()) { if (level != LogLevel.None) logger.Log(level, "x"); }
                return Written.FirstOrDefault() ?? "off";
            }
            public static string Lowest(Serilog.ILogger logger)
            {
                Written.Clear();
                foreach (var level in Enum.GetValues<Serilog.Events.LogEventLevel>()) logger.Write(level, "x");
                return Written.FirstOrDefault() ?? "off";
            }
            public void Emit(Serilog.Events.LogEvent logEvent) => Written.Add(logEvent.Level.ToString());
            public ILogger CreateLogger(string category) => this;
            public void Dispose() { }
            public IDisposable BeginScope<TState>(TState state) where TState : notnull => this;
            public bool IsEnabled(LogLevel level) => true;
            public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> format)
                => Written.Add(level.ToString());
        }
        """;

    /// <summary>What <c>P.Run</c> returns, given a configuration of keys and values, <c>A:B=x</c>.</summary>
    public static async Task<string> OutcomeAsync(FixRun run, params string[] settings)
    {
        var compilation = (await run.CompilationAsync())!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var program = context.LoadFromStream(image).GetType("P")!;
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Split('=')[0], s.Split('=')[1]))).Build();
            return (string)program.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, [configuration])!;
        }
        finally
        {
            context.Unload();
        }
    }
}
