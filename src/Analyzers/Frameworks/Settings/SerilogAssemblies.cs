using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>Where Serilog looks for the methods that a file names: in its own assembly, and in those that the file asks for.</summary>
/// <param name="project">The project whose file it is.</param>
/// <param name="asked">The names of assemblies that the file asks for, be they empty.</param>
/// <param name="findsSerilogs">
/// Whether assemblies with Serilog in their name are found without being asked for: Serilog.Settings.Configuration does so.
/// </param>
internal sealed class SerilogAssemblies(SettingsProject project, IEnumerable<string?> asked, bool findsSerilogs)
{
    private const string Configuration = "Serilog.Configuration.";

    /// <summary>
    /// Methods of the configuration itself that it takes as well, by the type whose they are; seen with Serilog.Settings.Configuration 10.0.1, of
    /// which key/value settings know some.
    /// </summary>
    private static readonly ImmutableHashSet<string> OwnMethods = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "LoggerSinkConfiguration.Sink", "LoggerSinkConfiguration.Logger", "LoggerSinkConfiguration.FallbackChain",
        "LoggerSinkConfiguration.Fallible", "LoggerAuditSinkConfiguration.Sink", "LoggerAuditSinkConfiguration.Logger",
        "LoggerFilterConfiguration.With", "LoggerDestructuringConfiguration.With", "LoggerDestructuringConfiguration.ToMaximumDepth",
        "LoggerDestructuringConfiguration.ToMaximumStringLength", "LoggerDestructuringConfiguration.ToMaximumCollectionCount",
        "LoggerDestructuringConfiguration.AsScalar", "LoggerEnrichmentConfiguration.With", "LoggerEnrichmentConfiguration.AtLevel",
        "LoggerEnrichmentConfiguration.FromLogContext");

    private readonly string[] _asked = [.. asked.Select(NameOf)];

    private ImmutableArray<IAssemblySymbol> _assemblies;
    private Dictionary<string, ILookup<string, IMethodSymbol>>? _methods;

    /// <summary>Everything that the project references, itself first.</summary>
    private IEnumerable<IAssemblySymbol> All
        => project.Compilation.References.Select(project.Compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Prepend(project.Compilation.Assembly);

    private ImmutableArray<IAssemblySymbol> Assemblies
        => _assemblies.IsDefault ? _assemblies = All.Where(IsLookedIn).ToImmutableArray() : _assemblies;

    /// <summary>Whether the configuration's own methods include one, whose parameters are not known here.</summary>
    public static bool IsOwn(string type, string method) => OwnMethods.Contains($"{type}.{method}");

    /// <summary>The methods of that name that take a part of the configuration: <c>LoggerSinkConfiguration</c> for sinks.</summary>
    public ILookup<string, IMethodSymbol> Methods(string type)
    {
        _methods ??= [];
        return _methods.TryGetValue(type, out var known) ? known : _methods[type] = Find(type);
    }

    public static IEnumerable<string> OwnNames(string type)
        => OwnMethods.Where(m => m.StartsWith(type + ".", StringComparison.Ordinal)).Select(m => m.Substring(type.Length + 1));

    /// <summary>An assembly that is referenced, by its simple name; null where none is.</summary>
    public IAssemblySymbol? Named(string name) => All.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is the project's own assembly, whose types are not looked up.</summary>
    public bool IsProject(IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(assembly, project.Compilation.Assembly);

    /// <summary>The referenced assembly that has a type, whatever it was said to be in; null where none has.</summary>
    public IAssemblySymbol? Owner(string type) => KnownType.Find(project.Compilation, type)?.ContainingAssembly;

    /// <summary>What is wrong with the name of an assembly that the file asks for; null where nothing is.</summary>
    public SettingFault? Check(ConfigNode leaf)
    {
        if (string.IsNullOrWhiteSpace(leaf.Value))
        {
            return new(leaf.ValueSpan, "the name of an assembly is missing: Serilog throws InvalidOperationException at start");
        }

        if (!SettingNodes.IsText(leaf.Value) || !project.IsProgram || NameOf(leaf.Value) is not { } name || Named(name) is not null)
        {
            return null;
        }

        var near = Spelling.Nearest(name, All.Select(a => a.Name));
        return new(
            leaf.ValueSpan,
            $"the project does not reference '{name}': Serilog throws FileNotFoundException at start"
                + (near is null ? "" : $"; '{near}' is meant"));
    }

    /// <summary>Without version and key.</summary>
    private static string NameOf(string? assembly) => (assembly ?? "").Split(',')[0].Trim();

    private bool IsLookedIn(IAssemblySymbol assembly)
        => (findsSerilogs ? assembly.Name.IndexOf("serilog", StringComparison.OrdinalIgnoreCase) >= 0 : assembly.Name == "Serilog")
            || _asked.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase);

    private ILookup<string, IMethodSymbol> Find(string type)
        => Assemblies.SelectMany(a => TypesIn(a.GlobalNamespace))
            .SelectMany(t => t.GetMembers().OfType<IMethodSymbol>())
            .Where(m => m.IsExtensionMethod && m.DeclaredAccessibility == Accessibility.Public
                && m.Parameters[0].Type is { } first && first.Name == type && first.ContainingNamespace.ToDisplayString() + "." == Configuration)
            .ToLookup(m => m.Name, StringComparer.Ordinal);

    private IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space)
    {
        project.CancellationToken.ThrowIfCancellationRequested();
        return space.GetTypeMembers().Where(t => t.MightContainExtensionMethods).Concat(space.GetNamespaceMembers().SelectMany(TypesIn));
    }
}
