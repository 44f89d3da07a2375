using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>The host for catch clauses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.CatchRules.Select(r => r.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var frameworks = LogFrameworks.For(context.Compilation);
        if (!frameworks.Apis.IsEmpty)
        {
            var options = new OptionReader(context.Options.AnalyzerConfigOptionsProvider);
            context.RegisterOperationAction(c => Analyze(c, frameworks, options), OperationKind.CatchClause);
        }
    }

    private static void Analyze(OperationAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        var rules = new RuleContext(frameworks, clause.SemanticModel!, options, context.ReportDiagnostic, context.CancellationToken);
        var caught = CaughtException.Of(clause, rules.Find);
        RuleRunner.Run(RuleCatalog.CatchRules, r => r.Check(caught, rules));
    }
}
