using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>How a record is noted.</summary>
/// <param name="level">As the framework calls it.</param>
internal delegate string Note(string level, string text, Exception? exception);

/// <summary>How a record of Microsoft.Extensions.Logging is noted, with its event and its state.</summary>
internal delegate string NoteRecord(
    LogLevel level, EventId id, string text, Exception? exception, IReadOnlyList<KeyValuePair<string, object?>> state);

/// <summary>Runs the class <c>C</c> of a test and notes what it says, printed and logged alike, in order.</summary>
internal static class Recorder
{
    // Console.Out belongs to the whole process.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static Task<IReadOnlyList<string>> RunAsync(
        Assembly assembly, string cultureName = "", NoteRecord? whole = null) => RecordAsync<IReadOnlyList<string>>(
        async (said, factory) =>
        {
            var type = assembly.GetType("C")!;
            ((Factory)factory).Whole = whole;
            var logger = Activator.CreateInstance(typeof(Logger<>).MakeGenericType(type), [factory]);
            var instance = type.GetConstructors()[0].GetParameters().Length == 0
                ? Activator.CreateInstance(type)
                : Activator.CreateInstance(type, logger);
            var method = type.GetMethod("M")!;
            var arguments = method.GetParameters().Select(p => Sample(p, assembly)).ToArray();
            try
            {
                if (method.Invoke(instance, arguments) is Task task)
                {
                    await task;
                }
            }
            catch (Exception exception)
            {
                said.Add("threw " + (exception.InnerException ?? exception).GetType().Name);
            }

            await Console.Out.FlushAsync();
            return [.. said.Select(s => s.TrimEnd('\r', '\n')).Where(s => s.Length > 0)];
        },
        cultureName);

    /// <summary>Runs something while all that is printed or logged goes to a list, in order.</summary>
    /// <param name="run">Gets the list, and the factory whose loggers write to it.</param>
    /// <param name="cultureName">The current culture meanwhile; empty for the invariant one.</param>
    /// <param name="note">How a record is noted; null notes its text only.</param>
    public static async Task<T> RecordAsync<T>(Func<List<string>, ILoggerFactory, Task<T>> run, string cultureName = "", Note? note = null)
    {
        await OneAtATime.WaitAsync();
        var (output, error, culture) = (Console.Out, Console.Error, CultureInfo.CurrentCulture);
        var said = new List<string>();
        var writer = new Lines(said);
        var listener = new Listener(writer);
        try
        {
            Trace.Listeners.Add(listener);
            note ??= static (_, text, _) => text;
            OtherFrameworks.SendTo(said, note);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultureName);
            Console.SetOut(writer);
            Console.SetError(writer);
            return await run(said, new Factory(said, note));
        }
        finally
        {
            Trace.Listeners.Remove(listener);
            CultureInfo.CurrentCulture = culture;
            Console.SetOut(output);
            Console.SetError(error);
            OneAtATime.Release();
        }
    }

    /// <summary>Runs something that prints, apart from what notes prints, and without anybody to see it.</summary>
    public static T Quietly<T>(Func<T> run)
    {
        OneAtATime.Wait();
        var (output, error) = (Console.Out, Console.Error);
        try
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            return run();
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            OneAtATime.Release();
        }
    }

    private static object? Sample(ParameterInfo parameter, Assembly assembly) => parameter switch
    {
        { ParameterType.Name: "Order" } => Fill(assembly.CreateInstance("Order")!, 42, "Box"),
        { ParameterType.Name: "User" } => Fill(assembly.CreateInstance("User")!, 7, "Ann {x}"),
        { Name: "name" } => "Bob {0} }",
        { Name: "orderId" } => 17,
        { Name: "items" } => new[] { "a", "b" },
        { Name: "error" } => new InvalidOperationException("bad {thing}"),
        { ParameterType: var type } when type == typeof(object) => "state",
        { ParameterType: { IsValueType: true } type } => Activator.CreateInstance(type),
        _ => null,
    };

    private static object Fill(object target, int id, string name)
    {
        var type = target.GetType();
        type.GetProperty("Id")!.SetValue(target, id);
        type.GetProperty("Name")!.SetValue(target, name);
        type.GetProperty("Price")?.SetValue(target, 1234.5m);
        return target;
    }

    private sealed class Lines(List<string> said) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(char value)
        {
            base.Write(value);
            if (value == '\n')
            {
                Flush();
            }
        }

        public override void Write(char[] buffer, int index, int count)
        {
            for (var i = 0; i < count; i++)
            {
                Write(buffer[index + i]);
            }
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            foreach (var c in buffer)
            {
                Write(c);
            }
        }

        public override void Write(string? value) => Write(value.AsSpan());

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Flush()
        {
            var text = GetStringBuilder().ToString();
            GetStringBuilder().Clear();
            if (text.Length > 0)
            {
                said.Add(text);
            }
        }
    }

    /// <summary>Trace and debug output; a header that says which program it was is none of the text.</summary>
    private sealed class Listener(Lines writer) : TraceListener
    {
        public override void Write(string? message) => writer.Write(message);

        public override void WriteLine(string? message) => writer.WriteLine(message);

        public override void TraceEvent(TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? message)
            => writer.WriteLine(message);

        public override void TraceEvent(
            TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? format, params object?[]? args)
            => writer.WriteLine(args is null ? format : string.Format(CultureInfo.InvariantCulture, format!, args));
    }

    private sealed class Factory(List<string> said, Note note) : ILoggerFactory, ILogger
    {
        public NoteRecord? Whole { get; set; }

        public void AddProvider(ILoggerProvider provider) { }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            said.Add("scope " + state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => said.Add(Whole is null ? note(logLevel.ToString(), formatter(state, exception), exception)
                : Whole(logLevel, eventId, formatter(state, exception), exception, [.. (IEnumerable<KeyValuePair<string, object?>>)state!]));
    }
}
