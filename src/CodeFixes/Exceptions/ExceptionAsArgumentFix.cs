using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Editing;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Exceptions;

/// <summary>LOG4002: passes the exception where exceptions go.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionAsArgumentFix))]
public sealed class ExceptionAsArgumentFix : LogFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = OtherTools.With(RuleIds.ExceptionAsArgument);

    internal override IEnumerable<FixVariant> Variants(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => [new(FixVariant.Default, "Pass it as the exception")];

    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, string variant, CancellationToken cancellationToken)
        => site.CallAt(diagnostic.Location.SourceSpan, cancellationToken) is { } call && ExceptionMention.Values(call).FirstOrDefault() is { } mention
            ? ExceptionEdit.Move(site, call, mention, cancellationToken)
            : null;
}
