using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>Configuration files among the additional files of a project.</summary>
internal sealed class FileHost(ImmutableArray<FileRule> rules)
{
    /// <summary>Asks for the files, where there is a rule for them and a framework that could read them.</summary>
    public void Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (!rules.IsEmpty && !frameworks.Apis.IsEmpty && !IsReportedElsewhere(options))
        {
            context.RegisterAdditionalFileAction(c => Analyze(c, frameworks, options));
        }
    }

    private void Analyze(AdditionalFileAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (ConfigFiles.TryRead(context.AdditionalFile, context.CancellationToken) is { } file)
        {
            var report = new FileContext(
                frameworks, context.Compilation, context.AdditionalFile, file, options,
                Baseline.Around(context.ReportDiagnostic, options.Files, context.Compilation, context.CancellationToken), context.CancellationToken);
            var ignored = report.Get(FileRule.Ignored);
            RuleRunner.Run(rules.Where(r => !ignored.Contains(r.Id)).ToImmutableArray(), r => r.Check(file, report));
        }
    }

    /// <summary>
    /// Whether another target framework of the project tells: a file is the same for all of them. Our targets say so, as nothing else knows.
    /// </summary>
    private static bool IsReportedElsewhere(OptionReader options)
        => string.Equals(options.BuildProperty("LogAnalyzersFilesInOtherTarget"), "true", StringComparison.OrdinalIgnoreCase);
}
