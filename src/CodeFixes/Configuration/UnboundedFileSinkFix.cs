using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks.FileSinks;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Configuration;

/// <summary>LOG6003: the file goes on in another one at its limit, and the oldest are deleted; withheld where rolling is another matter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedFileSinkFix))]
public sealed class UnboundedFileSinkFix() : LogFix(RuleIds.UnboundedFileSink, "Keep the log within bounds")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // What is wrong may be a property that is set behind the creation: then the sink is the variable's.
        var node = site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        foreach (var sink in Candidates(node).Select(n => site.Model.GetOperation(n, cancellationToken)).OfType<IOperation>().Select(CodeSink.Of))
        {
            if (sink is { Fault: { } fault }
                && (sink.Operation.Syntax.Span.Contains(node.Span) || (fault.Setting is { } setting && sink.PlaceOf(setting) == node)))
            {
                var changes = UnboundedFileSinkEdit.Changes(sink, site.Text);
                return changes.IsEmpty ? null : CallEdit.Create(changes, null);
            }
        }

        return null;
    }

    private static IEnumerable<SyntaxNode> Candidates(SyntaxNode node)
        => node.AncestorsAndSelf().Where(a => a is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax).Concat(
            node.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) is { } member
                ? member.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
                : node.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>());
}
