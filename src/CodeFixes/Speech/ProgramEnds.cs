using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>What may ask for a logger while a program ends, when the console's queue has been emptied.</summary>
/// <param name="HasOwnCode">Whether code of the program is told of its end, or runs then: it may be the first to use a type.</param>
/// <param name="HasOneType">Whether one type is all that the program has: its logger is made before anything is logged.</param>
/// <param name="IsWatched">Whether code of the program is told of each exception as it is thrown.</param>
internal sealed record ProgramEnds(bool HasOwnCode, bool HasOneType, bool IsWatched)
{
    private const string Watch = "FirstChanceException";

    private static readonly string[] Events = ["ProcessExit", "UnhandledException", Watch, "DomainUnload", "Unloading", "Exited"];

    public static ProgramEnds Of(SolutionCode code, Project program, CancellationToken cancellationToken)
    {
        var trees = code.Projects.FirstOrDefault(p => p.Project.Id == program.Id) is { } known
            ? code.Projects.Where(p => known.Reached.Contains(p.Project.Id)).SelectMany(p => p.Compilation.SyntaxTrees).ToArray()
            : [];
        var files = trees.Select(t => OfFile.Of(t, cancellationToken)).ToArray();
        return new(
            files.Any(f => f.IsTold), files.Sum(f => f.Types) <= 1, trees.Any(t => TreeNames.Of(t, cancellationToken).Names.Contains(Watch)));
    }

    /// <summary>What one file says of it, found once for each version.</summary>
    private sealed class OfFile
    {
        private OfFile(SyntaxTree tree, CancellationToken cancellationToken)
        {
            var root = tree.GetRoot(cancellationToken);
            IsTold = HasFinalizer(root) || (Events.Any(TreeNames.Of(tree, cancellationToken).Names.Contains)
                && root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(IsSubscription));
            var types = root.DescendantNodes(n => n is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .ToArray();
            Types = types.OfType<TypeDeclarationSyntax>().Count() + (types.OfType<GlobalStatementSyntax>().Any() ? 1 : 0);
        }

        /// <summary>Whether code is told of the program's end, or runs then.</summary>
        public bool IsTold { get; }

        /// <summary>The number of types, top-level statements among them.</summary>
        public int Types { get; }

        public static OfFile Of(SyntaxTree tree, CancellationToken cancellationToken)
            => HostFacts.OfTree.Of(tree, static (t, c) => new OfFile(t, c), cancellationToken);
    }

    /// <summary>What the project's log factory subscribes to itself is no code that logs.</summary>
    private static bool IsSubscription(AssignmentExpressionSyntax assignment)
        => assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Events.Contains(name)
            && !(assignment.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } type && FactorySupport.IsFactory(type));

    private static bool HasFinalizer(SyntaxNode root)
        => root.DescendantNodes(n => n is not BaseMethodDeclarationSyntax).OfType<DestructorDeclarationSyntax>().Any();
}
