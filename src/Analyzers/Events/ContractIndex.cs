using System.Collections.Immutable;

namespace LogAnalyzers.Events;

/// <summary>Lines of the contract by what they are known again by: an event's template, its category, a property's name.</summary>
internal sealed class ContractIndex
{
    private readonly ILookup<string, ContractLine> _byTemplate;
    private readonly ILookup<string, ContractLine> _byCategory;
    private readonly ILookup<string, ContractLine> _byName;

    public ContractIndex(IEnumerable<ContractLine> lines)
    {
        var all = lines.OrderBy(l => l.Text, StringComparer.Ordinal).ToImmutableArray();
        _byTemplate = all.Where(l => !l.IsProperty).ToLookup(l => l.Template!, StringComparer.Ordinal);
        _byCategory = all.Where(l => !l.IsProperty).ToLookup(l => l.Category ?? "", StringComparer.Ordinal);
        _byName = all.Where(l => l.IsProperty).ToLookup(l => l.Properties[0].Name, StringComparer.Ordinal);
    }

    /// <summary>Those that may say the same as a line, each once.</summary>
    public IEnumerable<ContractLine> Same(ContractLine line) => line.IsProperty ? _byName[line.Properties[0].Name] : _byTemplate[line.Template!];

    /// <summary>Those, and others of its category.</summary>
    public IEnumerable<ContractLine> Near(ContractLine line)
        => line.IsProperty ? Same(line) : Same(line).Concat(_byCategory[line.Category ?? ""].Where(l => l.Template != line.Template));
}
