using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>
/// The host for <c>[LoggerMessage]</c> methods. The generator marks its part <c>[GeneratedCode]</c>, and as attributes of both parts are the
/// method's, the compiler takes the user's part for generated code as well: so this host asks for generated code and sorts out the generated files
/// itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggerMessageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }
        = RuleCatalog.All.Where(r => r is LogCallRule or CompilationRule { ReadsDefinitions: true }).Select(r => r.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var frameworks = LogFrameworks.For(context.Compilation);
        if (frameworks.Apis.IsEmpty)
        {
            return;
        }

        var options = new OptionReader(context.Options);
        var collectors = frameworks.Apis.Any(a => a.Writer.TakesEventId)
            ? RuleCatalog.CompilationRules.Where(r => r.ReadsDefinitions).Select(r => r.Start()).ToImmutableArray()
            : ImmutableArray<CallCollector>.Empty;
        context.RegisterSemanticModelAction(c => Analyze(c, frameworks, options, collectors));
        if (!collectors.IsEmpty)
        {
            context.RegisterOperationAction(c => Collect(c, frameworks, collectors), OperationKind.Invocation);
            context.RegisterCompilationEndAction(c =>
            {
                foreach (var diagnostic in collectors.SelectMany(o => o.Find(c.CancellationToken)))
                {
                    c.ReportDiagnostic(diagnostic);
                }
            });
        }
    }

    /// <summary>Only calls that can be compared with definitions: those that take the number of an event.</summary>
    private static void Collect(OperationAnalysisContext context, LogFrameworks frameworks, ImmutableArray<CallCollector> collectors)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (frameworks.FindCatalogued(invocation.TargetMethod) is { EventId: >= 0 } method
            && !GeneratedFiles.Contains(invocation.Syntax.SyntaxTree, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken))
        {
            var call = LogCall.Create(invocation, method, invocation.SemanticModel!);
            RuleRunner.Run(collectors, c => c.Add(call, context.CancellationToken));
        }
    }

    private static void Analyze(
        SemanticModelAnalysisContext context, LogFrameworks frameworks, OptionReader options, ImmutableArray<CallCollector> collectors)
    {
        var model = context.SemanticModel;
        foreach (var attribute in MemberDeclarations.In(model.SyntaxTree.GetRoot(context.CancellationToken)).OfType<MethodDeclarationSyntax>()
            .SelectMany(m => m.AttributeLists).SelectMany(l => l.Attributes))
        {
            if (LoggerMessages.Find(attribute, frameworks, model, context.CancellationToken) is { } call
                && !GeneratedFiles.Contains(model.SyntaxTree, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken))
            {
                RuleRunner.Run(call, new RuleContext(frameworks, model, options, context.ReportDiagnostic, context.CancellationToken), collectors);
            }
        }
    }
}
