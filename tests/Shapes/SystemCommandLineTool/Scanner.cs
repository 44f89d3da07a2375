namespace SystemCommandLineTool;

internal class Scanner
{
    public SortedDictionary<string, int> Scan(string text)
    {
        Console.Error.WriteLine($"#10 scanning {text.Length} characters");
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Any(char.IsDigit))
            {
                Console.Error.WriteLine("warning: #11 {0} is no word", word);
                continue;
            }

            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}

internal static class Cache
{
    public static async Task ClearAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        Console.Error.WriteLine("#12 removed 0 files");
    }
}
