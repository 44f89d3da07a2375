using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Exceptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Exceptions;

/// <summary>LOG4003: passes the exception itself; its text at the end of the message goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionAsTextFix))]
public sealed class ExceptionAsTextFix() : LogCallFix(RuleIds.ExceptionAsText, "Pass the exception")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => ExceptionAsText.RunOf(site, call, cancellationToken) is { } run
            ? run.Reported.Syntax == call.Syntax ? CultureImport.Of(site, run.Head, run.Changes(site, cancellationToken)) : null
            : ExceptionAsText.Find(call, cancellationToken) is { } mention
            ? CultureImport.Of(site, call, ExceptionEdit.Move(site, call, mention, cancellationToken))
            : null;
}
