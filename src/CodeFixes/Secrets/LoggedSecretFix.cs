using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Secrets;

/// <summary>LOG8001: <c>"***"</c> takes the place of the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoggedSecretFix))]
public sealed class LoggedSecretFix() : LogFix(RuleIds.LoggedSecret, "Log '***' instead of the secret")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        if (site.Root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(e => e.Span == span) is not { } value
            || LoggedSecretEdit.Changes(value, site.Model, cancellationToken) is not { } changes)
        {
            return null;
        }

        var call = site.CallAt(span, cancellationToken);
        var edit = CallEdit.Create(changes, call?.Syntax.Span);
        return value.Parent is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole
            && !edit.Changes[0].Span.Equals(value.Span) && text.Contents.OfType<InterpolationSyntax>().All(i => i == hole)
            ? NeedlessInterpolation.WithoutHole(edit, text)
            : edit;
    }
}
