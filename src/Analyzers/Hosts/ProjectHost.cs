using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Events;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>
/// Rules that compare a whole project. The analyzer of code that somebody wrote hands them all calls, as it walks all bodies anyway, and tells what
/// they find; but for findings at definitions by attribute, which the compiler would take for findings in generated code: those the analyzer of the
/// definitions tells.
/// </summary>
internal sealed class ProjectHost
{
    private readonly LogFrameworks _frameworks;
    private readonly OptionReader _options;

    private ProjectHost(Compilation compilation, LogFrameworks frameworks, OptionReader options)
    {
        _frameworks = frameworks;
        _options = options;
        Collectors = RuleCatalog.CompilationRules.Select(r => r.Start(compilation, options)).ToImmutableArray();
    }

    /// <summary>What the rules remember of the compilation.</summary>
    public ImmutableArray<CallCollector> Collectors { get; }

    /// <summary>Asks for the end in the analyzer that hands over all calls; null where nothing is compared.</summary>
    public static ProjectHost? Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (frameworks.Apis.IsEmpty && Baseline.FileOf(options.Files) is null && !EventContract.IsIn(options.Files))
        {
            return null;
        }

        var host = new ProjectHost(context.Compilation, frameworks, options);
        if (HasDefinitions(frameworks))
        {
            context.RegisterSemanticModelAction(c => host.AddDefinitions(c.SemanticModel, c.CancellationToken));
        }

        context.RegisterCompilationEndAction(host.Report);
        return host;
    }

    /// <summary>Whether some of the frameworks complete methods from attributes.</summary>
    public static bool HasDefinitions(LogFrameworks frameworks) => frameworks.Apis.Any(a => a.HasDefinitions);

    /// <summary>
    /// At the end of the analyzer that sees definitions. Where the other one does not run, or ends later, the calls are looked for here: in an editor
    /// that runs each by itself, or where all rules of the other are off.
    /// </summary>
    public static void ReportAtDefinitions(CompilationAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var findings = HostFacts.OfCompilation.Find<Findings>(context.Compilation)
            ?? FindAlone(context.Compilation, frameworks, options, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        findings.Report(context, options, atDefinitions: true);
        ReportStale(context, options);
    }

    private void AddDefinitions(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var call in LoggerMessages.In(model, _frameworks, cancellationToken))
        {
            RuleRunner.Run(Collectors, c => c.Add(call, cancellationToken));
        }
    }

    private void Report(CompilationAnalysisContext context)
    {
        var findings = Find(context.Compilation, context.CancellationToken);
        HostFacts.OfCompilation.Of(context.Compilation, _ => findings);
        findings.Report(context, _options, atDefinitions: false);
        if (!HasDefinitions(_frameworks))
        {
            ReportStale(context, _options);
        }
    }

    private static Findings FindAlone(
        Compilation compilation, LogFrameworks frameworks, OptionReader options, AnalyzerConfigOptionsProvider files,
        CancellationToken cancellationToken)
    {
        var host = new ProjectHost(compilation, frameworks, options);
        foreach (var tree in compilation.SyntaxTrees.Where(t => !GeneratedFiles.Contains(t, files, cancellationToken)))
        {
            var model = compilation.GetSemanticModel(tree);
            host.AddDefinitions(model, cancellationToken);
            host.AddCalls(model, cancellationToken);
        }

        return host.Find(compilation, cancellationToken);
    }

    private void AddCalls(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax)
                || model.GetOperation(node, cancellationToken) is not { } operation)
            {
                continue;
            }

            if (operation is Microsoft.CodeAnalysis.Operations.IInvocationOperation invocation
                && _frameworks.Find(invocation.TargetMethod, model.SyntaxTree, _options) is { } method)
            {
                var call = LogCall.Create(invocation, method, model);
                RuleRunner.Run(Collectors, c => c.Add(call, cancellationToken));
            }

            if (PropertyKeys.Find(operation, _frameworks, model, cancellationToken) is { } keys)
            {
                RuleRunner.Run(Collectors, c => c.Add(keys, cancellationToken));
            }
        }
    }

    private Findings Find(Compilation compilation, CancellationToken cancellationToken)
        => new(
            Collectors.SelectMany(c => c.Find(cancellationToken)).Select(d => (d, IsAtDefinition(d, compilation, cancellationToken)))
                .ToImmutableArray());

    private bool IsAtDefinition(Diagnostic diagnostic, Compilation compilation, CancellationToken cancellationToken)
        => diagnostic.Location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)
            && tree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && method.AttributeLists.Count > 0
            && LoggerMessages.Of(method, _frameworks, compilation.GetSemanticModel(tree), cancellationToken).Any();

    private static void ReportStale(CompilationAnalysisContext context, OptionReader options)
    {
        if (StaleBaseline.Of(options.Files, context.Compilation, context.CancellationToken) is { } stale)
        {
            context.ReportDiagnostic(stale);
        }
    }

    /// <summary>What was found in a whole compilation.</summary>
    private sealed class Findings(ImmutableArray<(Diagnostic Diagnostic, bool IsAtDefinition)> all)
    {
        /// <summary>Reports one share; what the other analyzer tells is in the baseline, if it is, whoever ends first.</summary>
        public void Report(CompilationAnalysisContext context, OptionReader options, bool atDefinitions)
        {
            var report = Baseline.Around(context.ReportDiagnostic, options.Files, context.Compilation, context.CancellationToken);
            var note = Baseline.Around(static _ => { }, options.Files, context.Compilation, context.CancellationToken);
            foreach (var (diagnostic, isAtDefinition) in all)
            {
                (isAtDefinition == atDefinitions ? report : note)(diagnostic);
            }
        }
    }
}
