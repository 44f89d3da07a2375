using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using LogAnalyzers.Calls;
using LogAnalyzers.Rules;

namespace LogAnalyzers.Hosts;

/// <summary>Runs all rules of a kind; one that fails does not silence its siblings.</summary>
internal static class RuleRunner
{
    /// <param name="collectors">What rules over the whole compilation remember; empty where only this call is of interest.</param>
    /// <exception cref="Exception">The first rule's failure, after all others have run.</exception>
    public static void Run(LogCall call, RuleContext context, ImmutableArray<CallCollector> collectors)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var rule in RuleCatalog.LogCallRules)
        {
            try
            {
                rule.Check(call, context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        foreach (var collector in collectors)
        {
            try
            {
                collector.Add(call, context.CancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
    }

    /// <inheritdoc cref="Run(LogCall, RuleContext, ImmutableArray{CallCollector})"/>
    public static void Run(LogCall call, RuleContext context) => Run(call, context, ImmutableArray<CallCollector>.Empty);

    /// <inheritdoc cref="Run(LogCall, RuleContext, ImmutableArray{CallCollector})"/>
    public static void Run(PrintCall print, RuleContext context)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var rule in RuleCatalog.PrintRules)
        {
            try
            {
                rule.Check(print, context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
    }
}
