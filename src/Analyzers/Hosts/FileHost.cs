using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>
/// Configuration files among the additional files of a project. One per analyzer: it keeps what it has read from one compilation to the next.
/// </summary>
internal sealed class FileHost(ImmutableArray<FileRule> rules)
{
    private readonly ConfigFiles _files = new();

    /// <summary>Asks for the files, where there is a rule for them and a framework that could read them.</summary>
    public void Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (!rules.IsEmpty && !frameworks.Apis.IsEmpty)
        {
            context.RegisterAdditionalFileAction(c => Analyze(c, frameworks, options));
        }
    }

    private void Analyze(AdditionalFileAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (_files.TryRead(context.AdditionalFile, context.CancellationToken) is { } file)
        {
            var report = new FileContext(frameworks, context.AdditionalFile, options, context.ReportDiagnostic, context.CancellationToken);
            RuleRunner.Run(rules, r => r.Check(file, report));
        }
    }
}
