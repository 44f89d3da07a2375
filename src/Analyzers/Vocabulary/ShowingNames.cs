using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How windows and dialogs of WPF, WinUI, Avalonia and Windows Forms are shown or brought to the front: where that fails, another one is open, or the
/// window has gone.
/// </summary>
internal static class ShowingNames
{
    private static readonly ImmutableHashSet<string> Members = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ShowAsync", "ShowDialog", "ShowDialogAsync", "Activate", "BringToFront", "BringIntoView", "ScrollIntoView", "ScrollToCaret",
        "ScrollToEnd", "ScrollTo", "Focus");

    /// <summary>Whether a method of that name shows a window or an element of it.</summary>
    public static bool IsMember(string method) => Members.Contains(method);
}
