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
            || node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || BodyOf(entry.Function) is not { Count: > 0 } body
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
            && Ending(
                site, entry.Function, body, statement,
                $"{access.Expression}.{statics.Ends[0].Member}();") is { } change
            ? CallEdit.Create([change], null)
            : null;
    }

    private static StaticLoggers? StaticsOf(MemberAccessExpressionSyntax access, FixSite site, CancellationToken cancellationToken)
        => site.Model.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol property
            ? site.Frameworks.Apis.Select(a => a.Loggers.Statics)
                .FirstOrDefault(s => s is { Ends.IsEmpty: false }
                    && (s.Starts.Contains(SetUpMember.AssignmentOf(property)) || s.AutoShutdown == SetUpMember.AssignmentOf(property)))
            : null;

    private static IReadOnlyList<StatementSyntax>? BodyOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax { Body: { } body } => body.Statements,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToArray(),
        _ => null,
    };

    /// <summary>
    /// Where all ways out of the program pass: in the finally of a try that everything else stands in, or behind the last statement of a body without
    /// returns.
    /// </summary>
    private static TextChange? Ending(FixSite site, SyntaxNode function, IReadOnlyList<StatementSyntax> body, StatementSyntax start, string ending)
    {
        var rest = body.Where(s => s.SpanStart > start.SpanStart && s is not LocalFunctionStatementSyntax).ToArray();
        var text = site.Text;
        var newLine = text.NewLine();
        if (rest.FirstOrDefault() is TryStatementSyntax whole
            && rest.Skip(1).All(s => s is ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax or IdentifierNameSyntax }))
        {
            if (whole.Finally is { Block: { Statements: { Count: > 0 } statements } })
            {
                return MemberText.AfterStatement(text, statements[statements.Count - 1], ending);
            }

            var indent = text.IndentationAt(whole.SpanStart);
            return whole.Finally is not null ? null
                : new TextChange(
                    new TextSpan(whole.Span.End, 0),
                    $"{newLine}{indent}finally{newLine}{indent}{{{newLine}{indent}{MemberText.Unit(text)}{ending}{newLine}{indent}}}");
        }

        var leaves = function.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax
            and not BaseTypeDeclarationSyntax)
            .Any(n => n is ReturnStatementSyntax or GotoStatementSyntax || (n is IdentifierNameSyntax { Identifier.ValueText: "Exit" or "FailFast" })
                || n is WhileStatementSyntax { Condition.RawKind: (int)SyntaxKind.TrueLiteralExpression } or ForStatementSyntax { Condition: null });
        return leaves || rest.LastOrDefault() is not { } last || last is ThrowStatementSyntax ? null : MemberText.AfterStatement(text, last, ending);
    }
}
