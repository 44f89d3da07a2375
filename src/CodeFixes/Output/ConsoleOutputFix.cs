using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>LOG1001: prints to the console.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsoleOutputFix))]
public sealed class ConsoleOutputFix : PrintFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = OtherTools.With(RuleIds.ConsoleOutput);

    internal override CallEdit? Edit(FixSite site, SyntaxNode print, string variant, CancellationToken cancellationToken)
        => ColourRun.Edit(site, print, variant, one => base.Edit(site, one, variant, cancellationToken), cancellationToken);

    internal override bool CanReplace(FixSite site, PrintGroup group, CancellationToken cancellationToken) => true;
}
