namespace LogAnalyzers.CodeFixes.Output;

/// <summary>The colours that were last set before a place, found going back from it: where the foreground says nothing, the background may.</summary>
internal sealed class FoundColours
{
    private ConsoleColour? _background;

    public ConsoleColour? Foreground { get; private set; }

    public bool IsAny => Foreground is not null || _background is not null;

    public ConsoleColour Whole
        => Foreground is { } set && (!set.IsKnown || set.Level is not null) ? set : _background ?? ConsoleColour.None;

    /// <summary>Whether no earlier change counts any more.</summary>
    public bool Add(ConsoleColour effect, bool isBackground)
    {
        if (isBackground)
        {
            _background ??= effect;
            return Foreground is not null || !effect.IsKnown;
        }

        if (Foreground is null)
        {
            Foreground = effect;
            return effect is not { IsKnown: true, Level: null, IsBack: false } || _background is not null;
        }

        return effect.IsBack;
    }
}
