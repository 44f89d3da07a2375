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
        "ShowAsync", "ShowDialog", "ShowDialogAsync", "BringToFront", "BringIntoView", "ScrollIntoView", "ScrollToCaret", "ScrollToEnd", "ScrollTo");

    /// <summary>Licenses and subscriptions are activated as well.</summary>
    private static readonly ImmutableHashSet<string> OfWindows = ImmutableHashSet.Create(StringComparer.Ordinal, "Activate", "Focus");

    private static readonly ImmutableArray<string> Libraries = ImmutableArray.Create(
        "System.Windows.", "Microsoft.UI.", "Microsoft.Maui.", "Windows.UI.", "Avalonia.");

    /// <summary>Whether a method of that name shows a window or an element of it.</summary>
    public static bool IsMember(string method) => Members.Contains(method);

    /// <summary>Whether a method of that name does so where its type, of that full name, is one of those libraries.</summary>
    public static bool IsMemberOfWindow(string type, string method)
        => OfWindows.Contains(method) && Libraries.Any(l => type.StartsWith(l, StringComparison.Ordinal));
}
