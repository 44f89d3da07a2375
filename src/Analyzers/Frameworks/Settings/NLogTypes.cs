using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>The target types that NLog finds by a name: those of every referenced assembly that uses it, and of the project itself.</summary>
internal sealed class NLogTypes
{
    private const string Attribute = "TargetAttribute";
    private const string Suffix = "Target";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private NLogTypes(Compilation compilation, CancellationToken cancellationToken)
    {
        if (KnownType.Find(compilation, "NLog.Targets.Target") is not { } target)
        {
            return;
        }

        var own = target.ContainingAssembly.Identity.Name;
        foreach (var assembly in compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Append(compilation.Assembly)
            .Where(a => a.Identity.Name == own || a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == own))))
        {
            Add(assembly.GlobalNamespace, target, cancellationToken);
        }
    }

    /// <summary>What is wrong with the type of a target; null where it is one, or may be one that nobody here sees.</summary>
    /// <param name="type">As it is written.</param>
    /// <param name="areSeen">Whether all assemblies that the configuration names are referenced.</param>
    public static string? Fault(string? type, SettingsProject project, bool areSeen)
    {
        if (type is not { Length: > 0 } || !SettingNodes.IsText(type) || type.IndexOfAny(['.', ',', '+']) >= 0)
        {
            return null;
        }

        var known = HostFacts.OfCompilation.Of(project.Compilation, static (c, t) => new NLogTypes(c, t), project.CancellationToken)._names;
        if (known.Count == 0 || known.Contains(Plain(type)) || project.CodeMentions($"\"{type}\""))
        {
            return null;
        }

        var near = Spelling.Nearest(Plain(type), known);
        return near is not null ? $"no target is called '{type}', and what is sent to it is lost: '{near}' is meant"
            : project.IsProgram && areSeen
                ? $"no target is called '{type}', and what is sent to it is lost: the project does not reference its package"
            : null;
    }

    /// <summary>Whether assemblies that a configuration asks for are all referenced; one that is named in another way, by its file, is not.</summary>
    public static bool AreReferenced(IEnumerable<string?> assemblies, SettingsProject project)
        => assemblies.All(a => a is not null && project.References(a.Split(',')[0].Trim()));

    /// <summary>Hyphens and the ending do not count.</summary>
    private static string Plain(string type)
    {
        var name = type.Replace("-", "").Trim();
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            ? name.Substring(0, name.Length - Suffix.Length)
            : name;
    }

    private void Add(INamespaceSymbol space, INamedTypeSymbol target, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var type in space.GetTypeMembers().Where(t => !t.IsAbstract && IsTarget(t, target)))
        {
            _names.Add(Plain(type.Name));
            foreach (var name in type.GetAttributes().Where(a => a.AttributeClass?.Name == Attribute)
                .Select(a => a.ConstructorArguments.FirstOrDefault().Value as string).OfType<string>())
            {
                _names.Add(Plain(name));
            }
        }

        foreach (var inner in space.GetNamespaceMembers())
        {
            Add(inner, target, cancellationToken);
        }
    }

    private static bool IsTarget(ITypeSymbol type, INamedTypeSymbol target)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, target))
            {
                return true;
            }
        }

        return false;
    }
}
