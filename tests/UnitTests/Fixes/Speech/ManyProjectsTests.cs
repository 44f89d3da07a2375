using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>
/// Whoever gives a type its logger is found in a solution of any size, and what another type of the same name is given does not count.
/// </summary>
public sealed class ManyProjectsTests
{
    private const string Usings = "using System;\nusing Microsoft.Extensions.Logging;\nusing Microsoft.Extensions.Logging.Abstractions;\n";
    private const string Real = "LoggerFactory.Create(b => b.AddConsole()).CreateLogger(\"c\")";
    private const string Mute = "NullLogger.Instance";

    [Theory]
    [InlineData(0, "new Lib.Service(null, {0})", Real, true)]
    [InlineData(0, "new Lib.Service(null, {0})", Mute, false)]
    [InlineData(40, "new Lib.Service(null, {0})", Real, true)]
    [InlineData(40, "new Lib.Service(null, {0})", Mute, false)]
    [InlineData(40, "new Lib.Service(log: {0}, name: null)", Mute, false)]
    [InlineData(40, "Lib.Service s = new(null, {0})", Mute, false)]
    [InlineData(40, "Lib.Service.Make({0})", Real, true)]
    [InlineData(40, "Lib.Service.Make({0})", Mute, false)]
    [InlineData(40, "new Derived({0})", Mute, false)]
    [InlineData(40, "new Primary({0})", Mute, false)]
    public async Task Logger_is_the_one_that_is_given(int others, string made, string given, bool isUsed)
    {
        using var run = new SolutionRun().Add("Lib", OutputKind.DynamicallyLinkedLibrary, [], ("/Lib/Service.cs", Usings + """
            namespace Lib
            {
                public class Service
                {
                    private readonly ILogger _log;

                    public Service(string? name, ILogger log) { _log = log; }

                    public static Service Make(ILogger log) => new Service(null, log);

                    public void Run() { Console.WriteLine("said"); }
                }
            }
            """));
        var wrong = given == Mute ? Real : Mute;
        for (var i = 0; i < others; i++)
        {
            run.Add($"Other{i}", OutputKind.DynamicallyLinkedLibrary, [], ($"/Other{i}/Service.cs", $$"""
                {{Usings}}namespace Lib
                {
                    class Service { public Service(string? name, ILogger log) { } public static object Make(ILogger log) => new Service(null, log); }
                    class User { object Use() => new Service(null, {{wrong}}) ?? Service.Make({{wrong}}); }
                }
                """));
        }

        run.Add("App", OutputKind.ConsoleApplication, ["Lib"], ("/App/Program.cs", $$"""
            {{Usings}}
            class Derived : Lib.Service { public Derived(ILogger log) : base(null, log) { } }
            class Primary(ILogger log) : Lib.Service(null, log);

            static class Program { static void Main() { var one = {{string.Format(made.Replace("Lib.Service s = ", ""), given)}}; } }
            """.Replace("var one = new(", "Lib.Service one = new(", StringComparison.Ordinal)));

        await run.FixAllAsync();

        var text = await run.TextAsync("/Lib/Service.cs");
        Assert.Equal(isUsed, text.Contains("_log.LogInformation(\"said\")", StringComparison.Ordinal));
    }
}
