using System.Globalization;
using System.Text.RegularExpressions;

namespace LogAnalyzers.Cost;

/// <summary>What a migration costs its reviewer: how many lines it adds for each call that it converts.</summary>
/// <param name="Files">How many files it changes.</param>
/// <param name="Added">Lines that come.</param>
/// <param name="Removed">Lines that go.</param>
/// <param name="Converted">Calls of loggers that come, without those that go.</param>
internal sealed partial record DiffCost(int Files, int Added, int Removed, int Converted)
{
    /// <summary>Lines that stand for no line that was there: fields, constructors, imports, log factories.</summary>
    public int Wiring => Added - Removed;

    public double PerCall => Converted == 0 ? Wiring : (double)Wiring / Converted;

    /// <summary>Of a unified diff, as <c>git diff</c> writes it.</summary>
    public static DiffCost Of(IEnumerable<string> diff)
    {
        var (files, added, removed, converted) = (0, 0, 0, 0);
        foreach (var line in diff)
        {
            if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                files++;
            }
            else if (line.StartsWith('+'))
            {
                added++;
                converted += LogCall().Count(line);
            }
            else if (line.StartsWith('-') && !line.StartsWith("--- ", StringComparison.Ordinal))
            {
                removed++;
                converted -= LogCall().Count(line);
            }
        }

        return new(files, added, removed, converted);
    }

    /// <summary>Of files before and after; what they have in common comes and goes, so that only the differences of the counts tell.</summary>
    public static DiffCost Of(IEnumerable<(string Then, string Now)> files)
        => Of(files.SelectMany(f => new[] { "+++ file" }.Concat(Lines(f.Then, '-')).Concat(Lines(f.Now, '+'))));

    private static IEnumerable<string> Lines(string text, char sign)
        => text.Replace("\r", "", StringComparison.Ordinal).Split('\n').Select(l => sign + l);

    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{Files} files, {Converted} calls converted, {Wiring} lines added, {PerCall:F1} a call");

    /// <summary>A call of a method that writes a record, in any of the frameworks.</summary>
    [GeneratedRegex(
        @"\.(Log(Trace|Debug|Information|Warning|Error|Critical)"
        + @"|((?<=(?<![A-Za-z])[Ll]og(ger)?\.)(Trace|Verbose|Debug|Info|Information|Warn|Warning|Error|Fatal)(Format)?))\(")]
    private static partial Regex LogCall();
}
