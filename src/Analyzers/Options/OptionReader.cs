using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Options;

/// <summary>Reads options per syntax tree and remembers the parsed values; thread-safe, one per compilation.</summary>
internal sealed class OptionReader
{
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly ConcurrentDictionary<SyntaxTree, ConcurrentDictionary<IOption, object>> _values = new();
    private readonly ConcurrentDictionary<(IOption, string), object> _parsed = new();

    public OptionReader(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    public T Get<T>(Option<T> option, SyntaxTree tree)
    {
        // Asked for every call, by several rules.
        if (!_values.TryGetValue(tree, out var ofTree))
        {
            ofTree = _values.GetOrAdd(tree, static _ => new());
        }

        if (ofTree.TryGetValue(option, out var known))
        {
            return (T)known;
        }

        var options = _provider.GetOptions(tree);
        options.TryGetValue(option.Key, out var text);

        // One value for all files that say the same: patterns are made once, and callers may compare by reference.
        var value = text is null ? option.Default : (T)_parsed.GetOrAdd((option, text), _ => option.Parse(text)!);
        ofTree.TryAdd(option, value!);
        return value;
    }

    /// <summary>An MSBuild property made visible to analyzers, or null where it is unset or not visible.</summary>
    public string? BuildProperty(string name)
        => _provider.GlobalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;
}
