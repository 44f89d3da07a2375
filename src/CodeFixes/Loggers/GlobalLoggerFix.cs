using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>LOG5004: logs with the type's own logger, which must be there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GlobalLoggerFix))]
public sealed class GlobalLoggerFix() : LogFix(RuleIds.GlobalLogger, "Log with the type's own logger")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).Parent is not { } access
            || site.CallAt(access.Span, cancellationToken) is not { } call
            || GlobalLoggers.ReceiverOf(call, site.Frameworks, site.Model, cancellationToken) is not { } receiver
            || receiver.Span != diagnostic.Location.SourceSpan
            || InjectedLogger.Find(receiver, call.Api, site.Model, cancellationToken) is not { } own
            || NullSources.Of(site).MayBe(own, receiver, LookupContext.At(receiver, site.Model, cancellationToken).Type, cancellationToken))
        {
            return null;
        }

        return CallEdit.Create([new(receiver.Span, Identifiers.Written(own))], call.Syntax.Span);
    }
}
