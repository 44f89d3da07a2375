using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Which tokens open a door, and which are pieces of text, marks of a page or of a version. From OAuth 2.0, OpenID Connect and SAML, from the names
/// of .NET's own tokens (<c>CancellationToken</c>, <c>ContinuationToken</c>, <c>ChangeToken</c>), and from parsers, compilers and templating engines
/// on GitHub, where a token nearly always is a piece of text.
/// </summary>
internal static class TokenWords
{
    /// <summary>Before <c>token</c>: it lets somebody in.</summary>
    private static readonly ImmutableHashSet<string> Opening = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "access", "refresh", "bearer", "auth", "authentication", "authorization", "jwt", "api", "security", "csrf", "xsrf", "antiforgery",
        "forgery", "reset", "session", "bot", "oauth", "oauth2", "login", "sas", "personal", "secret", "saml", "github", "gitlab", "slack", "discord",
        "telegram", "confirmation", "verification", "activation", "invitation", "impersonation", "logon", "sso", "mfa", "password",
        "user", "identity", "service", "account", "admin", "gateway", "deploy", "vault", "web", "webhook");

    /// <summary>Before <c>token</c>: it is none that lets anybody in.</summary>
    private static readonly ImmutableHashSet<string> Other = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "cancellation", "cancel", "cancelation", "ct", "stop", "stopping", "stopped", "shutdown", "abort", "aborted", "timeout", "linked",
        "continuation", "continue", "next", "page", "paging", "skip", "sync", "delta", "change", "resume", "resumption", "concurrency", "etag",
        "metadata", "reload", "sequence", "stream", "start", "end", "begin", "first", "last", "previous", "prev", "current", "cur", "expected",
        "unexpected", "unknown", "syntax", "lexer", "parser", "json", "xml", "j", "string", "number", "text", "word", "char", "literal", "operator",
        "op", "keyword", "identifier", "name", "type", "value", "comment", "comma", "separator", "delimiter", "open", "close", "opening",
        "closing", "left", "right", "sub", "replacement", "placeholder", "template", "format", "date", "time", "search", "query", "filter", "path",
        "route", "url", "line", "css", "html", "sql", "regex", "pattern", "special", "eos", "eof", "bos", "pad", "unk", "max", "min", "input",
        "output", "prompt", "completion", "cached", "total", "reserved", "event", "trace", "correlation", "lock", "fencing", "lease", "wait",
        "subscription", "progress", "undo", "ordering", "tracking", "message", "command", "argument", "arg", "option", "switch",
        "parameter", "file", "version", "package", "symbol", "expression", "statement", "block", "matched", "parsed", "remaining", "raw",
        "erc20", "nft", "base", "quote", "coin", "swap", "game", "player", "board", "card", "loyalty", "design", "color", "theme",

        // Where a message is pushed to, and what a request is known by when it comes again.
        "device", "push", "fcm", "apn", "apns", "gcm", "firebase", "client", "idempotency", "deduplication", "checkpoint", "snapshot",

        // By which a server asks another whether somebody was a person; once.
        "captcha", "recaptcha", "hcaptcha", "turnstile",

        // What stands for a person in other records.
        "person", "pseudonym");

    /// <summary>Where such a word names the type, the method or the file, tokens are pieces of text, or things that are traded.</summary>
    private static readonly ImmutableHashSet<string> OfTexts = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "parser", "parsers", "parse", "parsing", "parsed", "lexer", "lexers", "lex", "lexing", "lexical", "tokenizer", "tokenizers", "tokenize",
        "tokenizing", "tokeniser", "tokenization", "tokenized", "scanner", "scan", "syntax", "grammar", "grammars", "compiler", "compile",
        "compilation", "interpreter", "expression", "expressions", "template", "templates", "templating", "interpolation", "interpolator",
        "replacer", "replace", "substitution", "substitute", "placeholder", "placeholders", "formatter", "naming", "renamer", "pattern", "patterns",
        "macro", "macros", "preprocessor", "assembler", "disassembler", "search", "searcher", "indexer", "analyzer", "stemmer", "nlp", "embedding",
        "embeddings", "llm", "inference", "vocabulary", "vocab", "bpe", "split", "splitter", "arguments", "args", "cli", "commandline", "shell",
        "repl", "script", "scripting", "scripts", "calculator", "evaluator", "evaluate", "roslyn", "codegen", "rewriter", "refactoring", "yaml",
        "csv", "markdown", "query", "filter", "rss", "deserializer", "translation", "translate", "translator", "localization", "keyword", "keywords",
        "semantic", "match", "matcher", "erc20", "nft", "crypto", "coin", "swap", "wallet", "ledger", "blockchain", "contract", "nep17", "nep11",
        "market", "trading", "exchange", "paging", "pager", "polling", "poker", "game", "lock", "locks", "lease",

        // What tells people from programs.
        "captcha", "recaptcha", "hcaptcha", "turnstile");

    /// <summary>
    /// At the end of a type's name that also says "transaction": it works with transactions of a database, whose marks are called tokens. A
    /// <c>TransactionController</c> works with those of a bank.
    /// </summary>
    private static readonly ImmutableHashSet<string> OfTransactions = ImmutableHashSet.Create(
        StringComparer.Ordinal, "transaction", "transactions", "manager", "scope", "context", "coordinator", "accessor", "tracker", "work");

    /// <summary>The same of namespaces, which say less of what stands in them.</summary>
    private static readonly ImmutableHashSet<string> OfTextsInNamespace = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "parser", "parsers", "parsing", "lexer", "lexing", "tokenizer", "tokenizers", "tokenization", "syntax", "grammar", "compiler", "compilation",
        "scripting", "templating", "roslyn", "nlp", "blockchain", "crypto");

    /// <summary>Words of a record's text that say that the token is a piece of text, or a mark.</summary>
    private static readonly ImmutableHashSet<string> InText = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "unexpected", "expected", "expecting", "parse", "parsing", "parsed", "parser", "syntax", "cancellation", "cancelled", "canceled", "line",
        "column", "position", "offset", "keyword", "lexer", "tokenizer", "tokenized", "unrecognized", "unrecognised", "continuation", "page",
        "replace", "replacing", "replaced", "tx", "txhash", "pool", "swap", "wallet", "liquidity", "coin", "template", "placeholder",
        "regex", "pattern", "resume", "resuming", "push", "notification", "notifications", "fcm", "apns", "firebase",
        "game", "pseudonym", "captcha", "recaptcha", "hcaptcha", "turnstile");

    /// <summary>Whether a name that ends in <c>token</c> is surely one of a credential.</summary>
    /// <param name="words">The words of the name in lower case.</param>
    public static bool AreOpening(IReadOnlyList<string> words)
        => words.Count > 1 && (Opening.Contains(words[words.Count - 2]) || (words[words.Count - 2] == "id" && words.Count == 2));

    /// <summary>Whether a name that ends in <c>token</c> is surely none of a credential.</summary>
    /// <inheritdoc cref="AreOpening"/>
    public static bool AreOther(IReadOnlyList<string> words) => words.Count > 1 && Other.Contains(words[words.Count - 2]);

    /// <summary>
    /// What files have in them where tokens are pieces of text, or things that are traded: a token may be of anything in a file that also speaks of
    /// transactions.
    /// </summary>
    private static readonly ImmutableArray<string> OfFiles = ImmutableArray.Create(
        "Tokenizer", "Tokenize", "Lexer", "SyntaxToken", "TokenKind", "NextToken(", "PeekToken", "TxHash", "TransactionHash", "Blockchain",
        "Ethereum", "Solana", "ERC20", "Erc20", "Uniswap", "SmartContract", "Nep17", "Liquidity");

    /// <summary>Whether the text of a file has one of these.</summary>
    public static bool AreOfFile(string text) => OfFiles.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a name says that what it names works with pieces of text, or with tokens that are traded or mark transactions.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isOfMethod">Whether it is a method's, which says of itself alone what it does.</param>
    public static bool IsOfTexts(string name, bool isOfMethod)
    {
        var words = NameWords.In(name).Select(w => w.ToLowerInvariant()).ToList();
        return words.Any(OfTexts.Contains)
            || ((name.IndexOf("UnitOfWork", StringComparison.Ordinal) >= 0 || words.Any(w => w is "transaction" or "transactions"))
                && (isOfMethod || OfTransactions.Contains(words[words.Count - 1])));
    }

    /// <summary>The same of a namespace.</summary>
    public static bool IsNamespaceOfTexts(string name) => NameWords.In(name).Any(w => OfTextsInNamespace.Contains(w.ToLowerInvariant()));

    /// <summary>Calls that give a piece of what was taken apart, or is being read, or a number that only tells one from another.</summary>
    private static readonly ImmutableHashSet<string> Cutting = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Substring", "Split", "Dequeue", "Peek", "Pop", "Next", "NextToken", "ReadToken", "GetNextToken", "ReadNextToken", "Last", "First",
        "FirstOrDefault", "LastOrDefault", "ElementAt", "Slice", "Remove", "Match", "TrimStart", "TrimEnd", "GetHashCode");

    /// <summary>Whether a call of that name gives such a piece.</summary>
    public static bool Cut(string method) => Cutting.Contains(method);

    /// <summary>Whether what is cut is the header by which somebody signs in: the piece behind its scheme is the credential.</summary>
    public static bool AreOfHeader(string code)
        => code.IndexOf("Bearer", StringComparison.OrdinalIgnoreCase) >= 0
            || code.IndexOf("AuthHeader", StringComparison.OrdinalIgnoreCase) >= 0
            || code.IndexOf("Authorization", StringComparison.Ordinal) >= 0
            || code.IndexOf("authorizationHeader", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a record's text speaks of such tokens.</summary>
    public static bool AreSpokenOfIn(string text) => NameWords.In(text).Any(w => InText.Contains(w.ToLowerInvariant()));

    /// <summary>A word in one piece in which no capital letter takes the last one off: <c>accesstoken</c>.</summary>
    public static bool IsJoinedOpening(string word)
        => word.Length > 5 && word.EndsWith("token", StringComparison.Ordinal) && Opening.Contains(word.Substring(0, word.Length - 5));
}
