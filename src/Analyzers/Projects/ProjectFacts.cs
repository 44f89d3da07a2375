using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>What is true of all prints of a compilation; found once.</summary>
internal sealed class ProjectFacts
{
    private static readonly string[] TestAssemblies =
    [
        "xunit", "xunit.*", "nunit.framework", "nunit.framework.*", "nunitlite", "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework", "MSTest.TestFramework.*", "Microsoft.VisualStudio.TestPlatform.TestFramework.*",
        "Microsoft.VisualStudio.QualityTools.UnitTestFramework", "TUnit", "TUnit.*",
    ];

    private readonly ConcurrentDictionary<string, bool> _declares = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    // Asked for by few: it binds every candidate.
    private readonly Lazy<IMethodSymbol?> _entryPoint;

    private ProjectFacts(Compilation compilation)
    {
        _compilation = compilation;
        ReferencesTestFramework = compilation.ReferencedAssemblyNames.Any(reference => TestAssemblies.Any(known => Matches(reference.Name, known)));
        IsMarked = CliOutputMark.IsOn(compilation.Assembly);
        _entryPoint = new(() => compilation.Options.OutputKind
                is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication
            ? compilation.GetEntryPoint(CancellationToken.None)
            : null);
    }

    /// <summary>Whether xunit, NUnit, MSTest or TUnit is referenced.</summary>
    public bool ReferencesTestFramework { get; }

    /// <summary>Whether the assembly as a whole is marked as one that prints.</summary>
    public bool IsMarked { get; }

    /// <summary><c>Main</c> or the top-level statements of an executable.</summary>
    public IMethodSymbol? EntryPoint => _entryPoint.Value;

    /// <summary>Whether some type of the project has a member of that name; local functions are none. Nothing is bound for it.</summary>
    public bool Declares(string member, CancellationToken cancellationToken)
    {
        if (!_declares.TryGetValue(member, out var known))
        {
            _declares[member] = known = _compilation.ContainsSymbolsWithName(member, SymbolFilter.Member, cancellationToken);
        }

        return known;
    }

    public static ProjectFacts Of(Compilation compilation) => HostFacts.OfCompilation.Of(compilation, static c => new ProjectFacts(c));

    private static bool Matches(string name, string known)
        => known.EndsWith("*", StringComparison.Ordinal)
            ? string.Compare(name, 0, known, 0, known.Length - 1, StringComparison.OrdinalIgnoreCase) == 0
            : name.Equals(known, StringComparison.OrdinalIgnoreCase);
}
