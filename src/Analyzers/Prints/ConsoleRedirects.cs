using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Prints;

/// <summary>Whether code of a project gives the console's output to somebody else, by spelling; found once for each file.</summary>
internal static class ConsoleRedirects
{
    public static bool Exist(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation, static (c, t) => new Answer(c.SyntaxTrees.Any(tree => Of(tree, t).IsYes)), cancellationToken).IsYes;

    /// <summary>Whether a call looks like a redirect to anything but the process's own streams.</summary>
    public static bool IsCandidate(SyntaxNode node)
        => node is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var writer }] } call
            && call.InvokedName()?.Identifier.ValueText is "SetOut" or "SetError"
            && !writer.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
                .Any(n => n.Identifier.ValueText is "Console" or "OpenStandardOutput" or "OpenStandardError");

    private static Answer Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(
            tree, static (t, c) => new Answer(
                t.GetText(c).ToString() is var text
                && (text.IndexOf("SetOut", StringComparison.Ordinal) >= 0 || text.IndexOf("SetError", StringComparison.Ordinal) >= 0)
                && t.GetRoot(c).DescendantNodes().Any(IsCandidate)),
            cancellationToken);

    private sealed record Answer(bool IsYes);
}
