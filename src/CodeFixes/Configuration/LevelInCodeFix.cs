using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Configuration;

/// <summary>LOG6001: the configuration is read behind the level, which is its default then.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LevelInCodeFix))]
public sealed class LevelInCodeFix() : LogFix(RuleIds.LevelInCode, "Let the configuration have the last word")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || site.Model.GetOperation(call, cancellationToken) is not { } operation
            || LevelInCode.Find(operation, site.Model, cancellationToken) is not { Read: { } read } level
            || LevelInCodeEdit.WhyNot(level, site.Model, site.Frameworks, site.Options.Files, cancellationToken) is not null)
        {
            return null;
        }

        var isImported = read.Moved is not null || !site.Model.LookupSymbols(
            read.Behind.Syntax.SpanStart, read.Extended as INamespaceOrTypeSymbol, read.Method.Name, includeReducedExtensionMethods: true).IsEmpty;
        return CallEdit.Create(
            LevelInCodeEdit.Changes(read, site.Model, site.Text, cancellationToken), null, isImported ? null : read.Method.Namespace);
    }
}
