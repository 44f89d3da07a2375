using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>LOG5008: disposes of the variable, or closes the static logger, where the program ends; withheld anywhere else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndisposedFactoryFix))]
public sealed class UndisposedFactoryFix() : LogFix(RuleIds.UndisposedFactory, "Close it at the end of the program")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (EntryPoint.Find(site.Document.Project, site.Model.Compilation, cancellationToken) is not { } entry
            || entry.Function.SyntaxTree != site.Root.SyntaxTree
            || node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || ClosingPlace.BodyOf(entry.Function) is not { Count: > 0 } body
            || !body.Contains(statement))
        {
            return null;
        }

        if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: [{ Initializer.Value: { } made }],
            Modifiers.Count: 0 } local)
        {
            return site.Model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 }
                && FactoryResult.Of(made, site.Model, out var kept, cancellationToken) == FactoryFate.Lost && kept is not null
                ? CallEdit.Create([new(new TextSpan(local.SpanStart, 0), "using ")], null)
                : null;
        }

        return statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } }
            && access.Span.Contains(diagnostic.Location.SourceSpan) && StaticsOf(access, site, cancellationToken) is { } statics
            && Ending(site, ClosingPlace.Of(entry.Function, body, statement), $"{access.Expression}.{statics.Ends[0].Member}();") is { } change
            ? CallEdit.Create([change], null)
            : null;
    }

    private static StaticLoggers? StaticsOf(MemberAccessExpressionSyntax access, FixSite site, CancellationToken cancellationToken)
        => site.Model.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol property
            ? site.Frameworks.Apis.Select(a => a.Loggers.Statics)
                .FirstOrDefault(s => s is { Ends.IsEmpty: false }
                    && (s.Starts.Contains(SetUpMember.AssignmentOf(property)) || s.AutoShutdown == SetUpMember.AssignmentOf(property)))
            : null;

    private static TextChange? Ending(FixSite site, ClosingPlace? place, string ending)
    {
        var text = site.Text;
        var newLine = text.NewLine();
        switch (place)
        {
            case { Kind: ClosingPlaceKind.Finally, Statement: TryStatementSyntax { Finally.Block.Statements: [.., var last] } }:
                return MemberText.AfterStatement(text, last, ending);
            case { Kind: ClosingPlaceKind.Finally, Statement: var whole }:
                var indent = text.IndentationAt(whole.SpanStart);
                return new TextChange(
                    new TextSpan(whole.Span.End, 0),
                    $"{newLine}{indent}finally{newLine}{indent}{{{newLine}{indent}{MemberText.Unit(text)}{ending}{newLine}{indent}}}");
            case { Kind: ClosingPlaceKind.Before, Statement: var end }:
                return new TextChange(new TextSpan(end.SpanStart, 0), ending + newLine + text.IndentationAt(end.SpanStart));
            case { Statement: var end }:
                return MemberText.AfterStatement(text, end, ending);
            default:
                return null;
        }
    }
}
