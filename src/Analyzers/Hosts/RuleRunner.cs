using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using LogAnalyzers.Calls;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Hosts;

/// <summary>Runs all rules of a kind; one that fails does not silence its siblings.</summary>
internal static class RuleRunner
{
    /// <summary>Runs the rules over one log call or definition.</summary>
    /// <param name="collectors">What rules over the whole compilation remember; empty where only this call is of interest.</param>
    /// <exception cref="Exception">The first rule's failure, after all others have run.</exception>
    public static void Run(LogCall call, RuleContext context, ImmutableArray<CallCollector> collectors)
    {
        ExceptionDispatchInfo? failure = null;
        Run(call, RuleCatalog.LogCallRules, RuleCatalog.TextRules, context, ref failure);
        Run(collectors, collector => collector.Add(call, context.CancellationToken), ref failure);
        failure?.Throw();
    }

    /// <summary>Runs some rules over one log call or definition.</summary>
    /// <exception cref="Exception">The first rule's failure, after all others have run.</exception>
    public static void Run(LogCall call, ImmutableArray<LogCallRule> rules, RuleContext context)
    {
        ExceptionDispatchInfo? failure = null;
        Run(call, rules, rules.Where(r => r.ReadsEachText).ToImmutableArray(), context, ref failure);
        failure?.Throw();
    }

    private static void Run(
        LogCall call, ImmutableArray<LogCallRule> rules, ImmutableArray<LogCallRule> textRules, RuleContext context,
        ref ExceptionDispatchInfo? failure)
    {
        var blocked = call.Flaw switch
        {
            TemplateFlaw.Malformed => context.WithoutFix(NoFix.Malformed),
            TemplateFlaw.Incomplete => context.WithoutFix(NoFix.Incomplete),
            _ => context,
        };
        Run(rules, rule => rule.Check(call, rule.FixesFlawedCalls ? context : blocked), ref failure);
        if (!textRules.IsEmpty)
        {
            RunOverTexts(call, textRules, context, ref failure);
        }
    }

    /// <summary>Where several texts have the same fault at one place, it is reported once.</summary>
    private static void RunOverTexts(
        LogCall call, ImmutableArray<LogCallRule> rules, RuleContext context, ref ExceptionDispatchInfo? failure)
    {
        HashSet<(string, Location)>? reported = null;
        foreach (var reading in call.WithEachText(context.CancellationToken))
        {
            reported ??= [];
            var each = context.Where(d => reported.Add((d.Id, d.Location)))
                .WithoutFix(reading.InText.Length > 0 ? NoFix.Elsewhere : NoFix.OneOfSeveral);
            Run(rules, rule => rule.Check(reading, each), ref failure);
        }
    }

    /// <inheritdoc cref="Run(LogCall, RuleContext, ImmutableArray{CallCollector})"/>
    public static void Run(LogCall call, RuleContext context) => Run(call, context, ImmutableArray<CallCollector>.Empty);

    /// <summary>Runs the rules over one print.</summary>
    /// <inheritdoc cref="Run{T}(ImmutableArray{T}, Action{T})"/>
    public static void Run(PrintCall print, RuleContext context)
    {
        ExceptionDispatchInfo? failure = null;
        Run(PrintRules.All, rule => rule.Check(print, context), ref failure);
        Run(RuleCatalog.PrintReaders, rule => rule.Check(print, context), ref failure);
        failure?.Throw();
    }

    /// <summary>Runs all rules of a kind.</summary>
    /// <exception cref="Exception">The first rule's failure, after all others have run.</exception>
    public static void Run<T>(ImmutableArray<T> rules, Action<T> check)
    {
        ExceptionDispatchInfo? failure = null;
        Run(rules, check, ref failure);
        failure?.Throw();
    }

    private static void Run<T>(ImmutableArray<T> rules, Action<T> check, ref ExceptionDispatchInfo? failure)
    {
        foreach (var rule in rules)
        {
            try
            {
                check(rule);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
