using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Model;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>LOG1001: prints to the console.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsoleOutputFix))]
public sealed class ConsoleOutputFix() : PrintFix(RuleIds.ConsoleOutput)
{
    internal override CallEdit? Edit(FixSite site, SyntaxNode print, LogLevel? level, CancellationToken cancellationToken)
        => ColourRun.Edit(
            site, print, level?.ToString() ?? FixVariant.Default, one => base.Edit(site, one, level, cancellationToken), cancellationToken);

    internal override RecordKind Kind => RecordKind.Said;

    internal override bool CanReplace(FixSite site, PrintGroup group, CancellationToken cancellationToken) => true;
}
