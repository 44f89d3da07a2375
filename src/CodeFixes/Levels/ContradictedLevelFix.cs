using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>LOG3002: logs at the level that the text names, and takes its name out of the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContradictedLevelFix))]
public sealed class ContradictedLevelFix() : LogCallFix(RuleIds.ContradictedLevel, "Log at the level that the text says")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => ContradictedLevel.Find(call, cancellationToken) is { Text: var text, Prefix: var prefix }
            && text.Exact(TextSpan.FromBounds(prefix.Start, prefix.End)) is { } cut
            && LevelEdit.Change(site, call, prefix.Level) is { } level
            ? CallEdit.Create([level, new TextChange(WholeOperand(site, call.Api, cut) ?? cut, "")], call.Syntax.Span)
            : null;

    /// <summary>
    /// <c>"[INFO] " + format, args</c>: the literal and its <c>+</c>, where nothing else stands in it and what follows is text by itself that may be
    /// a template: of a method that passes on what it is given, with the values, or of a framework that takes any text.
    /// </summary>
    private static TextSpan? WholeOperand(FixSite site, LogApi api, TextSpan cut)
        => site.Root.FindToken(cut.Start).Parent is LiteralExpressionSyntax literal
            && literal.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
            && sum.Left == literal && cut.Length > 0 && LiteralUnits.Decode(literal) is { IsDefaultOrEmpty: false } units
            && units[0].Span.Start == cut.Start && units[units.Length - 1].Span.End == cut.End
            && (!api.Templates.HasNamedHoles || site.Model.GetConstantValue(sum.Right).HasValue
                || (sum.Parent is ArgumentSyntax && site.Model.GetSymbolInfo(sum.Right).Symbol is IParameterSymbol))
            && (IsText(site, sum.Right) || (sum.Parent is BinaryExpressionSyntax next && next.Left == sum && IsText(site, next.Right)))
            ? TextSpan.FromBounds(literal.SpanStart, sum.Right.SpanStart)
            : null;

    private static bool IsText(FixSite site, ExpressionSyntax operand)
        => site.Model.GetTypeInfo(operand).Type?.SpecialType == SpecialType.System_String;
}
