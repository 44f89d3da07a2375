using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>What sets a framework up in a program. Found once for a project: it does so in one place, or leaves it to a host.</summary>
/// <param name="Nodes">What does so in the project, by spelling.</param>
/// <param name="Entry">Where the program begins.</param>
/// <param name="Others">The libraries that may do it.</param>
/// <param name="Sure">The answer to <see cref="AreSure"/>, looked for when it is asked first.</param>
internal sealed record StaticStarts(
    ImmutableArray<SyntaxNode> Nodes, SyntaxNode? Entry, ImmutableArray<IAssemblySymbol> Others, Lazy<bool> Sure)
{
    /// <summary>Whether the program comes to one of the nodes whichever way it takes, as far as its own code shows.</summary>
    public bool AreSure => Sure.Value;

    public static StaticStarts Of(LogApi api, StaticLoggers statics, Compilation compilation, CancellationToken cancellationToken)
    {
        var known = HostFacts.OfCompilation.Of(compilation, static _ => new ConcurrentDictionary<string, StaticStarts>(StringComparer.Ordinal));
        return known.TryGetValue(api.Name, out var starts) ? starts : known.GetOrAdd(api.Name, Find(api, statics, compilation, cancellationToken));
    }

    /// <summary>A host does it when it is built, wherever it was told to.</summary>
    public static bool IsHostStart(SyntaxNode node, StaticLoggers statics)
        => node is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name && statics.HostStarts.Contains(name);

    private static StaticStarts Find(LogApi api, StaticLoggers statics, Compilation compilation, CancellationToken cancellationToken)
    {
        var nodes = NodesIn(compilation, api, statics, cancellationToken).ToImmutableArray();

        // A library that knows the framework may set it up; the framework's own packages do so only when they are asked.
        var own = api.Namespace!;
        var others = compilation.References
            .Where(r => r is not CompilationReference { Compilation: var code } || NodesIn(code, api, statics, cancellationToken).Any())
            .Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(a => a.Name != own && !a.Name.StartsWith(own + ".", StringComparison.Ordinal)
                && a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == own))).ToImmutableArray();
        return new(
            nodes,
            ProjectFacts.Of(compilation).EntryPoint?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken), others,
            // Whoever asks first may be gone when the answer is there.
            new(() => !others.IsEmpty
                || new SetUps(new CompilationCode(compilation), nodes, statics.Holder, default).AreSure(static _ => true)));
    }

    private static IEnumerable<SyntaxNode> NodesIn(
        Compilation compilation, LogApi api, StaticLoggers statics, CancellationToken cancellationToken)
    {
        var calls = statics.HostStarts.Concat(statics.OtherStarts).ToImmutableHashSet(StringComparer.Ordinal);
        return SpeltWords.Files(compilation, api.Name, [.. statics.Starts.Select(s => s.Member), .. calls], cancellationToken)
            .SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes()).Where(n
                => (n is MemberAccessExpressionSyntax access && statics.Starts.Contains(SetUpMember.Of(access)))
                    || (n is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name && calls.Contains(name)));
    }
}
