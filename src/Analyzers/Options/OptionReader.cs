using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Options;

/// <summary>Reads options per file and remembers the parsed values; thread-safe, one per compilation.</summary>
internal sealed class OptionReader
{
    private readonly AnalyzerConfigOptionsProvider _provider;

    // By SyntaxTree or AdditionalText.
    private readonly ConcurrentDictionary<object, ConcurrentDictionary<IOption, object>> _values = new();
    private readonly ConcurrentDictionary<(IOption, string), object> _parsed = new();
    private readonly ConcurrentDictionary<Type, Lazy<object?>> _ofFiles = new();

    public OptionReader(AnalyzerOptions options)
        : this(options.AnalyzerConfigOptionsProvider)
        => Files = options.AdditionalFiles;

    public OptionReader(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    /// <summary>What the project says about its files, as the compiler hands it over.</summary>
    public AnalyzerConfigOptionsProvider OfFiles => _provider;

    /// <summary>The additional files of the project, configuration among them.</summary>
    public ImmutableArray<AdditionalText> Files { get; } = ImmutableArray<AdditionalText>.Empty;

    public T Get<T>(Option<T> option, SyntaxTree tree)
    {
        var ofTree = ValuesOf(tree);
        return ofTree.TryGetValue(option, out var known) ? (T)known : Read(option, _provider.GetOptions(tree), ofTree);
    }

    /// <summary>An <c>.editorconfig</c> section such as <c>[appsettings*.json]</c> may set it; severities it cannot.</summary>
    public T Get<T>(Option<T> option, AdditionalText file)
    {
        var ofFile = ValuesOf(file);
        return ofFile.TryGetValue(option, out var known) ? (T)known : Read(option, _provider.GetOptions(file), ofFile);
    }

    /// <summary>An MSBuild property made visible to analyzers, or null where it is unset or not visible.</summary>
    public string? BuildProperty(string name)
        => _provider.GlobalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;

    /// <summary>What all additional files together come to, one answer of each type: there may be thousands, and every call asks.</summary>
    /// <param name="read">Reads them, once; null where they come to nothing.</param>
    public T? OfAll<T>(Func<ImmutableArray<AdditionalText>, T?> read)
        where T : class
        => (T?)(_ofFiles.TryGetValue(typeof(T), out var known) ? known : _ofFiles.GetOrAdd(typeof(T), _ => new(() => read(Files)))).Value;

    /// <summary>Asked for every call, by several rules.</summary>
    private ConcurrentDictionary<IOption, object> ValuesOf(object file)
        => _values.TryGetValue(file, out var ofFile) ? ofFile : _values.GetOrAdd(file, static _ => new());

    private T Read<T>(Option<T> option, AnalyzerConfigOptions options, ConcurrentDictionary<IOption, object> ofFile)
    {
        options.TryGetValue(option.Key, out var text);

        // One value for all files that say the same: patterns are made once, and callers may compare by reference.
        var value = text is null ? option.Default : (T)_parsed.GetOrAdd((option, text), _ => option.Parse(text)!);
        ofFile.TryAdd(option, value!);
        return value;
    }
}
