using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>
/// Everything that is a call: log calls, prints, and what makes loggers. One callback an operation for all rules: dispatch is what costs.
/// </summary>
internal sealed class CallHost
{
    private readonly LogFrameworks _frameworks;
    private readonly OptionReader _options;
    private readonly ImmutableArray<CallCollector> _collectors;

    private CallHost(LogFrameworks frameworks, OptionReader options, ImmutableArray<CallCollector> collectors)
    {
        _frameworks = frameworks;
        _options = options;
        _collectors = collectors;
    }

    /// <summary>Asks for the operations.</summary>
    /// <param name="collectors">What rules over the whole compilation remember of the calls.</param>
    public static void Register(
        CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options, ImmutableArray<CallCollector> collectors)
    {
        var host = new CallHost(frameworks, options, collectors);
        context.RegisterOperationAction(host.AnalyzeInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(host.AnalyzeCreation, OperationKind.ObjectCreation);
        if (!frameworks.Apis.IsEmpty)
        {
            context.RegisterOperationAction(host.AnalyzeAssignment, OperationKind.SimpleAssignment);
            context.RegisterSyntaxNodeAction(host.AnalyzeAttributes, SyntaxKind.AttributeList);
        }

        if (!frameworks.Prints.IsEmpty)
        {
            context.RegisterOperationAction(host.AnalyzePrint, OperationKind.DynamicInvocation, OperationKind.MethodReference);
        }
    }

    private void AnalyzeInvocation(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = _frameworks.Find(invocation.TargetMethod, invocation.Syntax.SyntaxTree, _options);
        if (method is not null)
        {
            RuleRunner.Run(LogCall.Create(invocation, method, invocation.SemanticModel!), RulesIn(context), _collectors);
        }
        else
        {
            AnalyzePrint(context);
            foreach (var rule in RuleCatalog.OtherCallRules)
            {
                if (rule.IsCandidate(invocation.TargetMethod, _frameworks, _options, invocation.Syntax.SyntaxTree))
                {
                    rule.Check(invocation, RulesIn(context));
                }
            }
        }

        AnalyzeLoggerMethod(context, invocation.TargetMethod);
        AnalyzeKeys(context);
    }

    private void AnalyzeCreation(OperationAnalysisContext context)
    {
        AnalyzePrint(context);
        var creation = (IObjectCreationOperation)context.Operation;
        AnalyzeLoggerMethod(context, creation.Constructor);
        AnalyzeKeys(context);
        foreach (var rule in RuleCatalog.CreationRules)
        {
            if (creation.Constructor is { } constructor && rule.IsCandidate(constructor))
            {
                rule.Check(creation, RulesIn(context));
            }
        }
    }

    private void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property })
        {
            foreach (var rule in RuleCatalog.AssignmentRules)
            {
                if (rule.IsCandidate(property))
                {
                    rule.Check(assignment, RulesIn(context));
                }
            }

            AnalyzeKeys(context);
        }
    }

    /// <summary>Of the assembly: an attribute list that says what it is for.</summary>
    private void AnalyzeAttributes(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is not AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword } list)
        {
            return;
        }

        foreach (var attribute in list.Attributes)
        {
            var name = attribute.Name.LastNameText() ?? "";
            foreach (var rule in RuleCatalog.AttributeRules)
            {
                if (rule.IsCandidate(name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name))
                {
                    rule.Check(
                        attribute,
                        HostContext.Create(_frameworks, context.SemanticModel, _options, context.ReportDiagnostic, context.CancellationToken));
                }
            }
        }
    }

    private void AnalyzePrint(OperationAnalysisContext context)
    {
        if (_frameworks.Prints.Find(context.Operation, context.Operation.SemanticModel!, context.CancellationToken) is { } print)
        {
            RuleRunner.Run(print, RulesIn(context));
        }
    }

    private void AnalyzeLoggerMethod(OperationAnalysisContext context, IMethodSymbol? called)
    {
        if (_frameworks.FindLoggerMethod(called) is { } method)
        {
            LoggerHost.Run(context.Operation, method, RulesIn(context));
        }
    }

    private void AnalyzeKeys(OperationAnalysisContext context)
    {
        if (PropertyKeys.FindAll(context.Operation, _frameworks, context.Operation.SemanticModel!, context.CancellationToken) is { } keys)
        {
            RuleRunner.Run(RuleCatalog.PropertyKeyRules, r => r.Check(keys, RulesIn(context)));
            if (!keys.Keys.IsEmpty)
            {
                RuleRunner.Run(_collectors, c => c.Add(keys, context.CancellationToken));
            }
        }
    }

    private RuleContext RulesIn(OperationAnalysisContext context)
        => HostContext.Create(
            _frameworks, context.Operation.SemanticModel!, _options, context.ReportDiagnostic, context.CancellationToken);
}
