using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

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
        = RuleCatalog.All.Where(r => r is LogCallRule or CompilationRule or StaleBaseline).Select(r => r.Descriptor).ToImmutableArray();

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
        var collectors = ProjectHost.Register(context, frameworks, options, seesDefinitions: true)?.Collectors
            ?? ImmutableArray<CallCollector>.Empty;
        context.RegisterSemanticModelAction(c => Analyze(c, frameworks, options, collectors));
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
                RuleRunner.Run(call, HostContext.Create(frameworks, model, options, context.ReportDiagnostic, context.CancellationToken), collectors);
            }
        }
    }
}
