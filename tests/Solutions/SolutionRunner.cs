using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace LogAnalyzers.Solutions;

/// <summary>What a program said, and how it ended.</summary>
/// <param name="End">The exit code, or the exception that ended it.</param>
internal sealed record Outcome(IReadOnlyList<Said> Said, string End);

/// <summary>Runs executables in this process, one after the other; console and frameworks are theirs meanwhile.</summary>
internal static class SolutionRunner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Hosts that nobody disposes, as in programs that just end, would watch files for as long as these tests run.</summary>
    static SolutionRunner() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

    /// <summary>The outcome of each executable, by name.</summary>
    public static ImmutableArray<(string Project, Outcome Outcome)> Run(ImmutableArray<(string Project, byte[] Image)> images)
    {
        var all = ImmutableArray.CreateBuilder<(string, Outcome)>();
        foreach (var (project, image) in images.Where(i => i.Project.StartsWith("App", StringComparison.Ordinal)))
        {
            all.Add((project, Run(image, images)));
        }

        return all.ToImmutable();
    }

    /// <summary>Runs the checks of the test project; null where there is none or all is well.</summary>
    public static string? Check(ImmutableArray<(string Project, byte[] Image)> images)
    {
        if (images.FirstOrDefault(i => i.Project == "Tests").Image is not { } tests)
        {
            return null;
        }

        var context = Load(images);
        var console = (Console.Out, Console.Error);
        try
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            context.LoadFromStream(new MemoryStream(tests)).GetType("Tests.Checks")!.GetMethod("All")!.Invoke(null, null);
            return null;
        }
        catch (TargetInvocationException failed)
        {
            return "tests fail: " + failed.InnerException!.Message;
        }
        finally
        {
            Console.SetOut(console.Out);
            Console.SetError(console.Error);
            Reset();
            context.Unload();
        }
    }

    private static Outcome Run(byte[] program, ImmutableArray<(string Project, byte[] Image)> images)
    {
        var context = Load(images);
        var console = (Console.Out, Console.Error);
        var lines = new Lines();
        var end = new ProcessEnd();
        try
        {
            Console.SetOut(lines.Writer("out"));
            Console.SetError(lines.Writer("err"));
            Support.Assembly.GetType("Support.Records")!.GetField("Say")!.SetValue(null, (Action<string, string, Exception?>)lines.Note);
            var assembly = context.LoadFromStream(new MemoryStream(program));
            var running = Task.Run(() => Run(assembly.EntryPoint!, end));
            var how = running.Wait(Patience) ? running.Result : "does not end";
            return new(lines.Said(), how);
        }
        finally
        {
            Console.SetOut(console.Out);
            Console.SetError(console.Error);
            Reset();
            context.Unload();
        }
    }

    private static string Run(MethodInfo entryPoint, ProcessEnd end)
    {
        try
        {
            var code = entryPoint.Invoke(null, [Array.Empty<string>()]);
            end.Run(null);
            return "ended with " + code;
        }
        catch (TargetInvocationException failed)
        {
            end.Run(failed.InnerException);
            return $"ended by {failed.InnerException!.GetType().Name}: {failed.InnerException.Message}";
        }
    }

    /// <summary>A context in which projects find each other; of two targets of a library the last one counts.</summary>
    private static AssemblyLoadContext Load(ImmutableArray<(string Project, byte[] Image)> images)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += (own, name) => Support.Find(name.Name) is { } known
            ? known
            : images.LastOrDefault(i => i.Project.Split('(')[0] == name.Name).Image is { } image ? own.LoadFromStream(new MemoryStream(image)) : null;
        return context;
    }

    /// <summary>As in a process that has set nothing up.</summary>
    private static void Reset()
    {
        Serilog.Log.CloseAndFlush();
        NLog.LogManager.Configuration = null;
        var log4net = (global::log4net.Repository.Hierarchy.Hierarchy)global::log4net.LogManager.GetRepository(Support.Assembly);
        log4net.ResetConfiguration();
        log4net.Root.RemoveAllAppenders();
        log4net.Configured = false;
    }

    /// <summary>What came, in order, by whichever thread; a line is one of its thread.</summary>
    private sealed class Lines
    {
        private readonly List<object> _all = [];
        private readonly Dictionary<(string, int), StringBuilder> _open = [];

        public TextWriter Writer(string channel) => new ChannelWriter(this, channel);

        public void Note(string level, string text, Exception? exception)
        {
            if (LogAnalyzers.Solutions.Said.Record(level, text, exception) is { } record)
            {
                lock (_all)
                {
                    _all.Add(record);
                }
            }
        }

        public IReadOnlyList<Said> Said()
        {
            lock (_all)
            {
                var all = new List<Said>();
                for (var i = 0; i < _all.Count; i++)
                {
                    if (_all[i] is Said record)
                    {
                        all.Add(record);
                        continue;
                    }

                    // A logger of the console writes a record in one go.
                    var lines = _all.Skip(i).TakeWhile(l => l is ValueTuple<string, string>).Cast<(string, string)>().ToArray();
                    all.AddRange(LogAnalyzers.Solutions.Said.In(lines));
                    i += lines.Length - 1;
                }

                return all;
            }
        }

        private void Write(string channel, ReadOnlySpan<char> text)
        {
            lock (_all)
            {
                var key = (channel, Environment.CurrentManagedThreadId);
                if (!_open.TryGetValue(key, out var open))
                {
                    _open[key] = open = new();
                }

                foreach (var c in text)
                {
                    if (c == '\n')
                    {
                        _all.Add((channel, open.ToString()));
                        open.Clear();
                    }
                    else if (c != '\r')
                    {
                        open.Append(c);
                    }
                }
            }
        }

        private sealed class ChannelWriter(Lines lines, string channel) : StringWriter(CultureInfo.InvariantCulture)
        {
            public override void Write(char value) => lines.Write(channel, [value]);

            public override void Write(char[] buffer, int index, int count) => lines.Write(channel, buffer.AsSpan(index, count));

            public override void Write(ReadOnlySpan<char> buffer) => lines.Write(channel, buffer);

            public override void Write(string? value) => lines.Write(channel, value.AsSpan());

            public override void WriteLine(string? value) => lines.Write(channel, value + "\n");
        }
    }
}
