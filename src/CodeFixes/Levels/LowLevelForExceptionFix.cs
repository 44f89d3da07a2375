using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Model;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>LOG3003: logs a caught exception at the lowest level that is allowed, or at Error.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LowLevelForExceptionFix))]
public sealed class LowLevelForExceptionFix : LogFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = OtherTools.With(RuleIds.LowLevelForException);

    internal override IEnumerable<FixVariant> Variants(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var minimum = Minimum(site);
        yield return new(FixVariant.Default, "Log at " + minimum);
        if (minimum < LogLevel.Error)
        {
            yield return new(nameof(LogLevel.Error), "Log at Error");
        }
    }

    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, string variant, CancellationToken cancellationToken)
        => site.CallAt(diagnostic.Location.SourceSpan, cancellationToken) is { } call
            && LevelEdit.Change(site, call, variant == nameof(LogLevel.Error) ? LogLevel.Error : Minimum(site)) is { } change
            ? CallEdit.Create([change], call.Syntax.Span)
            : null;

    private static LogLevel Minimum(FixSite site) => site.Options.Get(LowLevelForException.Minimum, site.Model.SyntaxTree);
}
