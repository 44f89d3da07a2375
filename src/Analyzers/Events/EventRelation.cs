namespace LogAnalyzers.Events;

/// <summary>How surely an event of the code is one of the contract, surest first.</summary>
internal enum EventRelation
{
    /// <summary>The same, as far as both are known.</summary>
    Same,

    /// <summary>The same, and the code says more of it: a number, a name, a property.</summary>
    Extended,

    /// <summary>Category, text, and number or name.</summary>
    TextAndNumber,

    /// <summary>Category and text.</summary>
    Text,

    /// <summary>Category, number or name, and the text but for the names in it.</summary>
    ShapeAndNumber,

    /// <summary>Category, and number or name.</summary>
    Number,

    /// <summary>Category, and the text but for the names in it.</summary>
    Shape,

    /// <summary>All but the category.</summary>
    Moved,

    /// <summary>The text in another category.</summary>
    TextElsewhere,

    /// <summary>Category and level, and more than half of the words.</summary>
    Alike,
}

/// <summary>Finds how an event of the code stands to one of the contract.</summary>
internal static class EventRelations
{
    /// <summary>So much of the words (<see cref="TemplateWords.Likeness"/>) makes two texts forms of one.</summary>
    public const double LeastLikeness = 0.6;

    /// <summary>Null where the two are different events.</summary>
    /// <param name="old">A line of the contract.</param>
    /// <param name="now">An event of the code.</param>
    public static EventRelation? Of(ContractLine old, ContractLine now)
    {
        if (old.IsProperty || now.IsProperty)
        {
            return old.IsProperty != now.IsProperty || old.Properties[0].Name != now.Properties[0].Name ? null
                : Agree(old.Properties[0].Kind, now.Properties[0].Kind) ? EventRelation.Same
                : EventRelation.Text;
        }

        var isSameText = old.Template == now.Template;
        if (isSameText && Agree(old.Category, now.Category) && Agree(old.Level, now.Level) && HasAllOf(old, now, out var isExtended))
        {
            return isExtended ? EventRelation.Extended : EventRelation.Same;
        }

        return old.Category != now.Category ? !isSameText ? null : IsMoved(old, now) ? EventRelation.Moved : EventRelation.TextElsewhere
            : isSameText ? HaveOneNumber(old, now) ? EventRelation.TextAndNumber : EventRelation.Text
            : OfOtherText(old, now);
    }

    /// <summary>Whether both have a number, or name, and it is the same.</summary>
    public static bool HaveOneNumber(ContractLine old, ContractLine now)
        => (old.EventId is not (null or 0) && old.EventId == now.EventId) || (old.EventName is not null && old.EventName == now.EventName);

    private static EventRelation? OfOtherText(ContractLine old, ContractLine now)
        => (old.Shape == now.Shape, HaveOneNumber(old, now)) switch
        {
            (true, true) => EventRelation.ShapeAndNumber,
            (false, true) => EventRelation.Number,
            // A text of nothing but holes is no text to know an event by.
            (true, false) when old.Words.Any(w => w != TemplateWords.Hole) => EventRelation.Shape,
            _ => Agree(old.Level, now.Level) && Likeness(old, now) >= LeastLikeness ? EventRelation.Alike : null,
        };

    /// <summary>How much of the words of two events is the same.</summary>
    public static double Likeness(ContractLine old, ContractLine now) => TemplateWords.Likeness(old.Words, now.Words);

    private static bool IsMoved(ContractLine old, ContractLine now)
        => Agree(old.Level, now.Level) && old.EventId == now.EventId && old.EventName == now.EventName && HasAllOf(old, now, out _);

    /// <summary>Whether an event has all that the contract says of it besides category, level and text.</summary>
    /// <param name="isExtended">Whether it has more.</param>
    private static bool HasAllOf(ContractLine old, ContractLine now, out bool isExtended)
    {
        isExtended = false;
        if ((old.EventId is not null && old.EventId != now.EventId) || (old.EventName is not null && old.EventName != now.EventName)
            || !old.Properties.All(p => now.Properties.Any(n => n.Name == p.Name && Agree(p.Kind, n.Kind))))
        {
            return false;
        }

        isExtended = old.EventId != now.EventId || old.EventName != now.EventName || now.Properties.Length > old.Properties.Length;
        return true;
    }

    /// <summary>Whether one of them is not known, or both are the same.</summary>
    private static bool Agree<T>(T? one, T? other)
        where T : struct
        => one is null || other is null || one.Value.Equals(other.Value);

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;
}
