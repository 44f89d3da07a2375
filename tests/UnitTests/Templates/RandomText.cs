namespace LogAnalyzers.UnitTests.Templates;

internal static class RandomText
{
    /// <summary>A text of up to <paramref name="longest"/> characters of the alphabet.</summary>
    public static string Next(Random random, string alphabet, int longest)
        => string.Concat(Enumerable.Range(0, random.Next(longest + 1)).Select(_ => alphabet[random.Next(alphabet.Length)]));
}
