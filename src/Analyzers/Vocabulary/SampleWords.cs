using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// What repositories call the folders and projects of programs that only show, or try, what others can do. From the folders of dotnet/aspnetcore,
/// dotnet/runtime, the Azure SDKs and MassTransit.
/// </summary>
internal static class SampleWords
{
    private static readonly ImmutableHashSet<string> Samples = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "sample", "samples", "example", "examples", "demo", "demos", "playground", "playgrounds", "tutorial", "tutorials", "snippet", "snippets",
        "quickstart", "quickstarts");

    private static readonly ImmutableHashSet<string> Trials = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "benchmark", "benchmarks", "sandbox");

    /// <summary>What repositories call the folders of what only their developers and their build run.</summary>
    private static readonly ImmutableHashSet<string> Tools = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "tool", "tools", "build", "eng", "script", "scripts", "devtools", "buildtools", "hack", "ci", "codegen");

    /// <summary>Whether a folder of that name holds tools of the repository's developers.</summary>
    public static bool IsOfTools(string folder) => Tools.Contains(folder.TrimStart('.', '_'));

    /// <summary>Whether a folder of that name holds tests and what they run: <c>test</c>, <c>Tests</c>, <c>test-assets</c>.</summary>
    public static bool IsOfTests(string folder)
        => NameWords.In(folder) is [var first, ..]
            && (first.Equals("test", StringComparison.OrdinalIgnoreCase) || first.Equals("tests", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a word says that a program is read and run to see how something is done.</summary>
    public static bool IsSample(string word) => Samples.Contains(word);

    /// <summary>Whether a word says that a program is one of those, or one in which something is tried or measured.</summary>
    public static bool IsSampleOrTrial(string word) => Samples.Contains(word) || Trials.Contains(word);
}
