using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>A secret that is shown.</summary>
/// <param name="Shown">The value.</param>
/// <param name="Why">What tells so, for messages.</param>
internal sealed record FoundSecret(ShownValue Shown, string Why)
{
    private const int LongestInMessage = 40;

    /// <summary>Whether its name is as often another thing's: the key of an account is a secret, or what the account is found by.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What is underlined, and what another value takes the place of.</summary>
    public SyntaxNode Syntax => Shown.Whole.Syntax;

    /// <summary>What the message calls it.</summary>
    public string Display
    {
        get
        {
            var written = Shown.Value.Syntax.ToString();
            return written.Length > LongestInMessage || written.IndexOf('\n') >= 0 ? Shown.Name ?? Shown.Key ?? "The value" : written;
        }
    }
}
