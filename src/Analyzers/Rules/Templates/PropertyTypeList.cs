using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>
/// The kinds that a solution has agreed on for its properties: additional files named <c>LoggerParameterTypes.txt</c> or
/// <c>LoggerParameterTypes.*.txt</c>, one property a line with its types behind semicolons, which Meziantou.Analyzer reads as well.
/// </summary>
internal sealed class PropertyTypeList
{
    private readonly ImmutableDictionary<string, ListedKinds> _kinds;

    private PropertyTypeList(ImmutableDictionary<string, ListedKinds> kinds) => _kinds = kinds;

    public static PropertyTypeList Read(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var kinds = ImmutableDictionary.CreateBuilder<string, ListedKinds>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => IsList(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (file.GetText(cancellationToken) is not { } text)
            {
                continue;
            }

            foreach (var line in text.Lines)
            {
                var parts = line.ToString().Split(';').Select(p => p.Trim()).ToArray();
                if (parts[0].Length > 0 && parts[0][0] != '#'
                    && KindsOf(parts.Skip(1).Where(p => p.Length > 0), compilation) is { IsEmpty: false } listed)
                {
                    kinds[parts[0]] = new(listed, $"{Path.GetFileName(file.Path)}({line.LineNumber + 1})");
                }
            }
        }

        return new(kinds.ToImmutable());
    }

    /// <summary>What the list says of a property of which it allows no value of that kind; null where it allows it, or does not say.</summary>
    public ListedKinds? Against(string name, IndexKind kind)
        => _kinds.TryGetValue(name, out var listed) && !listed.Kinds.Contains(kind) ? listed : null;

    /// <summary>Whether the list says of what kind a property is.</summary>
    public bool Has(string name) => _kinds.ContainsKey(name);

    private static bool IsList(string path)
        => Path.GetFileName(path) is { } name && name.StartsWith("LoggerParameterTypes.", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The kinds of types; empty where a type is not known, or its kind: then the line allows everything.</summary>
    private static ImmutableArray<IndexKind> KindsOf(IEnumerable<string> types, Compilation compilation)
    {
        var kinds = ImmutableArray.CreateBuilder<IndexKind>();
        foreach (var type in types)
        {
            var symbol = KnownType.Find(compilation, type)
                ?? DocumentationCommentId.GetFirstSymbolForReferenceId(type, compilation) as ITypeSymbol;
            if (IndexKinds.OfType(symbol) is not { } kind)
            {
                return ImmutableArray<IndexKind>.Empty;
            }

            kinds.Add(kind);
        }

        return kinds.ToImmutable();
    }
}

/// <summary>The kinds that a list allows a property.</summary>
/// <param name="Place">File and line, for messages.</param>
internal sealed record ListedKinds(ImmutableArray<IndexKind> Kinds, string Place);
