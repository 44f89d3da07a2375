using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Configuration;

/// <summary>LOG6004: the sink gets a formatter for JSON.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TextOnlySinkFix))]
public sealed class TextOnlySinkFix() : LogFix(RuleIds.TextOnlySink, "Write JSON")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var project = SettingsProject.Of(site.Model.Compilation, site.Frameworks, site.Options.Files, cancellationToken);
        var sink = node.AncestorsAndSelf().Where(n => n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
            .Select(n => site.Model.GetOperation(n, cancellationToken)).OfType<IOperation>()
            .Select(o => TextOnlySink.Find(o, project))
            .FirstOrDefault(s => s is not null && TextOnlySink.PlaceOf(s).Span == diagnostic.Location.SourceSpan);
        var changes = sink is null ? ImmutableArray<TextChange>.Empty : TextOnlySink.Changes(sink, site.Text);
        return changes.IsEmpty ? null : new CallEdit(changes, null, sink!.Namespaces);
    }
}
