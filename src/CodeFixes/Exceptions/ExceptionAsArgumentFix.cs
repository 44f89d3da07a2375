using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Exceptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Exceptions;

/// <summary>LOG4002: passes the exception where exceptions go.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionAsArgumentFix))]
public sealed class ExceptionAsArgumentFix() : LogCallFix(RuleIds.ExceptionAsArgument, "Pass it as the exception")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => call.Operation is null ? WithoutPlaceholder(call, cancellationToken)
            : ExceptionAsArgument.Doubled(call) is not null ? ExceptionEdit.WithoutDouble(site, call, cancellationToken)
            : ExceptionMention.Values(call).FirstOrDefault() is { } mention ? ExceptionEdit.Move(site, call, mention, cancellationToken)
            : null;

    /// <summary>The exception of a <c>[LoggerMessage]</c> method needs no placeholder at the end of the text.</summary>
    private static CallEdit? WithoutPlaceholder(LogCall call, CancellationToken cancellationToken)
        => ExceptionAsArgument.HoleOfDefinition(call) is { Alignment: null } hole && call.TemplateText is { } text
            && ExceptionTail.KeptLength(text.Substring(0, hole.Span.Start), text.Substring(hole.Span.End)) is > 0 and var kept
            && call.Map(cancellationToken)?.Exact(TextSpan.FromBounds(kept, text.Length)) is { } cut
            ? CallEdit.Create([new(cut, "")], call.Syntax.Span)
            : null;
}
