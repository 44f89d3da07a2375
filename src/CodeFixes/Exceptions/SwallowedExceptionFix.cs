using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Exceptions;

/// <summary>LOG4004: logs the exception before all else, through the logger in scope or one that is wired.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwallowedExceptionFix))]
public sealed class SwallowedExceptionFix() : LogFix(RuleIds.SwallowedException, "Log the exception")
{
    private protected override IEnumerable<FixVariant> OtherVariants
        => new[] { LogLevel.Error, LogLevel.Debug }.Select(level => new FixVariant(
            level.ToString(), $"Log the exception as {level}",
            (site, diagnostic, cancellationToken) => Edit(site, diagnostic, level, cancellationToken)));

    /// <summary>
    /// Silence was meant, so that a failure is not more than a warning; and not less, as LOG3003 asks for that level.
    /// </summary>
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Edit(site, diagnostic, LogLevel.Warning, cancellationToken);

    private static CallEdit? Edit(FixSite site, Diagnostic diagnostic, LogLevel level, CancellationToken cancellationToken)
    {
        if (site.Root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<CatchClauseSyntax>()
                is not { Block: { ContainsDirectives: false } block } clause
            || CatchVariable.Around(site, clause, cancellationToken) is null
            || LoggerFinder.Find(site, block.OpenBraceToken.SpanStart, default, cancellationToken) is not { } logger
            || CatchVariable.Of(site, clause) is not { } variable
            || logger.Api.Writer.Form(level, hasValues: false, hasException: true) is not { } form)
        {
            return null;
        }

        var text = "\"" + ExceptionText.In(clause, site.Model) + "\"";
        var arguments = form.IsExceptionLast ? $"{text}, {variable.Name}" : $"{variable.Name}, {text}";
        var record = Insertion(site, clause, $"{logger.Expression}{(logger.IsConditional ? "?." : ".")}{form.Method}({arguments});");
        var edit = CallEdit.Create(
            variable.Declaration is { } declaration ? [declaration, record] : [record], null,
            logger.MissingNamespace(site, block.SpanStart, form.Method));
        return edit with { Shared = logger.Wiring };
    }

    /// <summary>The statement as the first of the block: on a line of its own where the block has lines, else in its line.</summary>
    private static TextChange Insertion(FixSite site, CatchClauseSyntax clause, string statement)
    {
        var block = clause.Block;
        var (open, close) = (block.OpenBraceToken, block.CloseBraceToken);
        var lines = site.Text.Lines;
        var line = lines.GetLineFromPosition(open.SpanStart);
        if (block.Statements.FirstOrDefault() is { } first)
        {
            var isApart = lines.GetLineFromPosition(first.SpanStart).LineNumber > line.LineNumber;
            return new TextChange(
                new TextSpan(first.SpanStart, 0), statement + (isApart ? site.Text.NewLine() + site.Text.IndentationAt(first.SpanStart) : " "));
        }

        if (lines.GetLineFromPosition(close.SpanStart).LineNumber > line.LineNumber)
        {
            return new TextChange(new TextSpan(line.End, 0), site.Text.NewLine() + Indentation(site, clause) + statement);
        }

        var inside = TextSpan.FromBounds(open.Span.End, close.SpanStart);
        return site.Text.ToString(inside).Trim().Length == 0
            ? new TextChange(inside, $" {statement} ")
            : new TextChange(new TextSpan(open.Span.End, 0), " " + statement);
    }

    /// <summary>As deep as the statements of the <c>try</c>, where they have lines of their own.</summary>
    private static string Indentation(FixSite site, CatchClauseSyntax clause)
    {
        var own = site.Text.IndentationAt(clause.Block.CloseBraceToken.SpanStart);
        var pattern = (clause.Parent as TryStatementSyntax)?.Block.Statements.FirstOrDefault();
        var other = pattern is null ? "" : site.Text.IndentationAt(pattern.SpanStart);
        other = pattern is not null && site.Text.Lines.GetLineFromPosition(pattern.SpanStart).Start + other.Length == pattern.SpanStart ? other : "";
        return other.Length > own.Length && other.StartsWith(own, StringComparison.Ordinal) ? other : own + (own.IndexOf('\t') >= 0 ? "\t" : "    ");
    }
}
