using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// What one file says about how objects are made, by spelling alone: found in one walk and kept for as long as the tree lives, so that a keystroke
/// costs one file and not the solution.
/// </summary>
internal sealed class TreeFacts
{
    private TreeFacts(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when invocation.Expression.LastNameText() is { } name:
                    if (Registrations.IsKnown(name) && Registrations.TypesIn(invocation).Any())
                    {
                        Registering.Add(invocation);
                    }

                    AddsLogging |= Registrations.AddsLogging(name);
                    break;
                case ObjectCreationExpressionSyntax creation when creation.Type.LastNameText() is { } created:
                    Add(Created, created, creation);
                    MakesServiceCollection |= created == "ServiceCollection";
                    AddsLogging |= Registrations.IsLoggingHost(created);
                    break;
                case ImplicitObjectCreationExpressionSyntax creation:
                    if (Registrations.DeclaredType(creation)?.LastNameText() is { } declared)
                    {
                        Add(Created, declared, creation);
                    }
                    else
                    {
                        ImplicitlyCreated.Add(creation);
                    }

                    break;
                case BaseTypeSyntax { Type: var type } when type.LastNameText() is { } based:
                    Add(Bases, based, node);
                    break;
                case TypeOfExpressionSyntax { Type: var type } when type.LastNameText() is { } taken:
                    Add(TypeUses, taken, node);
                    break;
                case FieldDeclarationSyntax field when !field.Ancestors().OfType<ClassDeclarationSyntax>().Any(LogFactory.IsFactory):
                    Fields.Add(field);
                    break;
                case TypeArgumentListSyntax arguments:
                    foreach (var argument in arguments.Arguments)
                    {
                        if (argument.LastNameText() is { } used)
                        {
                            Add(TypeUses, used, argument);
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>Calls that are named like registrations and name types.</summary>
    public List<InvocationExpressionSyntax> Registering { get; } = [];

    /// <summary><c>new X(…)</c>, and <c>X x = new(…)</c>, by X.</summary>
    public Dictionary<string, List<SyntaxNode>> Created { get; } = new(StringComparer.Ordinal);

    /// <summary><c>new(…)</c> where only binding tells what of.</summary>
    public List<ImplicitObjectCreationExpressionSyntax> ImplicitlyCreated { get; } = [];

    /// <summary>Entries of base lists, by name.</summary>
    public Dictionary<string, List<SyntaxNode>> Bases { get; } = new(StringComparer.Ordinal);

    /// <summary><c>typeof(X)</c> and type arguments, by X.</summary>
    public Dictionary<string, List<SyntaxNode>> TypeUses { get; } = new(StringComparer.Ordinal);

    /// <summary>How the file's private fields are named.</summary>
    public FieldStyle Fields { get; } = new();

    /// <summary>Whether a container gets logging: by <c>AddLogging</c>, or because a host makes it.</summary>
    public bool AddsLogging { get; }

    /// <summary>Whether a container is made by hand.</summary>
    public bool MakesServiceCollection { get; }

    public static TreeFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new TreeFacts(t.GetRoot(c)), cancellationToken);

    private static void Add(Dictionary<string, List<SyntaxNode>> places, string name, SyntaxNode node)
    {
        if (!places.TryGetValue(name, out var list))
        {
            places[name] = list = [];
        }

        list.Add(node);
    }
}
