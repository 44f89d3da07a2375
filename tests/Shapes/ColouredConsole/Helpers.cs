namespace ColouredConsole;

public static class ConsoleHelper
{
    public static void Info(string message) => Write(message, ConsoleColor.Gray);

    public static void Error(string message) => Write(message, ConsoleColor.Red);

    public static void Write(string message, ConsoleColor color)
    {
        var before = Console.ForegroundColor;
        Console.ForegroundColor = color;
        Console.WriteLine(message);
        Console.ForegroundColor = before;
    }
}

public static class Table
{
    public static void Print(params (string Server, string State)[] rows)
    {
        Console.WriteLine("#10 {0,-10}|{1,6}", "server", "state");
        foreach (var (server, state) in rows)
        {
            Console.WriteLine($"#11 {server.PadRight(10)}|{state,6}");
        }
    }
}

public static class Progress
{
    public static void Show(int steps)
    {
        Thread.Sleep(500); // What is logged above is written by another thread.
        Console.Write("#12 working");
        for (var step = 0; step < steps; step++)
        {
            Console.Write('.');
        }

        Console.WriteLine(" done");
    }
}

public class Deployment(string name, int servers)
{
    public void Run()
    {
        for (var server = 1; server <= servers; server++)
        {
            Console.Write($"#20 {name} to web-{server}... ");
            if (server == 3)
            {
                Console.WriteLine("failed");
                continue;
            }

            Console.WriteLine("ok");
        }

        Begin();
        End();
        Header("summary");
    }

    private void Begin() => Console.Write("#21 restarting " + name + " ");

    private void End() => Console.WriteLine("restarted");

    private static void Header(string title)
    {
        Console.WriteLine();
        Console.WriteLine("#22 " + title.ToUpperInvariant());
        Console.WriteLine("==========");
    }
}
