using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>What a name says of its value.</summary>
internal enum SecretVerdict
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It is no secret, or only speaks of one, whatever else names it.</summary>
    Harmless,

    /// <summary>It is a token: a secret unless tokens are pieces of text there.</summary>
    Token,

    /// <summary>It is a secret.</summary>
    Secret,
}

/// <summary>Judges names by their last word, and by what the user's options say.</summary>
/// <param name="further">Names that are secrets as well.</param>
/// <param name="allowed">Names that are none.</param>
internal sealed class SecretNames(NamePatterns further, NamePatterns allowed)
{
    public static readonly Option<NamePatterns> Names = new(
        "log_analyzers.secrets.names", "",
        "Further names of secrets, as `iban` or `*_licence`: of variables and members, placeholders and keys; `*` for any text.",
        NamePatterns.TryParse);

    public static readonly Option<NamePatterns> AllowedNames = new(
        "log_analyzers.secrets.allowed_names", "",
        "Names that are no secrets though they end like one, as `pageToken` or `*PublicKey`; `*` for any text.",
        NamePatterns.TryParse);

    /// <summary>Without a user's options.</summary>
    public static SecretNames Default { get; } = new(Names.Default, AllowedNames.Default);

    public static SecretNames In(ReportContext context) => new(context.Get(Names), context.Get(AllowedNames));

    /// <param name="name">The name; null for none.</param>
    /// <param name="isOfVariable">
    /// Whether it is a variable's: a plain <c>name</c> may be of anything, where a member <c>Name</c> is that of its owner.
    /// </param>
    public SecretVerdict Judge(string? name, bool isOfVariable = false)
    {
        if (string.IsNullOrEmpty(name))
        {
            return SecretVerdict.Unknown;
        }

        if (allowed.Match(name!))
        {
            return SecretVerdict.Harmless;
        }

        if (further.Match(name!))
        {
            return SecretVerdict.Secret;
        }

        var words = SecretWords.Deciding(name!);
        if (SecretWords.AreHarmless(words) && !(isOfVariable && words.Count == 1))
        {
            return SecretVerdict.Harmless;
        }

        if (words.Count > 0 && words[words.Count - 1] == "token")
        {
            // "token0" and "token1" are the two of a pair.
            return char.IsDigit(name![name.Length - 1]) ? SecretVerdict.Harmless
                : TokenWords.AreOpening(words) ? SecretVerdict.Secret
                : TokenWords.AreOther(words) ? SecretVerdict.Harmless
                : SecretVerdict.Token;
        }

        return SecretWords.AreSecret(words) || (words.Count > 0 && TokenWords.IsJoinedOpening(words[words.Count - 1]))
            ? SecretVerdict.Secret
            : SecretVerdict.Unknown;
    }
}
