using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Frameworks.SetUp;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Configuration;

/// <summary>LOG6002: the file is watched.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConfigurationReadOnceFix))]
public sealed class ConfigurationReadOnceFix() : LogFix(RuleIds.ConfigurationReadOnce, "Read the file again when it changes")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var project = SettingsProject.Of(site.Model.Compilation, site.Frameworks, site.Options.Files, cancellationToken);
        var fault = node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? Log4NetReadOnce.Of(attribute, site.Model, cancellationToken)
            : node.AncestorsAndSelf().Where(n => n is InvocationExpressionSyntax or AssignmentExpressionSyntax)
                .Select(n => site.Model.GetOperation(n, cancellationToken)).OfType<IOperation>()
                .Select(o => ConfigurationReadOnce.Find(o, project))
                .FirstOrDefault(f => f is not null && f.Place.SourceSpan == diagnostic.Location.SourceSpan);
        return fault is null or { Remedy.IsEmpty: true } ? null : CallEdit.Create(fault.Remedy, null);
    }
}
