using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>
/// LOG2002: passes run-time text as a value: <c>"{Text}", text</c>. Where one finding stands for all methods of a type that take finished text, all
/// of them are changed: the next one would be the finding of a second run.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuntimeTemplateFix))]
public sealed class RuntimeTemplateFix() : LogCallFix(RuleIds.RuntimeTemplate, "Pass the text as a value")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (RuntimeTemplate.Changes(site, call, cancellationToken) is not { } changes)
        {
            return null;
        }

        var others = RuntimeTemplate.AlsoMeant(site, call, cancellationToken)
            .Select(c => (c.Syntax.Span, Changes: RuntimeTemplate.Changes(site, c, cancellationToken)))
            .Where(o => o.Changes is not null).ToArray();
        return CultureImport.Of(site, call, changes.Concat(others.SelectMany(o => o.Changes!))) is { } edit
            ? edit with { OtherCalls = others.Select(o => o.Span).ToImmutableArray() }
            : null;
    }
}
