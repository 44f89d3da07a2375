using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>What the rest of a solution has to say in the fixes of LOG1002 to LOG1004.</summary>
public sealed class OutputInSolutionTests
{
    private const string Library =
        """
        using System.Diagnostics; using Microsoft.Extensions.Logging;
        public class Shelf
        {
            private readonly ILogger<Shelf> _logger;
            public Shelf(ILogger<Shelf> logger) { _logger = logger; }
            public void Put(int count)
            {
                Trace.TraceInformation("Put {0}", count);
                Debug.WriteLine($"{count} put");
            }
        }

        """;

    [Theory]
    [InlineData("System.Diagnostics.Trace.Listeners.Add(new System.Diagnostics.ConsoleTraceListener());", false)]
    [InlineData("System.Diagnostics.Trace.AutoFlush = true;", true)]
    public async Task Listeners_of_an_executable_read_the_traces_of_its_libraries(string start, bool isFixed)
    {
        using var run = new SolutionRun().Add("Lib", OutputKind.DynamicallyLinkedLibrary, [], ("/Lib/Shelf.cs", Library))
            .Add("App", OutputKind.ConsoleApplication, ["Lib"], ("/App/Program.cs", start));
        Assert.Equal(isFixed, await run.FixAllAsync("LOG1002"));
        Assert.Equal(isFixed, await run.FixAllAsync("LOG1004"));
        var text = await run.TextAsync("/Lib/Shelf.cs");
        SolutionRun.Contains(isFixed ? """_logger.LogInformation("Put {Count}", count);""" : """Trace.TraceInformation("Put {0}", count);""", text);
        SolutionRun.Contains(isFixed ? """_logger.LogDebug("{Count} put", count);""" : """Debug.WriteLine($"{count} put");""", text);
    }

    [Fact]
    public async Task A_type_without_a_logger_is_wired_once_for_all_of_them()
    {
        using var run = SolutionRun.Program("""
            using System.Diagnostics;
            new Worker().Run(3);
            class Worker
            {
                public void Run(int count)
                {
                    Console.WriteLine($"Run {count}");
                    Trace.TraceWarning("low: {0}", count);
                    Debug.Print("left {0}", count);
                }
            }
            """);
        Assert.True(await run.FixAllAsync("LOG1002"));
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.True(await run.FixAllAsync("LOG1004"));
        var text = await run.TextAsync();
        SolutionRun.Contains("""LogInformation("Run {Count}", count);""", text);
        SolutionRun.Contains("""LogWarning("low: {Count}", count);""", text);
        SolutionRun.Contains("""LogDebug("left {Count}", count);""", text);
        Assert.Single(text.Split("CreateLogger<Worker>").Skip(1));
    }
}
