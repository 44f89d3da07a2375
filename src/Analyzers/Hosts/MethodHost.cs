using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>The host for declarations of methods: names are compared first, so that nearly none is bound.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.MethodRules.Cast<Rule>().Select(r => r.Descriptor).ToImmutableArray();

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
        if (!frameworks.IsEmpty)
        {
            var options = new OptionReader(context.Options.AnalyzerConfigOptionsProvider);
            context.RegisterSyntaxNodeAction(c => Analyze(c, frameworks, options), SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var name = context.Node is MethodDeclarationSyntax declaration ? declaration.Identifier.ValueText : ((LocalFunctionStatementSyntax)context.Node).Identifier.ValueText;
        var rules = RuleCatalog.MethodRules.Where(r => r.IsCandidate(name)).ToImmutableArray();
        if (!rules.IsEmpty && context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) is IMethodSymbol method)
        {
            var ruleContext = new RuleContext(frameworks, context.SemanticModel, options, context.ReportDiagnostic, context.CancellationToken);
            RuleRunner.Run(rules, rule => rule.Check(context.Node, method, ruleContext));
        }
    }
}
