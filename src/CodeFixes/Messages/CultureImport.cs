using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Messages;

/// <summary>A culture that a fix writes, by the short name, and the import that this needs.</summary>
internal static class CultureImport
{
    private const string Namespace = "System.Globalization";

    /// <summary>The edit with the import, where it writes a culture whose type is not known there.</summary>
    public static CallEdit WithCulture(this CallEdit edit, CodeSite site)
        => edit.Changes.Any(c => IsShort(c.NewText!)) && !edit.Namespaces.Contains(Namespace)
            && site.Model.LookupNamespacesAndTypes(edit.Extent.Start, name: "CultureInfo").IsEmpty
            ? edit with { Namespaces = edit.Namespaces.Add(Namespace) }
            : edit;

    /// <summary>The edit that writes a call anew with these changes; null where there are none.</summary>
    public static CallEdit? Of(CodeSite site, LogCall call, IEnumerable<TextChange>? changes)
        => changes is null ? null : CallEdit.Create(changes, call.Syntax.Span).WithCulture(site);

    /// <summary>Whether the name stands there without its namespace.</summary>
    private static bool IsShort(string code)
        => code.IndexOf("CultureInfo.", StringComparison.Ordinal) is >= 0 and var at && (at == 0 || code[at - 1] != '.');
}
