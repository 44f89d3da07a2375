using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules;

/// <summary>
/// What a rule may see and do besides the call it checks. One instance per checked operation; not thread-safe.
/// </summary>
internal readonly struct RuleContext
{
    private readonly Action<Diagnostic> _report;
    private readonly OptionReader _options;

    public RuleContext(
        LogFrameworks frameworks, SemanticModel model, OptionReader options, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        Frameworks = frameworks;
        Model = model;
        _options = options;
        _report = report;
        CancellationToken = cancellationToken;
    }

    public LogFrameworks Frameworks { get; }

    public SemanticModel Model { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The option's value for the file being analysed; its default where unset or senseless.</summary>
    public T Get<T>(Option<T> option) => _options.Get(option, Model.SyntaxTree);

    /// <inheritdoc cref="OptionReader.BuildProperty"/>
    public string? BuildProperty(string name) => _options.BuildProperty(name);

    /// <summary>Whether the project is one of tests: by the frameworks that it references, or because it says so.</summary>
    public bool IsInTests
        => ProjectFacts.Of(Model.Compilation).ReferencesTestFramework
            || string.Equals(BuildProperty("IsTestProject"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The log call that an invocation in the same file is; null where it is none.</summary>
    public LogCall? Find(IInvocationOperation invocation)
        => Frameworks.Find(invocation.TargetMethod, Model.SyntaxTree, _options) is { } method ? LogCall.Create(invocation, method, Model) : null;

    public void Report(Rule rule, Location location, params object[] messageArgs)
        => _report(Diagnostic.Create(rule.Descriptor, location, messageArgs));
}
