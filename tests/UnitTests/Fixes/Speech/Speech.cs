using System.Collections.Immutable;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>A program that is fixed, and what must have come of it.</summary>
internal static class Speech
{
    /// <summary>One program after Fix All, which a second one leaves as it is; what would be lost must stand as it was.</summary>
    public static async Task<string> FixedAsync(string source, string id = "LOG1001", string? settings = null)
    {
        using var run = Program(source, settings);
        await run.FixAllAsync(id);
        var text = await run.TextAsync();
        await run.FixAllAsync(id);
        Assert.Equal(text, await run.TextAsync());
        return text.Replace("\r", "", StringComparison.Ordinal);
    }

    /// <summary>The prints whose text is "kept…" stay, all others become records.</summary>
    public static async Task CheckAsync(string source, params string[] expected)
    {
        var text = await FixedAsync(source);
        foreach (var part in expected)
        {
            SolutionRun.Contains(part, text);
        }

        foreach (var print in new[] { "kept", "kept1", "kept2", "kept3", "kept4" }.Where(k => source.Contains($"\"{k}\"", StringComparison.Ordinal)))
        {
            SolutionRun.Contains($"Console.WriteLine(\"{print}\")", text);
        }

        Assert.DoesNotContain("Console.WriteLine(\"said", text, StringComparison.Ordinal);
    }

    /// <summary>A program of one file that references every framework, with its settings.</summary>
    public static SolutionRun Program(string source, string? settings = null)
    {
        var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [], [("/App/Program.cs", source)], References.WithAllFrameworks);
        if (settings is not null)
        {
            run.AddFile("App", "/App/appsettings.json", settings);
        }

        return run;
    }
}
