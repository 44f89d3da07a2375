using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>LOG5007: the scope ends with the block that it is opened in; withheld where nothing of the block would be left inside.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndisposedScopeFix))]
public sealed class UndisposedScopeFix() : LogFix(RuleIds.UndisposedScope, "End it with the block: using")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                .FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Span == diagnostic.Location.SourceSpan) is not { } call
            || call.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || UndisposedScope.WhyNot(call, site.Frameworks, site.Model) is not null)
        {
            return null;
        }

        switch (statement)
        {
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1, Modifiers.Count: 0 } local:
                return CallEdit.Create([new(new TextSpan(local.SpanStart, 0), "using ")], null);
            case ExpressionStatementSyntax expression:
                var value = expression.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard
                    ? discard.Right
                    : expression.Expression;
                return CallEdit.Create(
                    [new(TextSpan.FromBounds(statement.SpanStart, value.SpanStart), $"using var {Name(site, statement, diagnostic)} = ")], null);
            default:
                return null;
        }
    }

    /// <summary>A name that is free in the whole member, another one for each scope that is fixed in the same run.</summary>
    private static string Name(FixSite site, StatementSyntax statement, Diagnostic diagnostic)
    {
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax and not BaseTypeDeclarationSyntax)
                is { } found
            ? found
            : site.Root;
        var before = member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Count(i => i.SpanStart < diagnostic.Location.SourceSpan.Start && i.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax
                && site.IsFixedTogether(i.Span));
        return FreeNames.ForVariable(member, site.Model, statement.SpanStart, "scope").Skip(before).First();
    }
}
