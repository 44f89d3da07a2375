using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>What a rule may see and do besides the configuration file it checks. One instance per file.</summary>
internal sealed class FileContext(
    LogFrameworks frameworks, Compilation compilation, AdditionalText file, ConfigFile read, OptionReader options, Action<Diagnostic> report,
    CancellationToken cancellationToken)
    : ReportContext(frameworks, options, report, cancellationToken)
{
    private SettingsProject? _project;

    /// <summary>Whether the project is one of tests: by the frameworks that it references, or because it says so.</summary>
    public bool IsInTests => ProjectFacts.Of(compilation).ReferencesTestFramework || IsSet("IsTestProject");

    /// <summary>Whether the file is for tests, by its project or by a word of its name: quiet, and short-lived, on purpose.</summary>
    public bool IsOfTests
        => IsInTests || NameWords.In(Path.GetFileNameWithoutExtension(file.Path)).Any(
            w => w.Equals("test", StringComparison.OrdinalIgnoreCase) || w.Equals("tests", StringComparison.OrdinalIgnoreCase)
                || w.Equals("testing", StringComparison.OrdinalIgnoreCase));

    /// <summary>The project that the file belongs to.</summary>
    public SettingsProject Project => _project ??= new(compilation, Frameworks, ReadFiles(), CancellationToken);

    protected override string? FingerprintOf(Rule rule, Location location)
        => Fingerprint.Of(rule.Id, file.Path, read.Text, location.SourceSpan);

    public override T Get<T>(Option<T> option) => Options.Get(option, file);

    private bool IsSet(string property) => string.Equals(BuildProperty(property), "true", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ConfigFile> ReadFiles() => Files.Select(f => ConfigFiles.TryRead(f, CancellationToken)).OfType<ConfigFile>();
}
