using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>
/// How imports are ordered: as the file's own are, where that is an order; where both are one, as <c>dotnet_sort_system_directives_first</c> says.
/// </summary>
internal sealed class ImportOrder : IComparer<string>
{
    private readonly bool _isSystemFirst;

    public ImportOrder(IReadOnlyList<UsingDirectiveSyntax> directives, SourceText text, AnalyzerConfigOptions options)
    {
        var names = directives.Select(d => d.Name!.ToString()).ToArray();
        var (isSystemFirst, isPlain) = (IsSorted(names, true), IsSorted(names, false));
        _isSystemFirst = isSystemFirst == isPlain ? CodeStyle.Flag(options, "dotnet_sort_system_directives_first") != false : isSystemFirst;
        IsKept = isSystemFirst || isPlain;

        var borders = Enumerable.Range(1, Math.Max(0, directives.Count - 1))
            .Select(i => (IsBorder: GroupOf(names[i - 1]) != GroupOf(names[i]), IsApart: AreApart(directives[i - 1], directives[i], text))).ToArray();
        HasGroups = borders.Any(b => b.IsBorder)
            ? borders.All(b => b.IsBorder == b.IsApart)
            : borders.All(b => !b.IsApart) && CodeStyle.Flag(options, "dotnet_separate_import_directive_groups") == true;
    }

    /// <summary>Whether the file's own imports are sorted.</summary>
    public bool IsKept { get; }

    /// <summary>Whether an empty line stands between imports that begin with different names, and nowhere else.</summary>
    public bool HasGroups { get; }

    public static string GroupOf(string name) => name.Split('.')[0];

    public int Compare(string left, string right) => Compare(left, right, _isSystemFirst);

    /// <summary>How many names two namespaces begin with alike.</summary>
    public static int CommonNames(string left, string right)
        => left.Split('.').Zip(right.Split('.'), (l, r) => l == r).TakeWhile(e => e).Count();

    private static bool IsSorted(string[] names, bool isSystemFirst)
        => Enumerable.Range(1, Math.Max(0, names.Length - 1)).All(i => Compare(names[i - 1], names[i], isSystemFirst) <= 0);

    private static int Compare(string left, string right, bool isSystemFirst)
    {
        var (isLeft, isRight) = (GroupOf(left) == "System", GroupOf(right) == "System");
        if (isSystemFirst && isLeft != isRight)
        {
            return isLeft ? -1 : 1;
        }

        var (lefts, rights) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(lefts.Length, rights.Length); i++)
        {
            if (StringComparer.OrdinalIgnoreCase.Compare(lefts[i], rights[i]) is var order and not 0)
            {
                return order;
            }
        }

        return lefts.Length - rights.Length;
    }

    private static bool AreApart(UsingDirectiveSyntax one, UsingDirectiveSyntax next, SourceText text)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(one.Span.End).LineNumber, text.Lines.GetLineFromPosition(next.SpanStart).LineNumber);
        return Enumerable.Range(first + 1, Math.Max(0, last - first - 1)).Any(i => text.Lines[i].ToString().Trim().Length == 0);
    }
}
