using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Escape sequences that move the cursor, or do nothing but set a colour, are drawing; those around a text are not.</summary>
public sealed class EscapeCodeTests
{
    [Theory]
    [InlineData("""Console.Write("\u001b[2K");""")]
    [InlineData("""Console.Write("\u001b[H\u001b[2J");""")]
    [InlineData("""Console.WriteLine("\u001b[1A\u001b[2Kdone\n");""")]
    [InlineData("""Console.Write("\u001b[31m");""")]
    [InlineData("""Console.Out.Write("\u001b[0m");""")]
    [InlineData("""const string Clear = "\u001b[2K"; Console.Write($"{Clear}done {count}");""")]
    [InlineData("""Console.Write(Codes.Clear + "done");""")]
    [InlineData("""Console.Write(Codes.Up);""")]
    public Task Drawing_is_left(string statements)
        => Verify.Diagnostics(Print.Method(statements) + """
             static class Codes { public static readonly string Clear = "\u001b[2K"; public static string Up => "\u001b[1A"; }
            """);

    [Theory]
    [InlineData("""{|LOG1001:Console.WriteLine("\u001b[31mbad\u001b[0m")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine($"\u001b[31m{count}\u001b[0m")|};""")]
    public Task Coloured_text_is_reported(string statements) => Print.InMethod(statements);
}
