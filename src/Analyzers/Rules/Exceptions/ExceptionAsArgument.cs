using LogAnalyzers.Calls;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>LOG4002: an exception among the values of the template, where it becomes text or nothing.</summary>
internal sealed class ExceptionAsArgument : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ExceptionAsArgument,
        "Exception is logged as a value",
        "The exception '{0}' is passed as a value of the message: {1}; pass it as the exception of the record",
        Categories.Exception,
        DiagnosticSeverity.Warning,
        "A record has a place of its own for the exception: sinks show type, message, stack and inner exceptions from there, and error trackers group by it. Among the values it is a text, and without a placeholder it is lost.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool InMinimum => true;

    public override void Check(LogCall call, RuleContext context)
    {
        foreach (var mention in ExceptionMention.Values(call).Take(1))
        {
            var isShown = call.State is not null || call.Template is not { } template || call.Binding is not { } binding
                || Enumerable.Range(0, template.Holes.Length).Any(h => binding.ValueOfHole[h] is >= 0 and var value && call.Arguments[value].Value == mention.Value);
            context.Report(this, mention.Value.Syntax.GetLocation(), mention.Value.Syntax.ToString(), isShown ? "it is logged as text" : "no placeholder shows it, and it is lost");
        }
    }
}
