using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Exceptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Exceptions;

/// <summary>LOG4002: passes the exception where exceptions go.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionAsArgumentFix))]
public sealed class ExceptionAsArgumentFix() : LogCallFix(RuleIds.ExceptionAsArgument, "Pass it as the exception")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => ExceptionAsArgument.Doubled(call) is null && ExceptionAsText.RunOf(site, call, cancellationToken) is { } run
            ? run.Reported.Syntax == call.Syntax ? CultureImport.Of(site, run.Head, run.Changes(site, cancellationToken)) : null
            : CultureImport.Of(site, call, ExceptionAsArgument.Changes(site, call, cancellationToken));
}
