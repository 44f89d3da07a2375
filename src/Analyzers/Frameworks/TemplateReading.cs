using System.Collections.Immutable;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>How a framework reads a call's template and the values behind it.</summary>
/// <param name="Grammar">What is a placeholder, and what is text.</param>
/// <param name="Counting">Which placeholder takes which value.</param>
/// <param name="BadTemplateConsequence">What happens to a malformed template, or one with too few arguments, that is parsed: the end of a
/// sentence.</param>
internal sealed record TemplateReading(TemplateGrammar Grammar, HoleCounting Counting, string BadTemplateConsequence)
{
    /// <summary>Whether a template is parsed when the call has no arguments. Where it is not, <c>{{</c> is printed as it stands.</summary>
    public bool ParsesWithoutArguments { get; init; }

    /// <summary>Whether a malformed template, or one with too few arguments, throws at run time.</summary>
    public bool ThrowsOnBadTemplate { get; init; }

    /// <summary>Whether the values of placeholders that are numbers are properties too, under their numbers.</summary>
    public bool StoresNumbered { get; init; } = true;

    /// <summary>Whether values that no hole takes are properties under numbers, where a hole has a name.</summary>
    public bool KeepsUnused { get; init; }

    /// <summary>What happens to values that no hole takes: the end of a sentence.</summary>
    public string UnusedValueConsequence(MessageTemplate template)
        => KeepsUnused && template.Holes.Any(h => !h.IsPositional) ? "the value is kept under a number, and the text does not show it"
            : "the value is dropped";

    /// <summary>What happens to different values of one name: the end of a sentence.</summary>
    public string RepeatedNameConsequence { get; init; } = "the record has the name twice, and whoever searches it finds one of the values";

    /// <summary>Keys that the framework itself adds to every record's values, whatever sinks there are.</summary>
    public ImmutableHashSet<string> OwnKeys { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Keys that the framework or the usual sinks set themselves; without regard to case.</summary>
    public ImmutableHashSet<string> ReservedKeys { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether generic overloads take other arrays than <c>object[]</c> for the values that they are.</summary>
    public bool HasGenericOverloads { get; init; }

    /// <summary>Whether an exception, passed behind a template as the only value, is taken for the record's exception.</summary>
    public bool TakesOnlyValueAsException { get; init; }

    /// <summary>Names for new placeholders, which the grammar takes and no sink sets.</summary>
    /// <param name="values">What is known of the values.</param>
    /// <param name="taken">Names of holes that stay as they are.</param>
    /// <param name="casing">How the names are spelt.</param>
    public ImmutableArray<string> NamesFor(IReadOnlyList<HoleValue> values, IEnumerable<string> taken, PlaceholderCasing casing)
        => PlaceholderNames.For(values, taken, casing, OwnKeys, Grammar);

    /// <summary>Whether placeholders are names of properties; not where they are numbers of arguments only.</summary>
    public bool HasNamedHoles => !Grammar.IsPositional;

    /// <summary>Whether an array, passed as the only value, is taken for all the values.</summary>
    public bool Spreads(ITypeSymbol type)
        => HasGenericOverloads ? ForwardedValues.IsObjects(type) : type is IArrayTypeSymbol { Rank: 1, ElementType.IsReferenceType: true };

    /// <summary>Whether a value of that type, passed as the only one, is taken for something else than a value, so that it must be cast.</summary>
    public bool IsAmbiguousAsOnlyValue(ITypeSymbol type) => Spreads(type) || (TakesOnlyValueAsException && ExceptionTypes.IsException(type));

    /// <summary>A set of keys that are the same in any case.</summary>
    public static ImmutableHashSet<string> Keys(params string[] keys) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, keys);
}
