using LogAnalyzers.Calls;

namespace LogAnalyzers.Events;

/// <summary>One property of an event, as a search engine stores it.</summary>
/// <param name="Name">The placeholder without its operator, or the key.</param>
/// <param name="Type">The static type as C# writes it, without namespaces (<c>int</c>, <c>DateTime?</c>); null where the value has none.</param>
/// <param name="Kind">What a search engine makes of the value; null where that is only known at run time, or depends on the provider.</param>
internal sealed record EventProperty(string Name, string? Type, IndexKind? Kind);
