using System.Text;
using ConsoleCapture;

var original = Console.Out;
var text = new StringWriter();
Console.SetOut(text);
try
{
    Invoice.Print(["pen", "ink"]);
}
finally
{
    Console.SetOut(original);
}

var lines = text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
Console.WriteLine($"#1 captured {lines.Length} lines");
foreach (var line in lines)
{
    Console.WriteLine("#2 captured: " + line);
}

using (var capture = new Capture())
{
    new Greeter("world").Greet();
    Console.WriteLine($"#3 nobody sees this {capture.Length >= 0}");
}

Console.WriteLine("#4 the end");

internal sealed class Capture : IDisposable
{
    private readonly TextWriter _before = Console.Out;
    private readonly StringBuilder _text = new();

    public Capture() => Console.SetOut(new StringWriter(_text));

    public int Length => _text.Length;

    public void Dispose()
    {
        Console.SetOut(_before);
        Console.Write("#5 greeted with: ");
        Console.WriteLine(_text.ToString().Split('\n')[0].Trim());
    }
}
