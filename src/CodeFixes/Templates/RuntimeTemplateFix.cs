using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Exceptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>LOG2002: passes run-time text as a value: <c>"{Text}", text</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuntimeTemplateFix))]
public sealed class RuntimeTemplateFix : LogFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = OtherTools.With(RuleIds.RuntimeTemplate);

    internal override IEnumerable<FixVariant> Variants(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => [new(FixVariant.Default, "Pass the text as a value")];

    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, string variant, CancellationToken cancellationToken)
        => site.CallAt(diagnostic.Location.SourceSpan, cancellationToken) is not { Method.Kind: not LogMethodKind.Definition } call ? null
            : ExceptionAsText.Find(call, cancellationToken) is { } mention && mention.Value == call.TemplateOperation
                ? ExceptionEdit.Move(site, call, mention, cancellationToken)
            : TextAsValue.Edit(site, call);
}
