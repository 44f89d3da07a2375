using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>LOG6005: settings of logging that do not do what they seem to say.</summary>
internal sealed class MisleadingConfiguration : FileRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.MisleadingConfiguration,
        "Logging configuration does not mean what it says",
        "{0}",
        Categories.Configuration,
        DiagnosticSeverity.Warning,
        "A level that does not exist, a key that nothing reads, a name in the wrong case: what is wrong in a configuration file is found when the "
            + "program starts, or never, when records are missing.");

    /// <summary>In characters; a value that somebody pasted in is not repeated whole.</summary>
    private const int MaxMessage = 400;

    /// <summary>A file with more was made by a program, or to hold up this one.</summary>
    private const int MaxFindings = 100;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ConfigFile file, FileContext context)
    {
        var told = new HashSet<TextSpan>();
        foreach (var fault in SettingsReaders.All.SelectMany(r => r.Misleading(file, context.Project)).Take(MaxFindings))
        {
            // Who writes the path in the code reads it there. One problem is one finding, the first reader's.
            if ((fault.UnreadPath is null || !context.Project.CodeMentions("\"" + fault.UnreadPath)) && told.Add(fault.Span))
            {
                context.Report(this, file.LocationOf(fault.Span), Shortened(fault.Message));
            }
        }
    }

    private static string Shortened(string message) => message.Length <= MaxMessage ? message : message.Substring(0, MaxMessage) + "…";
}
