using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Loggers;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>LOG5002: makes a field private and read-only, and gives it the configured name; withheld where anybody else uses or assigns it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoggerMemberFix))]
public sealed class LoggerMemberFix() : LogFix(RuleIds.LoggerMember, "Make the logger a private read-only field")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { Parent.Parent: FieldDeclarationSyntax field } declarator
            || site.Model.GetDeclaredSymbol(declarator, cancellationToken) is not IFieldSymbol symbol)
        {
            return null;
        }

        // One edit for both, so that nothing is left for a second run.
        var modifiers = PublicSurface.Has(symbol, site.Model.Compilation) ? null : Modifiers(field, symbol).ToArray();
        var isPrivate = modifiers is not null || symbol.DeclaredAccessibility == Accessibility.Private;
        var renames = isPrivate ? Renames(site, symbol, declarator, cancellationToken).ToArray() : [];
        return new[] { [.. modifiers ?? [], .. renames], modifiers ?? [], symbol.DeclaredAccessibility == Accessibility.Private ? renames : [] }
            .Where(c => c.Length > 0
                && !NewErrors.AreBrought(
                    site.Document.Project.Solution, [(site.Document, c)], [symbol.Name, symbol.ContainingType.Name], cancellationToken))
            .Select(c => CallEdit.Create(c, null)).FirstOrDefault();
    }

    private static IEnumerable<TextChange> Modifiers(FieldDeclarationSyntax field, IFieldSymbol symbol)
    {
        var access = field.Modifiers.Where(m => m.IsKind(SyntaxKind.PublicKeyword) || m.IsKind(SyntaxKind.InternalKeyword)
            || m.IsKind(SyntaxKind.ProtectedKeyword) || m.IsKind(SyntaxKind.PrivateKeyword)).ToArray();
        var isSeen = symbol.DeclaredAccessibility != Accessibility.Private;
        if (isSeen)
        {
            yield return new(access[0].Span, "private");
            foreach (var other in access.Skip(1))
            {
                yield return new(new TextSpan(other.SpanStart, other.FullSpan.End - other.SpanStart), "");
            }
        }

        if (!symbol.IsReadOnly)
        {
            yield return new(
                new TextSpan(field.Declaration.SpanStart, 0), access.Length == 0 && !field.Modifiers.Any() ? "private readonly " : "readonly ");
        }
    }

    /// <summary>Of the only logger of a type with one part, where the name is free and nobody asks for it as text.</summary>
    private static IEnumerable<TextChange> Renames(
        FixSite site, IFieldSymbol symbol, VariableDeclaratorSyntax declarator, CancellationToken cancellationToken)
    {
        var names = site.Options.Get(LoggerMember.Names, site.Model.SyntaxTree);
        var type = symbol.ContainingType;
        if (names.Allows(symbol.Name) || names.Preferred is not { } name || !SyntaxFacts.IsValidIdentifier(name)
            || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || type.DeclaringSyntaxReferences is not [var part] || LoggerChain.In(type, site.Frameworks).Count(m => m is not IParameterSymbol) != 1
            || !site.Model.LookupSymbols(declarator.SpanStart, type, name).IsEmpty
            || part.GetSyntax(cancellationToken).DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name))
        {
            return [];
        }

        var uses = site.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(n, cancellationToken).Symbol?.OriginalDefinition, symbol))
            .ToArray();
        return uses.Any(u => u.Ancestors().OfType<InvocationExpressionSyntax>()
                .Any(i => i.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }))
            ? []
            : uses.Select(u => u.Identifier).Append(declarator.Identifier).Select(t => new TextChange(t.Span, name));
    }
}
