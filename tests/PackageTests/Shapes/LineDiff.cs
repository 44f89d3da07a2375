namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>What a failure shows of a changed file.</summary>
internal static class LineDiff
{
    /// <summary>The lines that go, with a minus, and those that come, with a plus; the longest common ones are left out.</summary>
    public static string Of(string then, string now)
    {
        var (a, b) = (then.Split('\n'), now.Split('\n'));
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<string>();
        for (var (i, j) = (0, 0); i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add("- " + a[i++]);
            }
            else
            {
                lines.Add("+ " + b[j++]);
            }
        }

        return string.Join('\n', lines);
    }
}
