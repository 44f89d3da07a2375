using System.Collections.Immutable;
using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes;

/// <summary>The contract of every fix, checked for one example.</summary>
internal static class Check
{
    /// <summary>
    /// Statements in <see cref="Verify.Method"/>: fixed as expected, nothing left of the ID, the same texts said when run, compiling, and nothing to
    /// do the second time.
    /// </summary>
    public static async Task Statement(string before, string after, string id, params (string Key, string Value)[] options)
    {
        await Source(Verify.Method(before), Verify.Method(after), id, options: options);
    }

    /// <summary>The same for statements that log with <c>LOG.Info(…)</c>, in a framework, run against that framework itself.</summary>
    public static Task InFramework(Framework framework, string before, string after, string id, params (string Key, string Value)[] options)
        => Source(Verify.Method(before, framework), Verify.Method(after, framework), id, options: options, references: References.WithAllFrameworks);

    public static async Task Source(
        string before, string after, string id, bool runs = true, (string Key, string Value)[]? options = null,
        ImmutableArray<MetadataReference> references = default, string culture = "")
    {
        using var run = new FixRun([before], options, references: references);
        var said = runs ? await run.RunAsync(culture) : [];
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == id);

        // Both ways lead to the same text: one diagnostic after the other, and all at once.
        await run.FixAllAsync(id);
        Assert.Equal(after, await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == id);
        if (runs)
        {
            Assert.Equal(said.Select(WithoutLevel), (await run.RunAsync(culture)).Select(WithoutLevel));
        }

        Assert.False(await run.FixAllAsync(id), "A second run changes something.");
    }

    /// <summary>The same for a fix whose purpose is to change what is said: to just these texts.</summary>
    public static async Task Mended(Framework framework, string before, string after, string id, params string[] said)
    {
        using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == id);
        await run.FixAllAsync(id);
        Assert.Equal(Verify.WithCulture(Verify.Method(after, framework)), await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == id);
        Assert.Equal(said, await run.RunAsync());
        Assert.False(await run.FixAllAsync(id), "A second run changes something.");
    }

    /// <summary>A level's name at the start of a text is meant to move into the level.</summary>
    private static string WithoutLevel(string text)
        => System.Text.RegularExpressions.Regex.Replace(
            text, @"^\W*(error|warn|warning|fatal|debug)(\W+)", "", System.Text.RegularExpressions.RegexOptions.IgnoreCase);

    /// <summary>Reported, but not fixed: nothing is offered, Fix All changes nothing, and the message says why.</summary>
    public static Task Withheld(string statements, string id) => Withheld(Framework.Mel, statements, id);

    /// <inheritdoc cref="Withheld(string, string)"/>
    public static async Task Withheld(Framework framework, string statements, string id, params (string Key, string Value)[] options)
    {
        using var run = new FixRun([Verify.Method(statements, framework)], options, references: References.WithAllFrameworks);
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == id).ToArray();
        Assert.NotEmpty(found);
        Assert.Empty(await run.ActionsAsync(found[0]));
        Assert.False(await run.FixAllAsync(id));
        if (Reasons.AreTold(id))
        {
            Assert.Contains(
                RuleCatalog.All.Single(r => r.Id == id).NoFixes,
                n => found[0].GetMessage().EndsWith(NoFix.Introduction + n.Words, StringComparison.Ordinal));
        }
    }
}
