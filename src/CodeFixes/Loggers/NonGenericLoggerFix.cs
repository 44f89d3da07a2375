using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>LOG5003: gives the parameter the type's own category; fields that it goes to may stay as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonGenericLoggerFix))]
public sealed class NonGenericLoggerFix() : LogFix(RuleIds.NonGenericLogger, "Ask for the logger of the type's category")
{
    private protected override IEnumerable<FixVariant> OtherVariants
        => [new("PublicSignature", "Ask for the logger of the type's category (changes a public signature)", (site, diagnostic, cancellationToken)
            => Edit(site, diagnostic, isPublic: true, cancellationToken))];

    /// <summary>What other assemblies are linked to is not changed with all the rest.</summary>
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Edit(site, diagnostic, isPublic: false, cancellationToken);

    private static CallEdit? Edit(FixSite site, Diagnostic diagnostic, bool isPublic, CancellationToken cancellationToken)
    {
        if (site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                .FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter
            || site.Model.GetDeclaredSymbol(parameter, cancellationToken) is not IParameterSymbol { ContainingType: { } owner } declared)
        {
            return null;
        }

        if (owner.InstanceConstructors.Any(c => PublicSurface.Has(c, site.Model.Compilation)
            && c.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, declared.Type))) != isPublic)
        {
            return null;
        }

        // All constructors alike: they call each other.
        var changes = new List<TextChange>();
        foreach (var syntax in owner.InstanceConstructors.SelectMany(c => c.Parameters)
            .Where(p => SymbolEqualityComparer.Default.Equals(p.Type, declared.Type))
            .SelectMany(p => p.DeclaringSyntaxReferences).Where(r => r.SyntaxTree == site.Root.SyntaxTree)
            .Select(r => r.GetSyntax(cancellationToken)).OfType<ParameterSyntax>())
        {
            if (syntax.Type?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault() is not { } name
                || name.Identifier.ValueText != declared.Type.Name)
            {
                return null;
            }

            changes.Add(new(new TextSpan(name.Span.End, 0), "<" + WrongCategoryFix.Written(owner) + ">"));
        }

        return changes.Count == 0 || NewErrors.AreBrought(site.Document.Project.Solution, [(site.Document, changes)], [owner.Name], cancellationToken)
            ? null
            : CallEdit.Create(changes, null);
    }
}
