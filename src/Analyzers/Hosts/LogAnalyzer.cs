using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>
/// The analyzer of all rules over code that somebody wrote. One for all hosts: the compiler walks all operations of a body once for every analyzer
/// that asks for any, which costs more than our rules do.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogAnalyzer : DiagnosticAnalyzer
{
    private readonly FileHost _files = new(RuleCatalog.FileRules);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }
        = RuleCatalog.All.Select(r => r.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var frameworks = LogFrameworks.For(context.Compilation);
        if (frameworks.IsEmpty)
        {
            return;
        }

        var options = new OptionReader(context.Options);
        var project = ProjectHost.Register(context, frameworks, options);
        CallHost.Register(context, frameworks, options, project?.Collectors ?? ImmutableArray<CallCollector>.Empty);
        MethodHost.Register(context, frameworks, options);
        _files.Register(context, frameworks, options);
        context.RegisterSemanticModelAction(c => AnalyzeDeclarations(c, frameworks, options));
        if (!frameworks.Apis.IsEmpty)
        {
            LoggerHost.Register(context, frameworks, options);
            CatchHost.Register(context, frameworks, options);
        }
    }

    private static void AnalyzeDeclarations(SemanticModelAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var rules = HostContext.Create(frameworks, context.SemanticModel, options, context.ReportDiagnostic, context.CancellationToken);
        foreach (var declaration in MemberDeclarations.In(context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken)))
        {
            MethodHost.Run(declaration, rules);
            if (!frameworks.Apis.IsEmpty)
            {
                LoggerHost.Run(declaration, frameworks, rules);
            }
        }
    }
}
