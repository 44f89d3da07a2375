using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>LOG1003: lines that are appended to a log file. Only a logging framework that writes a file itself can take them over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LogFileFix))]
public sealed class LogFileFix() : PrintFix(RuleIds.LogFile)
{
    internal override RecordKind Kind => RecordKind.Said;

    internal override bool CanReplace(FixSite site, PrintGroup group, CancellationToken cancellationToken)
        => group.Prints.All(p => PrintReasons.OfKind(p.Call) is null)
            && FileSinks.Instance.IsProven(site.Document.Project.Solution, cancellationToken);
}
