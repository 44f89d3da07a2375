using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>
/// The host for <c>[LoggerMessage]</c> methods. The generator marks its part <c>[GeneratedCode]</c>, and as attributes of both parts are the
/// method's, the compiler takes the user's part for generated code as well: so this host asks for generated code and sorts out the generated files
/// itself. It asks for no operations: for those the compiler would walk all bodies, generated ones too, once more.
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
        if (!ProjectHost.HasDefinitions(frameworks))
        {
            return;
        }

        var options = new OptionReader(context.Options);
        context.RegisterSemanticModelAction(c => Analyze(c, frameworks, options));
        context.RegisterCompilationEndAction(c => ProjectHost.ReportAtDefinitions(c, frameworks, options));
    }

    private static void Analyze(SemanticModelAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (context.IsGeneratedCode)
        {
            return;
        }

        var model = context.SemanticModel;
        foreach (var call in LoggerMessages.In(model, frameworks, context.CancellationToken))
        {
            RuleRunner.Run(call, HostContext.Create(frameworks, model, options, context.ReportDiagnostic, context.CancellationToken));
        }
    }
}
