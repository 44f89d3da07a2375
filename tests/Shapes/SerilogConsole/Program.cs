using Serilog;

namespace SerilogConsole;

internal static class Program
{
    private static readonly Settings Settings = Settings.Load("import.ini");

    private static int s_exitCode;

    private static int Main()
    {
        Console.WriteLine("#1 importer starts with a batch of " + Settings.BatchSize);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("#2 process exits");
        Logging.SetUp(Settings);
        using (new Stopwatch("import"))
        {
            new Importer(Settings).Run(["1,lamp", "2,chair", "x", "3,table"]);
        }

        Summary.Print();
        Logging.TearDown();
        Farewell.Say(s_exitCode);
        return s_exitCode;
    }

    public static void Fail() => s_exitCode = 4;
}

internal static class Logging
{
    public static void SetUp(Settings settings)
    {
        Log.Logger = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .WriteTo.Console(outputTemplate: "[{Timestamp:HH:mm:ss} {Level:u3}] {SourceContext} {Message:lj}{NewLine}{Exception}")
            .CreateLogger();
        Log.Information("#3 logging is set up for {Name}", settings.Name);
    }

    public static void TearDown()
    {
        Console.WriteLine("#4 closing the log");
        Log.CloseAndFlush();
    }
}

internal static class Farewell
{
    public static void Say(int code)
    {
        Console.WriteLine($"#5 good bye, code {code}");
    }
}
