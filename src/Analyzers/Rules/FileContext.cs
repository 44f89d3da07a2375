using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>What a rule may see and do besides the configuration file it checks. One instance per file.</summary>
internal sealed class FileContext(
    LogFrameworks frameworks, AdditionalText file, OptionReader options, Action<Diagnostic> report, CancellationToken cancellationToken)
    : ReportContext(frameworks, options, report, cancellationToken)
{
    public override T Get<T>(Option<T> option) => Options.Get(option, file);
}
