using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Containers other than Microsoft's that can give each type a logger of its own, by a module or a convention, often in another project. The names
/// are those of their assemblies.
/// </summary>
internal static class OtherContainers
{
    private static readonly ImmutableHashSet<string> Assemblies = ImmutableHashSet.Create(
        "Autofac", "Castle.Windsor", "DryIoc", "Grace", "Lamar", "LightInject", "Ninject", "SimpleInjector", "StructureMap", "Unity.Container",
        "Unity.Abstractions");

    /// <summary>Whether a project references one.</summary>
    public static bool AreUsed(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static a => Assemblies.Contains(a.Name));
}
