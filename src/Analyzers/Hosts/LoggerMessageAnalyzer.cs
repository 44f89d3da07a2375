using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using LogAnalyzers.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>
/// The host for <c>[LoggerMessage]</c> methods. The generator marks its part <c>[GeneratedCode]</c>, and as attributes of both parts are the method's,
/// the compiler takes the user's part for generated code as well: so this host asks for generated code and sorts out the generated files itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggerMessageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.LogCallRules.Select(r => r.Descriptor).ToImmutableArray();

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
        if (!frameworks.Apis.IsEmpty)
        {
            var options = new OptionReader(context.Options.AnalyzerConfigOptionsProvider);
            context.RegisterSyntaxNodeAction(c => Analyze(c, frameworks, options), SyntaxKind.Attribute);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (LoggerMessages.Find(attribute, frameworks, context.SemanticModel, context.CancellationToken) is { } call
            && !GeneratedFiles.Contains(attribute.SyntaxTree, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken))
        {
            RuleRunner.Run(call, new RuleContext(frameworks, context.SemanticModel, options, context.ReportDiagnostic, context.CancellationToken));
        }
    }
}
