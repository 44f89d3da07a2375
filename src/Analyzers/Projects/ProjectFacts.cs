using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>
/// What a project as a whole says to rules that look at one place of it: by its entry point, its references, its attributes, the names of its
/// members. Found once for each compilation.
/// </summary>
internal sealed class ProjectFacts
{
    private readonly ConcurrentDictionary<string, bool> _declares = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    // Asked for by few: it binds every candidate.
    private readonly Lazy<IMethodSymbol?> _entryPoint;

    private ProjectFacts(Compilation compilation)
    {
        _compilation = compilation;
        ReferencesTestFramework = compilation.ReferencedAssemblyNames.Any(reference => ProjectKind.IsTestFramework(reference.Name));
        IsMarked = CliOutputMark.IsOn(compilation.Assembly);
        _entryPoint = new(() => ProjectKind.IsExecutable(compilation.Options) ? compilation.GetEntryPoint(CancellationToken.None) : null);
    }

    /// <summary>Whether xunit, NUnit, MSTest or TUnit is referenced.</summary>
    public bool ReferencesTestFramework { get; }

    /// <summary>Whether the assembly as a whole is marked as one that prints.</summary>
    public bool IsMarked { get; }

    /// <summary><c>Main</c> or the top-level statements of an executable; null for libraries and where there is none.</summary>
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
}
