using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Options;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Output;

/// <summary>LOG1001: a print where a log record belongs.</summary>
internal sealed class ConsoleOutput : PrintRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ConsoleOutput,
        "Log instead of printing to the console",
        "'{0}' prints past the log: no level to filter by, no category, no properties, no exception{1}",
        Categories.Output,
        DiagnosticSeverity.Warning,
        "Printed text has no level, category, time or properties; "
            + "it can't be filtered, routed or searched, and is lost where nobody watches the console. "
        + "Printing is right for the help text of a command line.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => PrintReasons.OfAll.AddRange(ImmutableArray.Create(
            PrintReasons.Form, PrintReasons.Handed, PrintReasons.Task, PrintReasons.OutputClass, PrintReasons.Torn));

    /// <summary>Empty for the one that the code uses.</summary>
    public static readonly Option<string> TargetFramework = new(
        "log_analyzers.framework", "auto",
        "The framework that fixes of printed output write to, where several are referenced: "
            + string.Concat(KnownFrameworks.Written.Select(f => $"`{f.OptionName}`, "))
            + "or `auto` for the one that the type, the file or the project uses.",
        static (string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
        {
            var name = value = text.ToLowerInvariant();
            return name == "auto" || KnownFrameworks.Written.Any(f => f.OptionName == name);
        });

    public override ImmutableArray<IOption> Options
        => ImmutableArray.Create<IOption>(PrintExemptions.AllowedContexts, PrintExemptions.AllowedMembers, TargetFramework, AllowedLoggerWays.Option);

    public override bool Reports(PrintCall print, RuleContext context) => IsPrinted(print, context) && OutputClass.Of(print, context) is null;

    /// <summary>What a tool says beside its product, and a class that is its output, is asked about; everything else is told.</summary>
    public override void Check(PrintCall print, RuleContext context)
    {
        if (!IsPrinted(print, context))
        {
            return;
        }

        if (OutputClass.Of(print, context) is { } type)
        {
            if (OutputClass.IsFirst(type, print, context))
            {
                context.Suggest(
                    this, PrintReasons.OutputClass, type.Identifier.GetLocation(), type.Identifier.ValueText,
                    "; all its prints are reported here: if it is the program's output, allow it by log_analyzers.console.allowed_members");
            }
        }
        else if (ToolOutput.Contains(print, context))
        {
            context.Suggest(this, PrintReasons.Of(print, context), print.Syntax.GetLocation(), print.Display, ToolOutput.Advice(print, context));
        }
        else if (PrintReasons.Of(print, context) is var reason
            && (reason == NoLogger.Before || reason == NoLogger.After || SampleProjects.Contain(context.BuildProperty)
                || (context.Frameworks.Apis.IsEmpty && ToolProgram.Contains(print, context))))
        {
            // Where it stands nothing can be logged, or a sample or tool tells who runs it: to do otherwise is advice.
            context.Suggest(this, reason, print.Syntax.GetLocation(), print.Display, PrintAdvice.Of(print, context));
        }
        else
        {
            context.Report(this, reason, print.Syntax.GetLocation(), print.Display, PrintAdvice.Of(print, context));
        }
    }

    private static bool IsPrinted(PrintCall print, RuleContext context)
        => print.Target == PrintTarget.Console && !PrintExemptions.IsExempt(print, context);
}
