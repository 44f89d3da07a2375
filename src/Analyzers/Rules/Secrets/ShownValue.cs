using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>A value whose text is shown, be it alone or as a piece of longer text.</summary>
/// <param name="Whole">The expression that could be another one: the value with all that keeps its text around it.</param>
/// <param name="Value">The value itself: what a name or a member says something of.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Member">The member, parameter or variable that it is; null for other values.</param>
/// <param name="IsAlone">Whether it is shown as it is, not as a piece of text that is made in the call.</param>
/// <param name="Text">The words beside it in that text.</param>
internal sealed record ShownValue(IOperation Whole, IOperation Value, string? Name, ISymbol? Member, bool IsAlone, HoleText Text)
{
    /// <summary>The name that it is given where it stands: of a placeholder, a key, a member of an anonymous object; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>What gives it that name, for messages.</summary>
    public string KeyOf { get; init; } = "";

    /// <summary>Whether it stands in another statement, whose text goes to more than this call.</summary>
    public bool IsElsewhere { get; init; }
}
