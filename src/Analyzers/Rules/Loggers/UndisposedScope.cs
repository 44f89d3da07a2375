using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5007: a scope that nothing ends.</summary>
internal sealed class UndisposedScope : LoggerRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.UndisposedScope,
        "Scope is never disposed",
        "What '{0}' opens is never disposed: records that have nothing to do with it are told of it too",
        Categories.Logger,
        DiagnosticSeverity.Warning,
        "A scope ends when it is disposed. One that nobody disposes goes on for as long as the logical thread, and marks records of other work.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(IOperation operation, LoggerMethod method, RuleContext context)
    {
        if (method.Kind == LoggerMethodKind.Scope && operation is IInvocationOperation invocation && !IsExpectation(invocation)
            && ScopeResult.IsLost(operation, context.Model, context.CancellationToken))
        {
            context.Report(this, operation.Syntax.GetLocation(), invocation.TargetMethod.Name);
        }
    }

    /// <summary><c>logger.Received().BeginScope(…)</c> of a mock asks whether it was called.</summary>
    private static bool IsExpectation(IInvocationOperation invocation)
        => (invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value) is IInvocationOperation { TargetMethod.Name: var name }
            && (name.StartsWith("Received", StringComparison.Ordinal) || name.StartsWith("DidNotReceive", StringComparison.Ordinal)
                || name is "When" or "Configure");
}
