using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Benchmarks;

/// <summary>What every analyzer costs that is there at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyAnalyzer : BaselineAnalyzer
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
    }
}

/// <summary>Registers the kinds of operations that ours registers, and does nothing with them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DoNothingAnalyzer : BaselineAnalyzer
{
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
        context.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation);
        context.RegisterOperationAction(static _ => { }, OperationKind.DynamicInvocation, OperationKind.MethodReference);
        context.RegisterOperationAction(static _ => { }, OperationKind.CatchClause);
        context.RegisterOperationAction(static _ => { }, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(static _ => { }, OperationKind.LocalFunction);
        context.RegisterSemanticModelAction(static _ => { });
    }
}

/// <summary>The shared part: a rule that is never reported, and the same settings as ours.</summary>
public abstract class BaselineAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("BENCH1", "Never", "Never", "Bench", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    protected abstract void Start(CompilationStartAnalysisContext context);
}
