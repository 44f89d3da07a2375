using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules;

/// <summary>What a rule may see and do besides the code it checks. One instance per checked operation or file.</summary>
internal sealed class RuleContext(
    LogFrameworks frameworks, SemanticModel model, OptionReader options, Action<Diagnostic> report, CancellationToken cancellationToken)
    : ReportContext(frameworks, options, report, cancellationToken)
{
    public SemanticModel Model { get; } = model;

    public override T Get<T>(Option<T> option) => Options.Get(option, Model.SyntaxTree);

    /// <summary>Whether a rule is on in the file: for rules that are off by default, and cost something.</summary>
    public bool IsOn(Rule rule) => new Severities(Model.Compilation, Options).IsOn(rule.Descriptor, Model.SyntaxTree, CancellationToken);

    /// <summary>Whether the project is one of tests: by the frameworks that it references, or because it says so.</summary>
    public bool IsInTests
        => ProjectFacts.Of(Model.Compilation).ReferencesTestFramework
            || string.Equals(BuildProperty("IsTestProject"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file for those who ask what a fix would do; made where something is reported.</summary>
    public CodeSite Site => new RuleSite(this);

    /// <summary>The same context, whose messages end with that reason.</summary>
    public RuleContext WithoutFix(NoFix reason) => new(Frameworks, Model, Options, Report, CancellationToken) { NoFix = reason };

    /// <summary>The same context, which reports only what a condition holds for.</summary>
    public RuleContext Where(Func<Diagnostic, bool> isWanted)
    {
        return new(Frameworks, Model, Options, Filtered, CancellationToken) { NoFix = NoFix };

        void Filtered(Diagnostic diagnostic)
        {
            if (isWanted(diagnostic))
            {
                Report(diagnostic);
            }
        }
    }

    /// <summary>The log call that an invocation in the same file is; null where it is none.</summary>
    public LogCall? Find(IInvocationOperation invocation)
        => Frameworks.Find(invocation.TargetMethod, Model.SyntaxTree, Options) is { } method ? LogCall.Create(invocation, method, Model) : null;
}
