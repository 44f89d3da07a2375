using System.Collections.Immutable;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Output;

/// <summary>LOG1003: a log file that is written by hand.</summary>
internal sealed class LogFile : PrintRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LogFile,
        "Log instead of writing a log file by hand",
        "'{0}' writes a log file by hand: no level, no limit to its size, no other place to send it to{1}",
        Categories.Output,
        DiagnosticSeverity.Info,
        "A log file of one's own has no levels and no properties, fills the disk, breaks when two processes write, and stays where it is when logs "
            + "move elsewhere. "
        + "A logging framework's file sink rolls, limits and flushes, and is changed by configuration.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => PrintReasons.OfAll.AddRange(ImmutableArray.Create(PrintReasons.FileForm, PrintReasons.Effects, PrintReasons.Task));

    public override bool Reports(PrintCall print, RuleContext context)
        => print is { Target: PrintTarget.File, Path: { } path } && LogPath.Is(path, context)
            && !Surroundings.Of(print, context).AreInSink(print, context);
}
