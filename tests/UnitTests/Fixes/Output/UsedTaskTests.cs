using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>Asynchronous prints whose task somebody uses.</summary>
public sealed class UsedTaskTests
{
    private const string Print = "Console.Out.WriteLineAsync(\"x\")";
    private const string Log = "Logger.LogInformation(\"x\")";

    [Theory]
    [InlineData("Task M() => P;", "Task M()\n    {\n        L;\n        return Task.CompletedTask;\n    }")]
    [InlineData("async Task M() => await P;", "async Task M()\n    {\n        L;\n        await Task.CompletedTask;\n    }")]
    [InlineData("async Task M() => await P.ConfigureAwait(false);", "async Task M()\n    {\n        L;\n        await Task.CompletedTask;\n    }")]
    [InlineData("ValueTask M() => new ValueTask(P);", "ValueTask M()\n    {\n        L;\n        return new ValueTask(Task.CompletedTask);\n    }")]
    [InlineData("ValueTask M() => new(P);", "return new(Task.CompletedTask);")]
    [InlineData("async ValueTask M() => await P;", "L;\n        await Task.CompletedTask;")]
    [InlineData("async void M() => await P;", "L;\n        await Task.CompletedTask;")]
    [InlineData("void M() => P;", "void M() => L;")]
    [InlineData("Task M() { return P; }", "Task M() { L;\n    return Task.CompletedTask; }")]
    [InlineData("Task M()\n    {\n        return P;\n    }", "    {\n        L;\n        return Task.CompletedTask;\n    }")]
    [InlineData("Task M(bool b) { if (b) return P; return Task.CompletedTask; }", "if (b) { L; return Task.CompletedTask; } return")]
    [InlineData("Task M(int b) { switch (b) { case 1:\n    return P; default: return Task.CompletedTask; } }",
        "L;\n    return Task.CompletedTask; default")]
    [InlineData("Func<Task> M() => () => P;", "() => { L; return Task.CompletedTask; };")]
    [InlineData("Func<Task> M() => async () => await P;", "async () => { L; await Task.CompletedTask; };")]
    [InlineData("Action M() => () => P;", "Action M() => () => L;")]
    [InlineData("Action M() => async () => await P;", "async () => { L; await Task.CompletedTask; };")]
    [InlineData("Task M() => Run(() => P, 1); Task Run(Func<Task> f, int i) => f();", "Run(() => { L; return Task.CompletedTask; }, 1)")]
    [InlineData("Task M() => Run(async x => await P); Task Run(Func<int, Task> f) => f(1);", "Run(async x => { L; await Task.CompletedTask; })")]
    [InlineData("async Task M() { var t = P; await t; }", "L;\n    var t = Task.CompletedTask; await t;")]
    [InlineData("void M() { _ = P; }", "void M() { L; }")]
    [InlineData("async Task M() { await Task.WhenAll(P, Task.Delay(1)); }", "L;\n    await Task.WhenAll(Task.CompletedTask, Task.Delay(1));")]
    [InlineData("void M(List<Task> l) { l.Add(P); }", "L;\n    l.Add(Task.CompletedTask);")]
    [InlineData("Task M() { Task t; t = P; return t; }", "L;\n    t = Task.CompletedTask; return t;")]
    [InlineData("Task M() { return Inner(); Task Inner() => P; }", "return Task.CompletedTask;")]
    [InlineData("Task X { get => P; }", "return Task.CompletedTask;")]
    [InlineData("Task M() => Console.Out.WriteLineAsync();", "Task M() => Task.CompletedTask;")]
    [InlineData("async Task M() { try { await P; } finally { await Task.Delay(1); } }", "try { L; } finally")]
    public async Task Is_done_when_the_record_is_written(string member, string expected)
    {
        using var run = SolutionRun.Program(
            "class Program { static void Main() { } }\nclass C\n{\n    " + member.Replace("P;", Print + ";", StringComparison.Ordinal)
                .Replace("(P", "(" + Print, StringComparison.Ordinal).Replace(" P.C", " " + Print + ".C", StringComparison.Ordinal)
                .Replace(" P,", " " + Print + ",", StringComparison.Ordinal).Replace(" P)", " " + Print + ")", StringComparison.Ordinal) + "\n"
                + "    void Also() { Console.WriteLine(1 + 1); }\n}\n");
        Assert.True(await run.FixAllAsync());
        var text = (await run.TextAsync()).Replace("\r", "", StringComparison.Ordinal);
        SolutionRun.Contains(expected.Replace("L;", Log + ";", StringComparison.Ordinal), text);
        Assert.DoesNotContain("WriteLineAsync", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Task M(bool b) => b ? P : Task.CompletedTask;")]
    [InlineData("Task M(Task t) => t ?? P;")]
    [InlineData("Task M() => Task.WhenAll(Task.Run(() => { }), P);")]
    [InlineData("async Task M() { await Task.WhenAny(Other(), P); } Task Other() => Task.CompletedTask;")]
    public async Task Stays_where_it_may_not_happen_or_comes_behind_something(string member)
    {
        using var run = SolutionRun.Program(
            "class Program { static void Main() { } }\nclass C { " + member.Replace("P", Print, StringComparison.Ordinal)
                .Replace("Console.Out.WriteLineAsync(\"x\")rogram", "Program", StringComparison.Ordinal) + " }");
        Assert.False(await run.FixAllAsync());
    }

    [Fact]
    public async Task Another_Task_is_not_meant()
    {
        using var run = SolutionRun.Program(
            "class Program { static void Main() { } }\nnamespace A { class Task { } class C { System.Threading.Tasks.Task M() => " + Print + "; } }");
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("return System.Threading.Tasks.Task.CompletedTask;", await run.TextAsync());
    }
}
