using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>Adds using directives where the file keeps its own, in their order.</summary>
internal static class UsingDirectives
{
    /// <summary>The changes that import namespaces for code at positions; none for what is imported there already.</summary>
    /// <param name="root">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="names">
    /// The namespaces, or aliases with what they mean: <c>A = B.A</c>, which go behind all others; each with the place of the code that needs it.
    /// </param>
    /// <param name="options">What <c>.editorconfig</c> says of the file.</param>
    public static ImmutableArray<TextChange> Insert(
        SyntaxNode root, SourceText text, IEnumerable<(string Name, int Position)> names, AnalyzerConfigOptions options)
        => root is CompilationUnitSyntax unit
            ? names.Select(n => (n.Name, Around: NamespacesAt(unit, n.Position)))
                .Where(n => !unit.Usings.Concat(n.Around.SelectMany(s => s.Usings)).Any(u => IsPlain(u) && u.Name?.ToString() == n.Name))
                .GroupBy(n => HomeOf(unit, n.Around, options), n => n.Name)
                .SelectMany(g => new ImportList(g.Key, text, options).Add(g.Distinct().ToArray()))
                .ToImmutableArray()
            : ImmutableArray<TextChange>.Empty;

    /// <summary>Whether a directive imports a namespace, and nothing else.</summary>
    public static bool IsPlain(UsingDirectiveSyntax directive)
        => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Name is not null;

    private static BaseNamespaceDeclarationSyntax[] NamespacesAt(CompilationUnitSyntax unit, int position)
        => unit.FindToken(Math.Min(position, Math.Max(0, unit.FullSpan.End - 1))).Parent?.AncestorsAndSelf()
            .OfType<BaseNamespaceDeclarationSyntax>().ToArray() ?? [];

    /// <summary>Where the usings are that are there: the file's, else the innermost namespace's that has some.</summary>
    private static SyntaxNode HomeOf(CompilationUnitSyntax unit, BaseNamespaceDeclarationSyntax[] around, AnalyzerConfigOptions options)
        => unit.Usings.Any(IsPlain) ? unit
            : around.FirstOrDefault(s => s.Usings.Any(IsPlain)) is { } inner ? inner
            : unit.Usings.Count == 0 && CodeStyle.Value(options, "csharp_using_directive_placement") == "inside_namespace" && around.Length > 0
                ? around[around.Length - 1]
            : unit;
}
