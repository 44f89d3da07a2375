using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>LOG3003: logs a caught exception at the lowest level that is allowed, or at Error.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LowLevelForExceptionFix))]
public sealed class LowLevelForExceptionFix() : LogCallFix(RuleIds.LowLevelForException, "Log at a higher level")
{
    private protected override IEnumerable<FixVariant> OtherVariants
        => [new(
            nameof(LogLevel.Error),
            "Log at Error",
            (site, diagnostic, cancellationToken) => site.CallAt(diagnostic.Location.SourceSpan, cancellationToken) is { } call
                ? At(LogLevel.Error, site, call, cancellationToken)
                : null)];

    internal override IEnumerable<FixVariant> Offered(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var minimum = Minimum(site);
        return Variants.Skip(1).Where(_ => minimum < LogLevel.Error).Prepend(Variants[0] with { Title = "Log at " + minimum });
    }

    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => At(Minimum(site), site, call, cancellationToken);

    private static CallEdit? At(LogLevel level, FixSite site, LogCall call, CancellationToken cancellationToken)
        => !LowLevelForException.IsHabit(call, Minimum(site), site.Model.Compilation, cancellationToken)
            && LevelEdit.Change(site, call, level) is { } change ? CallEdit.Create([change], call.Syntax.Span) : null;

    private static LogLevel Minimum(FixSite site) => site.Options.Get(LowLevelForException.Minimum, site.Model.SyntaxTree);
}
