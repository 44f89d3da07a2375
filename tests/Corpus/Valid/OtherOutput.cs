// Guards against: tracing, debugging and file work that only looks like a log.
#define TRACE
using System.Diagnostics;

internal sealed class OtherOutput : TraceListener
{
    private readonly StreamWriter _file = new("own.log");

    public override void Write(string? message)
    {
        Trace.Write(message);
        File.AppendAllText("own.log", message);
    }

    public override void WriteLine(string? message) => _file.WriteLine(message);
}

internal static class Settings
{
    public static void SetUp(string folder)
    {
        Trace.Listeners.Add(new OtherOutput());
        Trace.AutoFlush = true;
        Trace.Indent();
        Debug.Assert(folder.Length > 0, $"no folder {folder}");
        Trace.Assert(folder.Length > 0, "no folder");
        Debugger.Log(0, null, folder);
        using var activity = new ActivitySource("a").StartActivity("x");
        activity?.SetTag("log", "app.log");
    }

    public static void Steps(TraceSource source)
    {
        source.TraceEvent(TraceEventType.Start, 1, "begin");
        source.TraceTransfer(1, "to", Guid.NewGuid());
        source.TraceEvent(TraceEventType.Stop, 1);
        source.Flush();
    }
}

internal static class FilesOfOtherKinds
{
    private const string Blog = "blogs/today.md";

    public static void Run(string name, string folder)
    {
        File.AppendAllText(Blog, "x");
        File.AppendAllText(Path.Combine(folder, "catalog.txt"), "x");
        File.AppendAllText(Path.Combine(folder, "dialogs", "logo.png"), "x");
        File.WriteAllText($"{folder}/log4net.config", "x");
        File.WriteAllText(folder + "/Log.cs", "x");
        File.AppendAllLines($"changelog/{name}.md", new[] { "x" });
        _ = File.ReadAllLines("app.log");
        File.Delete("logs/old.log");
        foreach (var file in Directory.GetFiles("logs", "*.log"))
        {
            using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(input);
            using var output = new StreamWriter(new MemoryStream());
            output.Write(reader.ReadToEnd());
        }
    }
}

namespace Owns
{
    internal static class Trace
    {
        public static void WriteLine(string text) => _ = text;

        public static void TraceError(string text, params object[] values) => _ = (text, values);
    }

    internal static class Debug
    {
        public static void Print(string text) => _ = text;
    }

    internal static class Uses
    {
        public static void Run()
        {
            Trace.WriteLine("x");
            Trace.TraceError("{0}", 1);
            Debug.Print("x");
        }
    }
}
