namespace UnhandledExceptions;

internal static class Program
{
    private static int Main(string[] args)
    {
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        TaskScheduler.UnobservedTaskException += (_, e) =>
        {
            Console.Error.WriteLine("#1 unobserved: " + e.Exception.Message);
            e.SetObserved();
        };
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        Console.WriteLine($"#2 running {args[0]}");
        switch (args[0])
        {
            case "crash":
                new Thread(() => throw new InvalidOperationException("worker thread died")).Start();
                Thread.Sleep(Timeout.Infinite);
                return 0;
            case "exit":
                Quit(7);
                return 0;
            case "throw":
                try
                {
                    Steps.Run();
                }
                finally
                {
                    Console.WriteLine("#3 finally");
                }

                return 0;
            default:
                return Retry(3, Steps.Flaky);
        }
    }

    private static void OnUnhandled(object sender, UnhandledExceptionEventArgs e)
    {
        Console.Error.WriteLine("#4 unhandled: " + ((Exception)e.ExceptionObject).Message);
    }

    private static void OnExit(object? sender, EventArgs e) => Console.WriteLine("#5 process exits");

    private static void Quit(int code)
    {
        Console.WriteLine("#6 quitting with " + code);
        Environment.Exit(code);
    }

    private static int Retry(int times, Func<int, int> step)
    {
        for (var attempt = 1; attempt <= times; attempt++)
        {
            try
            {
                return step(attempt);
            }
            catch (Exception ex) when (attempt < times)
            {
                Console.WriteLine($"#7 attempt {attempt} of {times} failed: {ex.Message}");
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine($"#8 gave up: {ex.Message}");
                return 1;
            }
        }

        return 0;
    }
}

internal static class Steps
{
    public static void Run()
    {
        Console.WriteLine("#10 a step that fails");
        throw new NotSupportedException("step is not supported");
    }

    public static int Flaky(int attempt)
    {
        Console.WriteLine("#11 flaky step, attempt {0}", attempt);
        return attempt > 1 ? throw new TimeoutException("too slow") : throw new IOException("disk is away");
    }
}
