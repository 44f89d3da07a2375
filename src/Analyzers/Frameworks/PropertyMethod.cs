using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// A method, constructor or setter that gives records properties by their keys, outside of any template; ordinals are those of the unreduced method,
/// -1 where there is no such parameter.
/// </summary>
/// <param name="Api">The framework whose records get the properties.</param>
internal sealed record PropertyMethod(LogApi Api)
{
    /// <summary>The parameter that is the key of one property.</summary>
    public int Key { get; init; } = -1;

    /// <summary>The parameter that is its value.</summary>
    public int Value { get; init; } = -1;

    /// <summary>Whether its value goes onto a stack, and the key is what the stack was looked up by: <c>Stacks["key"].Push(value)</c>.</summary>
    public bool IsOfStack { get; init; }

    /// <summary>The parameter that says whether the value is stored in parts.</summary>
    public int Destructure { get; init; } = -1;

    /// <summary>The parameter that holds several properties, keys and values: a dictionary, a list of pairs, a tuple.</summary>
    public int Pairs { get; init; } = -1;

    /// <summary>Whether a single pair is a property as well; else only what is a list of them has any.</summary>
    public bool StoresPair { get; init; } = true;

    /// <summary>Whether a single tuple of a text and a value is a property as well.</summary>
    public bool StoresTuple { get; init; } = true;

    /// <summary>The parameter that takes interpolated text, whose values are properties.</summary>
    public int Text { get; init; } = -1;

    /// <summary>Whether every record of the program gets them: who does so is an enricher himself.</summary>
    public bool IsOfAllRecords { get; init; }

    /// <summary>Whether records get them from around them, as from a scope; else they are the record's or logger's own.</summary>
    public bool IsOfScope { get; init; }

    /// <summary>A key that is no property but the logger's category; null where there is none.</summary>
    public string? KeyOfCategory { get; init; }

    /// <summary>
    /// What becomes of a property whose key is empty, as the end of a sentence; null where it is one like others, or nobody has looked.
    /// </summary>
    public string? Unnamed { get; init; }

    /// <summary>Whether a key of blanks is as good as an empty one.</summary>
    public bool IsBlankUnnamed { get; init; }

    /// <summary>Whether it gives the dictionary itself, whose keys are set one by one.</summary>
    public bool IsDictionary { get; init; }

    /// <summary>Of a method that takes one property: the first text is its key, what is behind it the value; null for one that does not.</summary>
    public static PropertyMethod? OfOne(LogApi api, IMethodSymbol method)
        => method.Parameters.FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String) is { Ordinal: var key }
            && key + 1 < method.Parameters.Length
            ? new(api)
            {
                Key = key,
                Value = key + 1,
                Destructure = method.Parameters.FirstOrDefault(p => p.Ordinal > key + 1 && p.Type.SpecialType == SpecialType.System_Boolean)?.Ordinal
                    ?? -1,
            }
            : null;
}
