using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>LOG4004: a record with the exception, before all else.</summary>
public sealed class SwallowedExceptionFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LogWarning(ex, "Exception in M")""")]
    [InlineData(Framework.Serilog, """Warning(ex, "Exception in M")""")]
    [InlineData(Framework.NLog, """Warn(ex, "Exception in M")""")]
    [InlineData(Framework.Log4Net, """Warn("Exception in M", ex)""")]
    public async Task Logs_the_exception(Framework framework, string warning)
    {
        var record = $"_logger.{warning};";
        var cases = new (string Before, string After)[]
        {
            ("try { _count++; } catch { }", $"try {{ _count++; }} catch (Exception ex) {{ {record} }}"),
            ("try { _count++; } catch {}", $"try {{ _count++; }} catch (Exception ex) {{ {record} }}"),
            ("try { _count++; } catch (SystemException) { }", $"try {{ _count++; }} catch (SystemException ex) {{ {record} }}"),
            ("try { _count++; } catch (Exception ex) { return; }", $"try {{ _count++; }} catch (Exception ex) {{ {record} return; }}"),
            ("try { _count++; } catch (Exception)\n{\n}", $"try {{ _count++; }} catch (Exception ex)\n{{\n    {record}\n}}"),
            ("try { _count++; } catch (Exception) {\n}", $"try {{ _count++; }} catch (Exception ex) {{\n    {record}\n}}"),
            ("try\n{\n\t_count++;\n}\ncatch\n{\n\treturn;\n}", $"try\n{{\n\t_count++;\n}}\ncatch (Exception ex)\n{{\n\t{record}\n\treturn;\n}}"),
            ("try\n{\n  _count++;\n}\ncatch\n{\n}", $"try\n{{\n  _count++;\n}}\ncatch (Exception ex)\n{{\n  {record}\n}}"),
            ("foreach (var i in items) try { _count++; } catch { continue; }",
                $"foreach (var i in items) try {{ _count++; }} catch (Exception ex) {{ {record} continue; }}"),
            ("try { try { _count++; } catch { } } catch { }",
                $"try {{ try {{ _count++; }} catch (Exception ex) {{ {record} }} }} catch (Exception ex) {{ {record} }}"),
        };
        foreach (var (before, after) in cases)
        {
            await Check.InFramework(framework, before, after, "LOG4004");
        }
    }

    [Fact]
    public Task Says_which_function()
        => Check.Statement(
            "void Do(int ex) { try { _count++; } catch { } } Do(1);",
            """void Do(int ex) { try { _count++; } catch (Exception exception) { _logger.LogWarning(exception, "Exception in Do"); } } Do(1);""",
            "LOG4004");

    [Fact]
    public async Task Keeps_comments()
    {
        using var run = new FixRun(
            [Verify.Method("try { _count++; } catch { /* a */ }\ntry { _count++; } catch\n{ // b\n}")],
            [("log_analyzers.swallowed_exception.comment_is_enough", "false")]);
        await run.FixAllAsync("LOG4004");
        Assert.Equal(
            Verify.Method(
                """
                try { _count++; } catch (Exception ex) { _logger.LogWarning(ex, "Exception in M"); /* a */ }
                try { _count++; } catch (Exception ex)
                { // b
                    _logger.LogWarning(ex, "Exception in M");
                }
                """),
            await run.TextAsync());
    }

    /// <summary>A suggestion is not worth a log factory; where a container gives a logger it costs a parameter.</summary>
    [Theory]
    [InlineData("class C { private int _count; public void M() { try { _count++; } catch { } } }", false)]
    [InlineData("static class C { private static int s_count; public static void M() { try { s_count++; } catch { } } }", false)]
    [InlineData("struct C { private int _count; public void M() { try { _count++; } catch { } } }", false)]
    [InlineData("class C : Microsoft.Extensions.Hosting.BackgroundService { int _count; "
        + "protected override Task ExecuteAsync(CancellationToken t) { try { _count++; } catch { } return Task.CompletedTask; } }", true)]
    [InlineData("class C : Microsoft.Extensions.Hosting.BackgroundService { int _count; static void New() => new C().Dispose(); "
        + "protected override Task ExecuteAsync(CancellationToken t) { try { _count++; } catch { } return Task.CompletedTask; } }", false)]
    public async Task Brings_no_factory(string source, bool isFixed)
    {
        using var run = SolutionRun.Program("class Program { static void Main() { } }\n" + source);
        Assert.Equal(isFixed, await run.FixAllAsync("LOG4004"));
        var text = await run.TextAsync();
        Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
        Assert.Equal(isFixed, text.Contains("""_logger.LogWarning(ex, "Exception in """, StringComparison.Ordinal));
    }

    /// <summary>Nor does it use one that prints have brought.</summary>
    [Fact]
    public async Task Uses_no_factory()
    {
        using var run = SolutionRun.Program(
            "class Program { static int s_count; static void Main() { Console.WriteLine(1 + 1); try { s_count++; } catch { } } }\n"
            + "class C { private int _count; public void M() { try { _count++; } catch { } } }");
        Assert.True(await run.FixAllAsync());
        var before = await run.TextAsync();
        Assert.True(await run.FixAllAsync("LOG4004"));
        SolutionRun.Contains("ogger.LogWarning(ex, \"Exception in Main\"); }", await run.TextAsync());
        Assert.Equal(
            before.Split("CreateLogger<").Length, (await run.TextAsync()).Split("CreateLogger<").Length);
    }

    [Fact]
    public async Task Is_withheld_around_directives()
    {
        const string Source
            = "class C { private int _count; public void M(ILogger logger) { try { _count++; }\ncatch\n{\n#if NEVER\n    return;\n#endif\n} } }";
        using var run = new FixRun([Source]);
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG4004");
        Assert.Empty(await run.ActionsAsync(found));
    }
}
