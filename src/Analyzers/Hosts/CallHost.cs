using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>
/// The one host for everything that is a call: log calls and prints. One callback an operation for all rules: dispatch is what costs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }
        = RuleCatalog.All.Where(r => r is LogCallRule or PrintRule or CompilationRule { ReadsDefinitions: false }).Select(r => r.Descriptor).ToImmutableArray();

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
        if (frameworks.IsEmpty)
        {
            return;
        }

        var options = new OptionReader(context.Options.AnalyzerConfigOptionsProvider);
        var collectors = frameworks.Apis.IsEmpty ? ImmutableArray<CallCollector>.Empty : RuleCatalog.CompilationRules.Where(r => !r.ReadsDefinitions).Select(r => r.Start()).ToImmutableArray();
        context.RegisterOperationAction(c => AnalyzeInvocation(c, frameworks, options, collectors), OperationKind.Invocation);
        if (!collectors.IsEmpty)
        {
            context.RegisterCompilationEndAction(c => Report(c, collectors));
        }

        if (!frameworks.Prints.IsEmpty)
        {
            context.RegisterOperationAction(
                c => AnalyzePrint(c, frameworks, options), OperationKind.DynamicInvocation, OperationKind.MethodReference, OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context, LogFrameworks frameworks, OptionReader options, ImmutableArray<CallCollector> collectors)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var model = invocation.SemanticModel!;
        if (frameworks.Find(invocation.TargetMethod, model.SyntaxTree, options) is { } method)
        {
            var call = LogCall.Create(invocation, method, model);
            RuleRunner.Run(call, new RuleContext(frameworks, model, options, context.ReportDiagnostic, context.CancellationToken), collectors);
        }
        else
        {
            AnalyzePrint(context, frameworks, options);
            RuleRunner.Run(RuleCatalog.OtherCallRules, rule => rule.Check(invocation, new RuleContext(frameworks, model, options, context.ReportDiagnostic, context.CancellationToken)));
        }
    }

    private static void Report(CompilationAnalysisContext context, ImmutableArray<CallCollector> collectors)
    {
        foreach (var diagnostic in collectors.SelectMany(c => c.Find(context.CancellationToken)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static void AnalyzePrint(OperationAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (frameworks.Prints.Find(context.Operation, context.Operation.SemanticModel!, context.CancellationToken) is { } print)
        {
            RuleRunner.Run(print, new RuleContext(frameworks, context.Operation.SemanticModel!, options, context.ReportDiagnostic, context.CancellationToken));
        }
    }
}
