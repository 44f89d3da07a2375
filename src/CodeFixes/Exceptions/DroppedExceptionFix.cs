using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Exceptions;

/// <summary>LOG4001: passes the caught exception to the call, and declares the variable where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedExceptionFix))]
public sealed class DroppedExceptionFix() : LogCallFix(RuleIds.DroppedException, "Log the exception")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => call.Syntax is InvocationExpressionSyntax
            && CatchVariable.Around(site, call.Syntax, cancellationToken) is { Clause.Syntax: CatchClauseSyntax clause }
            && CatchVariable.Of(site, clause) is { } variable
            && ExceptionEdit.Pass(site, call, variable.Name) is { } changes
            ? CallEdit.Create(variable.Declaration is { } declaration ? changes.Add(declaration) : changes, call.Syntax.Span).WithCulture(site)
            : null;
}
