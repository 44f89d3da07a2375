using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>A fix of the one log call, or definition by attribute, that a diagnostic stands in.</summary>
public abstract class LogCallFix : LogFix
{
    /// <inheritdoc/>
    internal LogCallFix(string id, string title)
        : base(id, title)
    {
    }

    /// <inheritdoc/>
    internal LogCallFix(IEnumerable<string> ids, string title)
        : base(ids, title)
    {
    }

    internal sealed override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => !diagnostic.Properties.ContainsKey(ReportContext.NoCallMark)
            && site.CallAt(diagnostic.Location.SourceSpan, cancellationToken) is { } call
            && Edit(site, call, diagnostic, cancellationToken) is { } edit
            ? NeedlessInterpolation.Without(edit, call.Api.Writer.TakesInterpolation ? null : call.TemplateExpression ?? call.State?.Syntax)
            : null;

    /// <summary>The edit of the call, or null where none is known to be right.</summary>
    internal abstract CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken);
}
