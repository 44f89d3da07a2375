using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>LOG2013: mends the start and end of a message in place; all of one message at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MessageStyleFix))]
public sealed class MessageStyleFix() : LogCallFix(RuleIds.MessageStyle, "Write the message in the configured style")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        // What stands in a constant elsewhere is shared; it is not this call's to change.
        var changes = MessageStyle.Flaws(call, option => site.Options.Get(option, site.Model.SyntaxTree).IsForbidden, cancellationToken)
            .Where(f => map.Exact(f.Span) is not null)
            .Select(f => new TextChange(map.Exact(f.Span)!.Value, f.Better))
            .ToArray();
        return changes.Any(c => diagnostic.Location.SourceSpan.Contains(c.Span)) ? CallEdit.Create(changes, call.Syntax.Span) : null;
    }
}
