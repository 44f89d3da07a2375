using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Loggers;
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
        var hasOwnCode = trees.Any(t => Events.Any(TreeNames.Of(t, cancellationToken).Names.Contains)
            && t.GetRoot(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(IsSubscription));
        var types = trees.SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes(n => n is not MemberDeclarationSyntax
            or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)).ToArray();
        return new(
            hasOwnCode || trees.Any(t => HasFinalizer(t, cancellationToken)),
            types.OfType<TypeDeclarationSyntax>().Take(2).Count() + (types.OfType<GlobalStatementSyntax>().Any() ? 1 : 0) <= 1,
            trees.Any(t => TreeNames.Of(t, cancellationToken).Names.Contains(Watch)));
    }

    /// <summary>What the project's log factory subscribes to itself is no code that logs.</summary>
    private static bool IsSubscription(AssignmentExpressionSyntax assignment)
        => assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Events.Contains(name)
            && !(assignment.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } type && FactorySupport.IsFactory(type));

    private static bool HasFinalizer(SyntaxTree tree, CancellationToken cancellationToken)
        => tree.GetRoot(cancellationToken).DescendantNodes(n => n is not BaseMethodDeclarationSyntax).OfType<DestructorDeclarationSyntax>().Any();
}
