using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>The members of a file's types that are assigned what some call makes, by name; read once for each version of the file.</summary>
internal sealed class MadeMembers
{
    private readonly ILookup<string, ExpressionSyntax> _made;

    private MadeMembers(IEnumerable<SyntaxNode> nodes)
        => _made = nodes.OfType<AssignmentExpressionSyntax>().Where(a => MayCall(a.Right)).Select(a => (Name: NameOf(a.Left), a.Right))
            .Where(a => a.Name is not null).ToLookup(a => a.Name!, a => a.Right, StringComparer.Ordinal);

    public static MadeMembers Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, token) => new MadeMembers(CodeNodes.Of(t, token)), cancellationToken);

    /// <summary>What a member of that name is given within a declaration, in source order.</summary>
    public IEnumerable<ExpressionSyntax> Assigned(string member, TextSpan declaration) => _made[member].Where(v => declaration.Contains(v.Span));

    /// <summary>Nothing below a name or a literal is a call.</summary>
    private static bool MayCall(ExpressionSyntax value) => value is not (LiteralExpressionSyntax or SimpleNameSyntax);

    private static string? NameOf(ExpressionSyntax target)
        => target switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
            _ => null,
        };
}
