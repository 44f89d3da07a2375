using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// What secrets are called, by the last word of the name, and what only speaks of one. From the keyword lists of detect-secrets, gitleaks' generic
/// rule with the exclusions that it had to add, and CodeQL's queries on sensitive data, with their reported false positives; then tried on the log
/// calls of repositories that the lists were not made for.
/// </summary>
internal static class SecretWords
{
    /// <summary>A name that ends in one of these is a secret's.</summary>
    private static readonly ImmutableHashSet<string> Last = Set(
        "password", "passwords", "passwd", "pwd", "passphrase", "passcode", "secret", "credential", "credentials", "ssn", "cvv", "cvv2",
        "cvc", "jwt", "otp", "totp", "creditcard", "cardnumber", "connstr", "connstring", "connectionstring", "connectionstrings");

    /// <summary>Words that mean a secret together, joined or apart.</summary>
    private static readonly ImmutableArray<string[]> Together = ImmutableArray.Create<string[]>(
        ["connection", "string"], ["connection", "strings"], ["connection", "str"], ["conn", "string"], ["conn", "str"], ["card", "number"],
        ["credit", "card"], ["social", "security", "number"], ["pass", "phrase"], ["pass", "word"], ["secret", "key"],
        // The key of a storage alone is what a file is found by.
        ["storage", "account", "key"],
        ["authorization", "header"], ["auth", "header"], ["seed", "phrase"],

        // What somebody is sent to prove who they are. An authorization code is also a bank's, a confirmation code a booking's.
        ["verification", "code"], ["reset", "code"], ["otp", "code"], ["mfa", "code"], ["two", "factor", "code"], ["recovery", "code"]);

    /// <summary>What is often written without a capital letter behind another word.</summary>
    private static readonly string[] Joined =
        ["password", "passwd", "clientsecret", "connectionstring", "apikey", "secretkey", "privatekey", "credentials"];

    /// <summary>Before <c>key</c>: a plain key is one of a dictionary, a table or a keyboard.</summary>
    private static readonly ImmutableHashSet<string> KeyQualifiers = Set(
        "api", "app", "access", "auth", "private", "client", "account", "signing", "encryption");

    /// <summary>Whether the key may as well be what a client, an account or an app is found by.</summary>
    /// <inheritdoc cref="AreHarmless"/>
    public static bool AreFindingKey(IReadOnlyList<string> words)
        => (words is [.., "app" or "client" or "account", "key"] && words is not [.., "storage", "account", "key"])
            || words is [.., "appkey" or "clientkey" or "accountkey"];

    /// <summary>Before <c>pass</c>, which is else a turn of a loop.</summary>
    private static readonly ImmutableHashSet<string> PassQualifiers = Set("user", "db", "database", "smtp", "ftp", "mail", "login", "proxy", "admin");

    /// <summary>Anywhere in the name: whoever may see it may, or it is none any more.</summary>
    private static readonly ImmutableHashSet<string> Harmless = Set(
        "public", "hashed", "hashing", "encrypted", "masked", "redacted", "invalid", "sanitized", "obfuscated", "anonymized", "scrubbed", "censored",
        "hidden",
        "shortened", "truncated", "safe", "display", "partial", "dummy", "fake",
        "obscured", "missing", "mask", "redact", "hash", "signature", "digest", "checksum");

    /// <summary>At the end of a name: it only speaks of the secret.</summary>
    private static readonly ImmutableHashSet<string> About = Set(
        "count", "length", "name", "names", "type", "types", "kind", "id", "ids", "expiry", "policy", "url", "uri", "provider", "algorithm", "file",
        "path", "complexity", "challenge", "hash", "hint", "prefix", "suffix", "index", "size", "status", "state", "error", "message", "reason",
        "expiration", "lifetime", "version", "endpoint", "description", "label", "title", "format", "field", "property", "source", "scope", "owner",
        "issuer", "audience", "scheme", "identifier", "arn", "reference", "ref", "alias", "tag", "ttl", "age", "date", "time", "result", "valid",
        "required", "enabled", "column", "option", "setting", "address", "symbol", "pair", "ticker", "balance", "price", "amount", "supply",
        "position", "line", "mint", "thumbprint", "fingerprint", "host", "server", "database", "summary", "preview", "excerpt", "snippet");

    /// <summary>At the end of a name: only how the secret is held.</summary>
    private static readonly ImmutableHashSet<string> Forms = Set("value", "str", "string");

    /// <summary>Whether a name speaks of no secret, whatever stands around it.</summary>
    /// <param name="words">The words of the name in lower case.</param>
    public static bool AreHarmless(IReadOnlyList<string> words)
        => words.Count > 0 && (words.Any(Harmless.Contains) || About.Contains(words[words.Count - 1]));

    /// <summary>Whether words say that something is a hash.</summary>
    public static bool AreHash(IEnumerable<string> words) => words.Any(w => w is "hash" or "hashed");

    /// <summary>Tables of texts for people: what is looked up there by the name of a secret is the word, or what is wrong with it.</summary>
    private static readonly ImmutableHashSet<string> TextTables = Set(
        "localizer", "localizers", "localization", "localizable", "resource", "resources", "label", "labels", "error", "errors", "message",
        "messages", "string", "strings", "text", "texts", "translation", "translations", "translator", "column", "columns", "t", "l");

    /// <summary>Words of a text that speaks of the working directory, which shells call <c>pwd</c>.</summary>
    private static readonly ImmutableHashSet<string> OfDirectories = Set(
        "dir", "directory", "directories", "folder", "path", "working", "cwd", "location", "getcurrentdirectory", "currentdirectory");

    /// <summary>Whether what a variable, member or type of that name holds is text for people.</summary>
    public static bool IsTextTable(string name)
        => NameWords.In(name) is { Count: > 0 } words && TextTables.Contains(words[words.Count - 1].ToLowerInvariant());

    /// <summary>Whether a name that shells have for the working directory means that.</summary>
    /// <param name="words">The words of the name in lower case.</param>
    /// <param name="text">The text and the code beside the value.</param>
    public static bool AreDirectory(IReadOnlyList<string> words, string text)
        => words is [.., "pwd"] && NameWords.In(text).Any(w => OfDirectories.Contains(w.ToLowerInvariant()));

    /// <summary>Databases in a file: what they are reached by is its path.</summary>
    private static readonly string[] DatabasesInFiles = ["sqlite", "litedb", "duckdb"];

    /// <summary>Whether a connection string is that of a database in a file.</summary>
    /// <param name="words">The words of the name in lower case.</param>
    /// <param name="text">The text beside the value, and the names around it.</param>
    public static bool AreOfFile(IReadOnlyList<string> words, string text)
        => words.Count > 0 && words[words.Count - 1] is var last
            && (last is "string" or "strings" or "str" || last.StartsWith("conn", StringComparison.Ordinal))
            && DatabasesInFiles.Any(d => text.IndexOf(d, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the text of a file sets up a database in a file, and none on a server.</summary>
    public static bool HasDatabaseInFile(string text)
        => DatabasesInFiles.Any(d => text.IndexOf("Use" + d, StringComparison.OrdinalIgnoreCase) >= 0)
            && !DatabasesOnServers.Any(d => text.IndexOf(d, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>By which Entity Framework is told of a server.</summary>
    private static readonly string[] DatabasesOnServers = ["UseSqlServer", "UseNpgsql", "UseMySql", "UseMySQL", "UseOracle", "UseCosmos"];

    /// <summary>Whether what is called so opens a database.</summary>
    /// <inheritdoc cref="AreHarmless"/>
    public static bool AreConnection(IReadOnlyList<string> words) => AreOfFile(words, DatabasesInFiles[0]);

    /// <summary>Whether the name is that of an access key, which beside a secret key is who signs, not what with.</summary>
    /// <inheritdoc cref="AreHarmless"/>
    public static bool AreAccessKey(IReadOnlyList<string> words) => words is [.., "access", "key"] or [.., "accesskey"];

    /// <summary>Whether the text of a file speaks of secret keys as well.</summary>
    public static bool HasSecretKeys(string text)
        => text.IndexOf("SecretKey", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("SecretAccessKey", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("secret_key", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether the name is that of a secret key, which where secrets are kept is what one is found by.</summary>
    /// <inheritdoc cref="AreHarmless"/>
    public static bool AreSecretKey(IReadOnlyList<string> words) => words is [.., "secret", "key"] or [.., "secretkey"];

    /// <summary>Whether the text of a file speaks of places where secrets are kept.</summary>
    public static bool HasVaults(string text)
        => text.IndexOf("Vault", StringComparison.Ordinal) >= 0 || text.IndexOf("SecretStore", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// Whether a variable or field of that name says which secret it is, not what: secrets of vaults, tokens and keys have names, passwords have
    /// none.
    /// </summary>
    /// <param name="variable">Its name, without what fields begin with.</param>
    /// <param name="words">The words of the placeholder or key in lower case.</param>
    public static bool AreNamedBy(string variable, IReadOnlyList<string> words)
        => words.Count > 0 && words[words.Count - 1] is var last
            && ((variable == "key" && !last.EndsWith("key", StringComparison.Ordinal)) || About.Contains(variable))
            && Named.Any(n => last.EndsWith(n, StringComparison.Ordinal));

    private static readonly string[] Named = ["secret", "credential", "credentials", "token", "key", "string", "str"];

    /// <summary>Whether the name is a secret's.</summary>
    /// <inheritdoc cref="AreHarmless"/>
    public static bool AreSecret(IReadOnlyList<string> words)
    {
        var count = words.Count;
        if (count == 0)
        {
            return false;
        }

        var last = words[count - 1];
        var before = count > 1 ? words[count - 2] : "";
        return Last.Contains(last)
            || (last == "key" && KeyQualifiers.Contains(before))
            || (last == "pass" && PassQualifiers.Contains(before))
            || KeyQualifiers.Any(q => last.Length == q.Length + 3 && last.StartsWith(q, StringComparison.Ordinal)
                && last.EndsWith("key", StringComparison.Ordinal))
            || Together.Any(t => EndsIn(words, t))
            || EndsJoined(last);
    }

    /// <summary>The words that decide: without what only says how the value is held, and without a number behind it.</summary>
    public static List<string> Deciding(string name)
    {
        var words = NameWords.In(name).Select(w => w.ToLowerInvariant()).ToList();
        while (words.Count > 1 && words[words.Count - 1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length == 0)
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 0 && words[words.Count - 1].TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9') is { Length: > 3 } bare)
        {
            words[words.Count - 1] = bare;
        }

        while (words.Count > 1 && Forms.Contains(words[words.Count - 1]) && !Together.Any(t => EndsIn(words, t)))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    /// <summary><c>userpassword</c>, <c>clientsecret</c>: what no capital letter takes apart.</summary>
    private static bool EndsJoined(string word)
        => Joined.Any(j => word.Length > j.Length && word.EndsWith(j, StringComparison.Ordinal))
            && !Harmless.Any(h => word.StartsWith(h, StringComparison.Ordinal));

    private static bool EndsIn(IReadOnlyList<string> words, string[] end)
    {
        var start = words.Count - end.Length;
        for (var i = 0; start >= 0 && i < end.Length; i++)
        {
            if (words[start + i] != end[i])
            {
                return false;
            }
        }

        return start >= 0 || string.Concat(end) == words[words.Count - 1];
    }

    private static ImmutableHashSet<string> Set(params string[] words) => ImmutableHashSet.Create(StringComparer.Ordinal, words);
}
