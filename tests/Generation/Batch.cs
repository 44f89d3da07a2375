using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>Many programs in one compilation: run, fixed with Fix All for every rule, run again and compared one by one.</summary>
internal static class Batch
{
    /// <summary>
    /// Rules that say of a record what was true before as well: LOG2009, that it is only a value, LOG2015, that one name has values of several kinds,
    /// in programs that have nothing to do with each other, and LOG5006, that a method could be generated for a text, which it was not before.
    /// </summary>
    private static readonly string[] HiddenBefore = ["LOG2009", "LOG2015", "LOG5006"];

    /// <summary>What went wrong, by the program's place in the batch; empty where all is well.</summary>
    /// <param name="allRules">Whether rules that are off by default run as well, some of which change what is said on purpose.</param>
    public static async Task<ImmutableArray<(int Program, string Failure)>> CheckAsync(
        Dialect dialect, IReadOnlyList<GeneratedProgram> programs, bool allRules)
    {
        var sources = programs.Select((p, i) => p.Write(dialect, i)).Append(GeneratedProgram.Support).ToArray();
        using var run = new FixRun(sources, [("log_analyzers.framework", dialect.Option)], references: References.WithAllFrameworks)
        {
            Shared = [$"File{programs.Count}.cs"],
            AsksForReasons = false, // ReasonTests does.
        };
        if (allRules)
        {
            run.EnableAllRules();
        }

        var (before, errors) = await RunAsync(run, programs.Count);
        if (!errors.IsEmpty)
        {
            throw new BadProgramException("The generator writes code that does not compile: " + errors[0].Failure + "\n"
                + sources[errors[0].Program]);
        }

        var known = await FindingsAsync(run, allRules);
        try
        {
            await run.FixAllByFileAsync();
        }
        catch (Exception exception) when (programs.Count == 1)
        {
            return [(0, "a fix throws " + exception)];
        }

        (var after, errors) = await RunAsync(run, programs.Count);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var failures = ImmutableArray.CreateBuilder<(int Program, string Failure)>();
        for (var i = 0; i < programs.Count; i++)
        {
            var (then, now) = (Said.In(before[i], dialect), Said.In(after[i], dialect));
            if (!allRules && !Said.AreAlike(then, now))
            {
                failures.Add((i,
                    "says something else:\n" + string.Join('\n', then.AsEnumerable()) + "\n--- now ---\n" + string.Join('\n', now.AsEnumerable())));
            }
        }

        // What a template that is malformed hides is no fix's doing.
        failures.AddRange((await FindingsAsync(run, allRules)).Where(f => !known.ContainsKey((f.Key.Program, "LOG2004")))
            .Where(f => !HiddenBefore.Contains(f.Key.Id) && f.Value > known.GetValueOrDefault(f.Key))
            .Select(f => (f.Key.Program, $"new finding of {f.Key.Id}")));
        var texts = await TextsAsync(run, programs.Count);
        if (await run.FixAllByFileAsync())
        {
            var again = await TextsAsync(run, programs.Count);
            failures.AddRange(texts.Select((t, i) => (i, t)).Where(p => p.t != again[p.i])
                .Select(p => (p.i, "a second run changes it to:\n" + again[p.i])));
        }

        return failures.ToImmutable();
    }

    /// <summary>The sources after the fixes.</summary>
    public static async Task<string> FixedAsync(Dialect dialect, GeneratedProgram program, bool allRules)
    {
        using var run = new FixRun(
            [program.Write(dialect, 0), GeneratedProgram.Support], [("log_analyzers.framework", dialect.Option)],
            references: References.WithAllFrameworks) { Shared = ["File1.cs"] };
        if (allRules)
        {
            run.EnableAllRules();
        }

        try
        {
            await run.FixAllByFileAsync();
        }
        catch (Exception exception)
        {
            return "_count = 4;" + exception.Message;
        }

        return await run.TextAsync();
    }

    private static async Task<string[]> TextsAsync(FixRun run, int count)
    {
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = await run.TextAsync(i);
        }

        return texts;
    }

    /// <summary>How many findings of a rule a program has; suggestions are asked for where all rules are.</summary>
    private static async Task<Dictionary<(int Program, string Id), int>> FindingsAsync(FixRun run, bool allRules)
        => (await run.DiagnosticsByFileAsync()).Where(d => (allRules || d.DefaultSeverity == DiagnosticSeverity.Warning) && !IsOfOtherText(d))
            .GroupBy(d => (NumberOf(d), d.Id)).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>
    /// The style of a constant that another line declares was the same while it was a piece of a text: that it is the whole text now is no news.
    /// </summary>
    private static bool IsOfOtherText(Diagnostic diagnostic)
        => diagnostic.Id == RuleIds.MessageStyle && diagnostic.GetMessage().EndsWith(NoFix.Elsewhere.Words, StringComparison.Ordinal);

    /// <summary>File7.cs holds program 7.</summary>
    private static int NumberOf(Diagnostic diagnostic)
        => int.TryParse(
                Path.GetFileNameWithoutExtension(diagnostic.Location.SourceTree?.FilePath ?? "").Replace("File", "", StringComparison.Ordinal),
                NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>What each program says, or why they don't compile.</summary>
    private static async Task<(string[] Said, ImmutableArray<(int Program, string Failure)> Errors)> RunAsync(FixRun run, int count)
    {
        var compilation = (await run.CompilationAsync())!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
        {
            return ([],
                [.. emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(e => (NumberOf(e), "does not compile: " + e))]);
        }

        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(image);
            var all = await Recorder.RecordAsync(async (said, factory) =>
            {
                var host = assembly.GetType("Host")!;
                host.GetField("Said")!.SetValue(null, said);
                host.GetField("Factory")!.SetValue(null, factory);
                var texts = new string[count];
                for (var i = 0; i < count; i++)
                {
                    said.Clear();
                    try
                    {
                        await (Task)assembly.GetType("Generated.Start" + i)!.GetMethod("Run")!.Invoke(null, null)!;
                    }
                    catch (Exception exception)
                    {
                        said.Add("threw "
                            + (exception is TargetInvocationException { InnerException: { } inner } ? inner : exception).GetType().Name);
                    }

                    await Console.Out.FlushAsync();
                    texts[i] = string.Join("\n", said.Select(s => s.TrimEnd('\r', '\n')));
                }

                return texts;
            }, note: Said.Note);
            return (all, []);
        }
        finally
        {
            context.Unload();
        }
    }
}

/// <summary>The generator's own fault.</summary>
internal sealed class BadProgramException(string message) : Exception(message);
