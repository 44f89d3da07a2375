using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>
/// Why a rule that has a fix offers none at a place: what its message ends with, and a line of its page. Only what one file and its project show can
/// be told while somebody types; what the other projects show, such as where a record would go, the page tells.
/// </summary>
/// <param name="Words">A few words that go on after "no fix: ", without a full stop; the same on the page.</param>
internal sealed record NoFix(string Words)
{
    /// <summary>Stands between what is wrong and the reason.</summary>
    public const string Introduction = "; no fix: ";

    /// <summary>No edit of another kind makes such a call a good one.</summary>
    public static readonly NoFix Malformed = new("the template has to be well-formed first");

    /// <inheritdoc cref="Malformed"/>
    public static readonly NoFix Incomplete = new("placeholders and arguments have to agree first");

    /// <summary>The descriptor whose messages end with the reason; all else stays, the ID above all.</summary>
    public DiagnosticDescriptor In(DiagnosticDescriptor descriptor)
        => new(
            descriptor.Id, descriptor.Title, descriptor.MessageFormat + Introduction + Words.Replace("{", "{{").Replace("}", "}}"),
            descriptor.Category, descriptor.DefaultSeverity, descriptor.IsEnabledByDefault, descriptor.Description, descriptor.HelpLinkUri,
            [.. descriptor.CustomTags]);
}
