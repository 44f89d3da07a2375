using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
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

    /// <summary>The log call that an invocation in the same file is; null where it is none.</summary>
    public LogCall? Find(IInvocationOperation invocation)
        => Frameworks.Find(invocation.TargetMethod, Model.SyntaxTree, Options) is { } method ? LogCall.Create(invocation, method, Model) : null;
}
