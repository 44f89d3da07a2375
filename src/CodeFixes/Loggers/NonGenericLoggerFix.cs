using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>LOG5003: gives the parameter the type's own category; fields that it goes to may stay as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonGenericLoggerFix))]
public sealed class NonGenericLoggerFix() : LogFix(RuleIds.NonGenericLogger, "Ask for the logger of the type's category")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                .FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter
            || site.Model.GetDeclaredSymbol(parameter, cancellationToken) is not IParameterSymbol { ContainingType: { } owner } declared)
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
