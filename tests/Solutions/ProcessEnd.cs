using System.Reflection;

namespace LogAnalyzers.Solutions;

/// <summary>
/// The end of a process that is none: handlers of its exit and of exceptions that nobody catches, which a program adds, are run when the program
/// has ended, and taken away.
/// </summary>
internal sealed class ProcessEnd
{
    private readonly EventHandler? _exit = Handlers<EventHandler>(nameof(AppDomain.ProcessExit));
    private readonly UnhandledExceptionEventHandler? _unhandled = Handlers<UnhandledExceptionEventHandler>(nameof(AppDomain.UnhandledException));

    /// <summary>Runs what was added since this was made.</summary>
    /// <param name="crash">What the program ended by; null where it just ended.</param>
    public void Run(Exception? crash)
    {
        var exits = Added(_exit, Handlers<EventHandler>(nameof(AppDomain.ProcessExit)));
        var unhandled = Added(_unhandled, Handlers<UnhandledExceptionEventHandler>(nameof(AppDomain.UnhandledException)));
        foreach (var handler in exits)
        {
            AppDomain.CurrentDomain.ProcessExit -= (EventHandler)handler;
        }

        foreach (var handler in unhandled)
        {
            AppDomain.CurrentDomain.UnhandledException -= (UnhandledExceptionEventHandler)handler;
        }

        // A crash runs no handlers of the exit.
        foreach (var handler in crash is null ? exits : unhandled)
        {
            handler.DynamicInvoke(AppDomain.CurrentDomain, crash is null ? EventArgs.Empty : new UnhandledExceptionEventArgs(crash, true));
        }
    }

    private static Delegate[] Added(Delegate? then, Delegate? now)
    {
        var known = then?.GetInvocationList() ?? [];
        return [.. (now?.GetInvocationList() ?? []).Where(h => !known.Contains(h))];
    }

    /// <summary>The runtime raises them itself, and only once; where it keeps them is its own affair.</summary>
    private static T? Handlers<T>(string name) where T : Delegate
        => new[] { typeof(AppDomain), typeof(AppContext) }
                .Select(t => t.GetField(name, BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic))
                .FirstOrDefault(f => f is not null)
            is { } field
            ? (T?)field.GetValue(field.IsStatic ? null : AppDomain.CurrentDomain)
            : throw new MissingFieldException(nameof(AppDomain), name);
}
