using System.Collections.Immutable;
using LogAnalyzers.Prints;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>LOG1004: debug output where a record of level Debug belongs.</summary>
internal sealed class DebugOutput : PrintRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.DebugOutput,
        "Log instead of writing debug output",
        "'{0}' is left out of release builds and can't be switched on where it is needed{1}",
        Categories.Output,
        DiagnosticSeverity.Info,
        "Debug output is compiled away in release builds. A log record of level Debug is there as well, hidden by the default level, and can be "
            + "switched on where something goes wrong.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => PrintReasons.OfAll.AddRange(ImmutableArray.Create(
            PrintReasons.Form, PrintReasons.Format, PrintReasons.DebugEffects, PrintReasons.Branch, PrintReasons.Listeners));

    public override bool Reports(PrintCall print, RuleContext context)
        => print.Target == PrintTarget.Debug && !IsDump(print) && !Surroundings.Of(print, context).AreInSink(print, context);

    /// <summary>In a method that exists to show something to who debugs: <c>text.Dump()</c>, <c>DebugPrintAddresses()</c>.</summary>
    private static bool IsDump(PrintCall print)
        => print.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: var name }
            && NameWords.In(name).ConvertAll(static w => w.ToLowerInvariant()) is ["dump", ..] or ["debug", "print" or "show" or "dump", _, ..];
}
