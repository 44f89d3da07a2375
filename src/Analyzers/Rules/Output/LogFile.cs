using System.Collections.Immutable;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        => print is { Target: PrintTarget.File, Path: { } path } && LogPath.Is(path, context) && !IsOfOthers(print)
            && !Surroundings.Of(print, context).AreInSink(print, context);

    /// <summary>Whether what is written comes from another process or stream: others have written it, and what is kept is no record.</summary>
    private static bool IsOfOthers(PrintCall print)
        => print.Syntax.Ancestors().FirstOrDefault(static n => n is MemberDeclarationSyntax) is { } member
            && member.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText
                is "StandardError" or "StandardOutput" or "ErrorDataReceived" or "OutputDataReceived"
                || (n.Identifier.ValueText is "CopyTo" or "CopyToAsync"
                    && print.Operation.SemanticModel?.GetSymbolInfo(n).Symbol is
                        { ContainingType.Name: "Stream" or "StreamReader" or "HttpContent" }));
}
