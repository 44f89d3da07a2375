using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// The keys that the sinks, formatters, providers and enrichers of a project set on its records: of those that its code or its configuration files
/// name. A library whose logging somebody else sets up has none.
/// </summary>
internal sealed class SetKeys
{
    private readonly ImmutableDictionary<string, ILookup<string, SetKey>> _keys;

    private SetKeys(ImmutableDictionary<string, ILookup<string, SetKey>> keys) => _keys = keys;

    /// <summary>All keys, whoever sets them.</summary>
    public IEnumerable<string> All => _keys.Values.SelectMany(k => k).Select(k => k.Key);

    /// <param name="files">The configuration files of the project; the same for all who ask about a compilation.</param>
    public static SetKeys Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Find<SetKeys>(compilation)
            ?? HostFacts.OfCompilation.Of(compilation, (c, token) => Search(c, files, token), cancellationToken);

    /// <summary>Who sets a key on records of the framework; null where nobody does.</summary>
    /// <param name="hasEventId">Whether the record has a number.</param>
    public SetKey? Find(LogApi api, string key, bool hasEventId)
        => _keys.TryGetValue(api.OptionName ?? KnownFrameworks.All[0].OptionName, out var ofApi)
            ? ofApi[key].FirstOrDefault(k => hasEventId || !k.NeedsEventId)
            : null;

    private static SetKeys Search(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var found = new List<(string Framework, SetKey Key)>();
        var providers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var said = HostFacts.OfTree.Of(tree, FileKeys.In, cancellationToken);
            found.AddRange(said.Keys);
            providers.UnionWith(said.Providers);
        }

        foreach (var file in files)
        {
            if (ConfigFile.IsConfiguration(file.Path) && file.GetText(cancellationToken) is { } text
                && ConfigFile.TryRead(file.Path, text, cancellationToken) is { Root: not null } read)
            {
                found.AddRange(KnownFrameworks.All.SelectMany(f => f.SetKeys.In(read), (f, k) => (f.OptionName, k)));
            }
        }

        // What the platform's own framework writes, its providers write on.
        var platform = KnownFrameworks.All[0].OptionName;
        foreach (var provider in KnownFrameworks.All.Where(f => providers.Contains(f.OptionName)))
        {
            found.AddRange(found.Where(f => f.Framework == provider.OptionName).Select(f => (platform, f.Key)).ToArray());
            found.AddRange(provider.SetKeys.OfProvider.Select(k => (platform, k)));
        }

        return new(found.Where(f => IsSet(f.Key, compilation)).GroupBy(f => f.Framework, f => f.Key, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.ToLookup(k => k.Key, StringComparer.Ordinal)));
    }

    private static bool IsSet(SetKey key, Compilation compilation)
        => key.OnlyBefore is not { } before
            || compilation.ReferencedAssemblyNames.Any(a => a.Name == before.Assembly && a.Version.Major < before.Major);

    /// <summary>What one file says.</summary>
    private sealed record FileKeys(ImmutableArray<(string Framework, SetKey Key)> Keys, ImmutableArray<string> Providers)
    {
        private static readonly FileKeys None = new(ImmutableArray<(string, SetKey)>.Empty, ImmutableArray<string>.Empty);

        private static readonly string[] Words
            = KnownFrameworks.All.SelectMany(f => f.SetKeys.Words.Concat(f.SetKeys.ProviderMethods)).Distinct().ToArray();

        public static FileKeys In(SyntaxTree tree, CancellationToken cancellationToken)
        {
            var text = tree.GetText(cancellationToken).ToString();
            if (!Words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0))
            {
                return None;
            }

            var keys = ImmutableArray.CreateBuilder<(string, SetKey)>();
            var providers = ImmutableArray.CreateBuilder<string>();
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is BaseObjectCreationExpressionSyntax creation)
                {
                    keys.AddRange(KnownFrameworks.All.SelectMany(f => f.SetKeys.In(creation), (f, k) => (f.OptionName, k)));
                }
                else if (node is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } method)
                {
                    keys.AddRange(KnownFrameworks.All.SelectMany(f => f.SetKeys.In(call, method), (f, k) => (f.OptionName, k)));
                    providers.AddRange(KnownFrameworks.All.Where(f => f.SetKeys.ProviderMethods.Contains(method)).Select(f => f.OptionName));
                }
            }

            return new(keys.ToImmutable(), providers.ToImmutable());
        }
    }
}
