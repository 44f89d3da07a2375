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
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>
/// The host for <c>[LoggerMessage]</c> methods. The generator marks its part <c>[GeneratedCode]</c>, and as attributes of both parts are the method's,
/// the compiler takes the user's part for generated code as well: so this host asks for generated code and sorts out the generated files itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggerMessageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.All.Where(r => r is LogCallRule or CompilationRule { ReadsDefinitions: true }).Select(r => r.Descriptor).ToImmutableArray();

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

        var options = new OptionReader(context.Options.AnalyzerConfigOptionsProvider);
        var collectors = frameworks.Apis.Any(a => a.TakesEventId) ? RuleCatalog.CompilationRules.Where(r => r.ReadsDefinitions).Select(r => r.Start()).ToImmutableArray() : ImmutableArray<CallCollector>.Empty;
        context.RegisterSyntaxNodeAction(c => Analyze(c, frameworks, options, collectors), SyntaxKind.Attribute);
        if (!collectors.IsEmpty)
        {
            var names = new HashSet<string>(frameworks.NamesWithEventId, StringComparer.Ordinal);
            context.RegisterSyntaxNodeAction(c => Collect(c, names, frameworks, collectors), SyntaxKind.InvocationExpression);
            context.RegisterCompilationEndAction(c =>
            {
                foreach (var diagnostic in collectors.SelectMany(o => o.Find(c.CancellationToken)))
                {
                    c.ReportDiagnostic(diagnostic);
                }
            });
        }
    }

    /// <summary>Only calls that can be compared with definitions: those that take the number of an event. By name first: generated code is bound for nothing else.</summary>
    private static void Collect(SyntaxNodeAnalysisContext context, HashSet<string> names, LogFrameworks frameworks, ImmutableArray<CallCollector> collectors)
    {
        if (((InvocationExpressionSyntax)context.Node).InvokedName() is { } name && names.Contains(name.Identifier.ValueText)
            && !GeneratedFiles.Contains(context.Node.SyntaxTree, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken)
            && context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is IInvocationOperation invocation
            && frameworks.FindCatalogued(invocation.TargetMethod) is { EventId: >= 0 } method)
        {
            var call = LogCall.Create(invocation, method, invocation.SemanticModel!);
            RuleRunner.Run(collectors, c => c.Add(call, context.CancellationToken));
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, LogFrameworks frameworks, OptionReader options, ImmutableArray<CallCollector> collectors)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (LoggerMessages.Find(attribute, frameworks, context.SemanticModel, context.CancellationToken) is { } call
            && !GeneratedFiles.Contains(attribute.SyntaxTree, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken))
        {
            RuleRunner.Run(call, new RuleContext(frameworks, context.SemanticModel, options, context.ReportDiagnostic, context.CancellationToken), collectors);
        }
    }
}
