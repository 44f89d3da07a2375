using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>What any rule may see and do, wherever it looks: report, read its options, ask for the frameworks.</summary>
internal abstract class ReportContext
{
    private readonly Action<Diagnostic> _report;

    protected ReportContext(LogFrameworks frameworks, OptionReader options, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        Frameworks = frameworks;
        Options = options;
        _report = report;
        CancellationToken = cancellationToken;
    }

    public LogFrameworks Frameworks { get; }

    public CancellationToken CancellationToken { get; }

    protected OptionReader Options { get; }

    /// <summary>The additional files of the project, configuration among them.</summary>
    public ImmutableArray<AdditionalText> Files => Options.Files;

    /// <summary>The option's value for the file being analysed; its default where unset or senseless.</summary>
    public abstract T Get<T>(Option<T> option);

    /// <inheritdoc cref="OptionReader.BuildProperty"/>
    public string? BuildProperty(string name) => Options.BuildProperty(name);

    public void Report(Rule rule, Location location, params object[] messageArgs)
        => Report(Diagnostic.Create(rule.Descriptor, location, messageArgs));

    /// <summary>Reports what can only be suggested, whatever the rule's own severity is.</summary>
    public void Suggest(Rule rule, Location location, params object[] messageArgs)
        => Report(Diagnostic.Create(rule.Descriptor, location, DiagnosticSeverity.Info, null, null, messageArgs));

    protected void Report(Diagnostic diagnostic) => _report(diagnostic);
}
