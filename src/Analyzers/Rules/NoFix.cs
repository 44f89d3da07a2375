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

    /// <summary>A constant of another place is not this call's to change.</summary>
    public static readonly NoFix Elsewhere = new("the text stands in another place, where others may use it");

    /// <summary>Which of them is shown, only run time knows.</summary>
    public static readonly NoFix OneOfSeveral = new("the call chooses from several texts");

    /// <summary>What is to be changed lies across literals, or partly in a constant.</summary>
    public static readonly NoFix InPieces = new("the text is put together from pieces");

    /// <summary>Nobody sees how many values there are, and which.</summary>
    public static readonly NoFix ArrayOfValues = new("the values are passed as an array");

    /// <summary>What is written by position can't follow names.</summary>
    public static readonly NoFix NamedArguments = new("the call names its arguments");

    /// <summary>The parameters are the placeholders' values.</summary>
    public static readonly NoFix OfDefinition = new("whoever calls the defined method would have to be changed too");

    /// <summary>The framework answers such a format by showing the template.</summary>
    public static readonly NoFix WrongFormat = new("a value does not take the format of its placeholder");

    /// <summary>There is more than one way to mend it, or none that is surely meant.</summary>
    public static readonly NoFix Unclear = new("what is meant can't be told");

    /// <summary>Values that do something, or read what others do.</summary>
    public static readonly NoFix OtherOrder = new("the values would be evaluated in another order");

    /// <summary>It belongs to a value, and can't be told from one on the line.</summary>
    public static readonly NoFix Comment = new("a comment stands among the values");

    /// <summary>What stands inside of what is written anew.</summary>
    public static readonly NoFix LostComment = new("a comment would be lost");

    /// <summary>What is left would be a call with a warning, which no edit may leave.</summary>
    public static readonly NoFix OthersFirst = new("the placeholders need names of their own first");

    /// <summary>Two fields would become one.</summary>
    public static readonly NoFix SameName = new("two placeholders would have one name");

    /// <summary>Unlike placeholders, keys are given so that somebody asks for them: <c>%property{…}</c>, <c>${scopeproperty:…}</c>.</summary>
    public static readonly NoFix KeyIsAsked = new("layouts, filters and other code may ask for the key by its name");

    /// <summary>What is shown must stay what it is.</summary>
    public static readonly NoFix ShownOtherwise = new("the value would be shown in another way");

    /// <summary>What is said would not be the same, or be evaluated in another way.</summary>
    public static readonly NoFix NotApart = new("the text can't be taken apart");

    /// <summary>A method that a source generator writes, or a wrapper's.</summary>
    public static readonly NoFix OtherLevel = new("the level is not written in this call");

    /// <summary>The call would then log at another level than the guard around it asks for.</summary>
    public static readonly NoFix Guarded = new("the guard around it asks for the present level");

    /// <summary>Fixes make no files.</summary>
    public static readonly NoFix UnshippedInMerge = new("a merge has left its marks in LogEvents.Unshipped.txt");

    public static readonly NoFix NoUnshippedFile = new("there is no LogEvents.Unshipped.txt beside the project, an empty one will do");

    /// <summary>The descriptor whose messages end with the reason; all else stays, the ID above all.</summary>
    public DiagnosticDescriptor In(DiagnosticDescriptor descriptor)
        => new(
            descriptor.Id, descriptor.Title, descriptor.MessageFormat + Introduction + Words.Replace("{", "{{").Replace("}", "}}"),
            descriptor.Category, descriptor.DefaultSeverity, descriptor.IsEnabledByDefault, descriptor.Description, descriptor.HelpLinkUri,
            [.. descriptor.CustomTags]);
}
