using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Projects;

/// <summary>
/// Whether a container builds the objects of a type and nobody else does, as far as this project shows. What files say is read by spelling, once for
/// each file, and only where a type asks.
/// </summary>
internal static class WhoBuilds
{
    /// <summary>Whether only a container does: it is told to, or by what its constructor asks for.</summary>
    public static bool OnlyContainer(INamedTypeSymbol type, IMethodSymbol constructor, Compilation compilation, CancellationToken cancellationToken)
    {
        if (ContainerTypes.IsBuiltBeforeLogging(type))
        {
            return false;
        }

        // Who puts a host together takes services too: those that the host has before it has logging.
        var isTold = ContainerTypes.IsBuiltByContainer(type) || ContainerTypes.IsBuiltByActivator(type)
            || (!ContainerTypes.ConfiguresHost(type)
                && constructor.Parameters.Any(p => p.Type is INamedTypeSymbol service && ContainerTypes.IsService(service)));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var names = Of(tree, cancellationToken);
            if (names.MadeByHand.Contains(type.Name))
            {
                return false;
            }

            isTold |= names.Registered.Contains(type.Name);
        }

        return isTold;
    }

    /// <summary>Whether a container of this project is told what to give for that type.</summary>
    public static bool IsRegistered(string name, Compilation compilation, CancellationToken cancellationToken)
        => compilation.SyntaxTrees.Any(t => Of(t, cancellationToken).Registered.Contains(name));

    /// <summary>The simple names of the types whose code makes objects of the type with <c>new</c>, and so says what they are given.</summary>
    public static IEnumerable<string> MakersOf(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
        => compilation.SyntaxTrees.SelectMany(t => Of(t, cancellationToken).Makers[type.Name]).Distinct(StringComparer.Ordinal);

    private static FileNames Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new FileNames(CodeNodes.Of(t, c)), cancellationToken);

    private sealed class FileNames
    {
        public FileNames(IEnumerable<SyntaxNode> nodes)
        {
            var makers = new List<(string Made, string Maker)>();
            foreach (var node in nodes)
            {
                switch (node)
                {
                    case ObjectCreationExpressionSyntax creation:
                        MadeByHand.Add(NameOf(creation.Type));
                        Make(creation.Type, creation);
                        break;
                    case ImplicitObjectCreationExpressionSyntax creation when TargetOf(creation) is { } target:
                        MadeByHand.Add(NameOf(target));
                        Make(target, creation);
                        break;
                    case BaseTypeSyntax based:
                        // Whoever derives from it passes the logger on.
                        MadeByHand.Add(NameOf(based.Type));
                        break;
                    case InvocationExpressionSyntax invocation when invocation.InvokedName()?.Identifier.ValueText is { } name:
                        if (Registrations.StartsHost(name))
                        {
                            MadeByHand.UnionWith(Registrations.TypesIn(invocation).Select(NameOf));
                        }
                        else if (Registrations.IsLikely(name) && !Registrations.NamesOtherType(name))
                        {
                            Registered.UnionWith(Registrations.TypesIn(invocation).Select(NameOf));
                        }
                        else if (Registrations.MakesByReflection(name) && !IsOfActivator(invocation))
                        {
                            MadeByHand.UnionWith(Registrations.TypesIn(invocation).Select(NameOf));
                        }

                        break;
                }
            }

            Makers = makers.ToLookup(m => m.Made, m => m.Maker, StringComparer.Ordinal);

            void Make(TypeSyntax made, SyntaxNode place)
                => makers.Add((NameOf(made), place.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? ""));
        }

        /// <summary>The names of types that the file makes objects of, or derives from.</summary>
        public HashSet<string> MadeByHand { get; } = new(StringComparer.Ordinal);

        /// <summary>By the names of types that the file makes objects of with <c>new</c>: the types that do.</summary>
        public ILookup<string, string> Makers { get; }

        /// <summary>The names of types that the file registers with a container, services and implementations alike.</summary>
        public HashSet<string> Registered { get; } = new(StringComparer.Ordinal);

        private static TypeSyntax? TargetOf(ImplicitObjectCreationExpressionSyntax creation)
            => Registrations.DeclaredType(creation) ?? creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
            {
                MethodDeclarationSyntax method => method.ReturnType,
                PropertyDeclarationSyntax property => property.Type,
                _ => null,
            };

        /// <summary><c>ActivatorUtilities.CreateInstance&lt;T&gt;(provider)</c>: a container gives the parameters.</summary>
        private static bool IsOfActivator(InvocationExpressionSyntax invocation)
            => invocation.Expression is MemberAccessExpressionSyntax { Expression: var owner } && owner.LastNameText() == "ActivatorUtilities";

        private static string NameOf(TypeSyntax type) => type.LastNameText() ?? "";
    }
}
