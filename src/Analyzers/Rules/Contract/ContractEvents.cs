using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Events;

namespace LogAnalyzers.Rules.Contract;

/// <summary>What the contract keeps of properties that are given by key.</summary>
internal static class ContractEvents
{
    /// <summary>An event for each key, at its place; the key that stands for a record's category is none.</summary>
    public static IEnumerable<LogEvent> Of(PropertyKeys keys)
        => keys.Keys.Where(k => k.Name.Length > 0 && k.Name != keys.Method.KeyOfCategory).Select(
            k => new LogEvent(EventForm.Properties, keys.Api.Name, k.Place)
            {
                Properties = ImmutableArray.Create(new EventProperty(k.Name, null, IndexKinds.Of(k))),
            });
}
