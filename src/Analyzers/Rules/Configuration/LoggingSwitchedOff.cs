using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>LOG6006: settings by which nothing at all is written.</summary>
internal sealed class LoggingSwitchedOff : FileRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LoggingSwitchedOff,
        "Logging is switched off",
        "{0}",
        Categories.Configuration,
        DiagnosticSeverity.Warning,
        "Where nothing is written, nobody learns why the program failed.");

    /// <summary>A file with more was made by a program, or to hold up this one.</summary>
    private const int MaxFindings = 100;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ConfigFile file, FileContext context)
    {
        if (context.IsOfTests)
        {
            return;
        }

        foreach (var fault in SettingsReaders.All.SelectMany(r => r.SwitchedOff(file, context.Project)).Take(MaxFindings))
        {
            context.Report(this, file.LocationOf(fault.Span), fault.Message);
        }
    }
}
