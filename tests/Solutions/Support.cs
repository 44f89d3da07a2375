using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Solutions;

/// <summary>What generated programs reference: the platform, the frameworks and sinks that note records; each project only what it knows.</summary>
internal static class Support
{
    private const string Records = """
        using System;
        namespace Support
        {
            public static class Records
            {
                public static Action<string, string, Exception> Say = (level, text, error) => { };
            }
        }
        """;

    private const string MelSink = """
        using System;
        using Microsoft.Extensions.Logging;
        namespace Support
        {
            public sealed class Recording : ILoggerProvider, ILogger
            {
                public ILogger CreateLogger(string category) => this;
                public void Dispose() { }
                public IDisposable BeginScope<TState>(TState state) => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<TState>(LogLevel level, EventId id, TState state, Exception error, Func<TState, Exception, string> format)
                    => Records.Say(level.ToString(), format(state, error), error);
            }
        }
        """;

    private const string SerilogSink = """
        namespace Support
        {
            public sealed class SerilogRecording : Serilog.Core.ILogEventSink
            {
                public void Emit(Serilog.Events.LogEvent e)
                    => Records.Say(e.Level.ToString(), e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture), e.Exception);
            }
        }
        """;

    private const string NLogSink = """
        namespace Support
        {
            public static class NLogRecording
            {
                public static NLog.Targets.Target Target()
                    => new NLog.Targets.MethodCallTarget("said", (e, _) => Records.Say(e.Level.Name, e.FormattedMessage, e.Exception));
            }
        }
        """;

    private const string Log4NetSink = """
        namespace Support
        {
            public sealed class Log4NetRecording : log4net.Appender.AppenderSkeleton
            {
                protected override void Append(log4net.Core.LoggingEvent e)
                    => Records.Say(e.Level.Name, e.RenderedMessage, e.ExceptionObject);
            }
        }
        """;

    private static readonly string[] Core =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.ComponentModel", "System.Console", "System.Linq", "netstandard",
        "System.Collections.Concurrent", "System.Threading", "System.Diagnostics.DiagnosticSource", "System.Diagnostics.TraceSource",
    ];

    private static readonly ImmutableDictionary<string, MetadataReference> ByName
        = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .DistinctBy(Path.GetFileNameWithoutExtension)
            .Where(p => Path.GetFileNameWithoutExtension(p) is var name && (Core.Contains(name) || IsLogging(name)))
            .ToImmutableDictionary(p => Path.GetFileNameWithoutExtension(p), p => (MetadataReference)MetadataReference.CreateFromFile(p));

    /// <summary>The sinks, each called as one that one can get for its framework.</summary>
    private static readonly ImmutableArray<(string Name, byte[] Image)> Images = CompileAll();

    private static readonly ImmutableDictionary<string, MetadataReference> Sinks
        = Images.ToImmutableDictionary(i => i.Name, i => (MetadataReference)MetadataReference.CreateFromImage(i.Image));

    private static readonly ImmutableDictionary<string, Assembly> Loaded
        = Images.ToImmutableDictionary(i => i.Name, i => AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(i.Image)));

    /// <summary>The assembly that records go to.</summary>
    public static Assembly Assembly => Loaded["Support"];

    /// <summary>An assembly of ours, loaded once; null where the name is none of theirs.</summary>
    public static Assembly? Find(string? name) => name is not null && Loaded.TryGetValue(name, out var assembly) ? assembly : null;

    /// <summary>What a project references that knows these frameworks.</summary>
    public static ImmutableArray<MetadataReference> References(ImmutableArray<AppKind> frameworks)
        => [.. ByName.Concat(Sinks).Where(r => Core.Contains(r.Key) || r.Key == "Support" || frameworks.Any(f => Belongs(r.Key, f)))
            .Select(r => r.Value)];

    private static bool IsLogging(string name)
        => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "Serilog" or "NLog" or "log4net";

    private static bool Belongs(string name, AppKind kind) => kind switch
    {
        AppKind.Serilog => name.StartsWith("Serilog", StringComparison.Ordinal),
        AppKind.NLog => name.StartsWith("NLog", StringComparison.Ordinal),
        AppKind.Log4Net => name.StartsWith("log4net", StringComparison.Ordinal),
        _ => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal),
    };

    private static ImmutableArray<(string Name, byte[] Image)> CompileAll()
    {
        var records = Compile("Support", Records, []);
        var reference = MetadataReference.CreateFromImage(records);
        return
        [
            ("Support", records), .. new[]
            {
                ("Microsoft.Extensions.Logging.Recording", MelSink), ("Serilog.Sinks.Recording", SerilogSink), ("NLog.Recording", NLogSink),
                ("log4net.Recording", Log4NetSink),
            }.Select(s => (s.Item1, Compile(s.Item1, s.Item2, [reference]))),
        ];
    }

    private static byte[] Compile(string name, string source, MetadataReference[] more)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], ByName.Values.Concat(more), new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics));
    }
}
