namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Which names speak of what a tool exists to print: formats that other programs read, options that choose one, and classes that are a tool's output.
/// The formats are those of the output options of the .NET CLI, the Azure, AWS and GitHub command lines, kubectl and docker; always by whole words.
/// </summary>
internal static class OutputWords
{
    private static readonly HashSet<string> Formats = Set(
        "json", "jsonl", "ndjson", "xml", "xaml", "csv", "tsv", "yaml", "yml", "toml", "html", "markdown", "sarif", "php", "sql", "base64", "hex",
        "svg", "latex", "junit", "tap", "dot", "mermaid", "plantuml", "ical");

    private static readonly HashSet<string> Choices = Set(Formats.Concat(["table", "text", "plain", "raw", "list", "tree", "pretty", "compact"]));

    // What stands beside a format in the name of data: jsonText, ToCsv, prettyPrintedXml; not jsonFile or csvCount.
    private static readonly HashSet<string> DataWords = Set(
        "to", "as", "the", "in", "of", "get", "build", "create", "make", "generate", "generated", "render", "rendered", "format", "formatted",
        "export", "exported", "convert", "dump", "print", "write", "serialize", "serialized", "serialise", "serialised", "text", "string", "str",
        "output",
        "result", "results", "content", "contents", "document", "doc", "body", "data", "line", "lines", "row", "rows", "header", "headers", "report",
        "summary", "payload", "response", "reply", "message", "request", "frame", "packet", "indented", "pretty", "printed", "compact", "raw", "full",
        "final", "my", "schema", "node", "element", "token", "object", "array", "root", "async", "snippet", "fragment", "code", "script", "markup",
        "table", "encoded", "schema", "value");

    private static readonly string[] Sources =
    [
        "generatedcode", "generatedsource", "sourcecode", "sourcetext", "generatedtext", "csharpcode", "gencode", "codetext", "markup",
    ];

    private static readonly HashSet<string> SwitchWords = Set(
        "as", "is", "in", "to", "use", "uses", "output", "out", "print", "show", "emit", "write", "dump", "want", "wants", "should", "stdout",
        "option", "options", "opt", "flag", "arg", "argument", "format", "formatted", "mode", "only", "result", "results", "the", "for", "machine",
        "readable", "pretty", "raw", "o", "console", "export");

    private static readonly HashSet<string> FormatWords = Set("format", "output", "formatter", "style", "type", "kind", "mode", "as");

    private static readonly string[] Verbs = ["print", "write", "show", "display", "dump", "render", "output", "emit", "format", "list"];

    private static readonly HashSet<string> Products = Set(Formats.Concat(
        ["table", "report", "result", "results", "listing", "summary", "matrix", "grid", "tree", "row", "rows", "answer", "diff", "schema"]));

    private static readonly HashSet<string> ClassCores = Set("console", "terminal", "output", "stdout", "ui", "cli");

    private static readonly HashSet<string> ClassWords = Set(ClassCores.Concat(
    [
        "std", "screen", "display", "text", "color", "colors", "colored", "colour", "colours", "coloured", "writer", "printer", "helper", "helpers",
        "adapter", "wrapper", "util", "utils", "utility", "utilities", "extensions", "renderer", "format", "formatter", "view", "presenter", "my",
        "app", "simple", "default", "system", "standard", "result", "results", "table", "report", "tool", "user", "interface", "interaction", "line",
        "command", "io", "out", "ansi", "real", "plain", "base", "service", "i",
        "writing", "printing",
    ]));

    private static readonly HashSet<string> Made = Set("result", "results", "table", "report", "summary", "listing", "output", "console", "text");

    private static readonly HashSet<string> Makers = Set("writer", "printer", "renderer", "formatter", "presenter");

    private static readonly HashSet<string> Logs = Set(
        "log", "logs", "logger", "logging", "trace", "debug", "info", "information", "warn", "warning", "err", "error", "errors", "fatal", "critical",
        "verbose", "exception");

    /// <summary>A value in a format that programs read: <c>json</c>, <c>ToCsv()</c>, <c>prettyXml</c>.</summary>
    public static bool IsData(string name)
        => (MentionsFormat(name) && All(name, Formats, DataWords))
            || Sources.Contains(name.TrimStart('_').Replace("_", ""), StringComparer.OrdinalIgnoreCase);

    /// <summary>A truth value that chooses a format: <c>json</c>, <c>options.OutputJson</c>, <c>AsTable</c>.</summary>
    public static bool IsSwitch(string name) => All(name, Choices, SwitchWords) && NameWords.In(name).Any(w => Choices.Contains(w) && w.Length > 3);

    /// <summary>The word on a command line that chooses a format, or the option of it: <c>json</c>, <c>--csv</c>, <c>--output-format</c>.</summary>
    public static bool IsChoice(string text)
    {
        var word = text.TrimStart('-', '/');
        return Formats.Contains(word)
            || (word.Length < text.Length && (Choices.Contains(word) || word is "format" or "output-format" or "porcelain"));
    }

    /// <summary>A constant or enum field that stands for a format where something called a format is compared with it.</summary>
    public static bool IsFormatValue(string name) => Choices.Contains(name);

    /// <summary>A variable that holds the chosen format: <c>format</c>, <c>OutputFormat</c>.</summary>
    public static bool IsFormat(string name) => NameWords.In(name) is { Count: > 0 } words && FormatWords.Contains(words[words.Count - 1]);

    /// <summary>What is asked for which of several formats it is: <c>output</c>, <c>options.OutputMode</c>.</summary>
    public static bool IsOutput(string name)
        => name.TrimStart('_') is { } bare && (bare.Equals("output", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("outputMode", StringComparison.OrdinalIgnoreCase));

    /// <summary>A truth value that asks for no talk beside the product: <c>quiet</c>, <c>options.Silent</c>.</summary>
    public static bool IsQuiet(string name)
        => NameWords.In(name).Any(w => w.ToLowerInvariant() is "quiet" or "silent" or "porcelain" or "nologo");

    /// <summary>A member that prints the product: <c>PrintJson</c>, <c>ShowResults</c>, <c>WriteTable</c>.</summary>
    public static bool IsProductMember(string name)
        => NameWords.In(name) is { Count: > 1 } words && Verbs.Contains(words[0], StringComparer.OrdinalIgnoreCase)
            && words.Skip(1).LastOrDefault(w => !w.Equals("async", StringComparison.OrdinalIgnoreCase)) is { } last && Products.Contains(last);

    /// <summary>A class that is a tool's output: <c>ConsoleOutput</c>, <c>Terminal</c>, <c>TableWriter</c>.</summary>
    public static bool IsOutputClass(string name)
    {
        var words = NameWords.In(name);
        return words.Count > 0 && !words.Any(Logs.Contains)
            && ((words.Any(ClassCores.Contains) && words.All(ClassWords.Contains))
                || words[words.Count - 1].Equals("output", StringComparison.OrdinalIgnoreCase)
                || (words.Count > 1 && Makers.Contains(words[words.Count - 1]) && Made.Contains(words[words.Count - 2])));
    }

    /// <summary>A name that speaks of a log or a level: what is called so is no product.</summary>
    public static bool IsLog(string name) => NameWords.In(name).Any(Logs.Contains);

    /// <summary>A name that ends as those of loggers do: <c>ILog</c>, <c>IBuildLogger</c>, <c>LoggerBase</c>; not <c>ILoginLog</c>.</summary>
    public static bool IsLogger(string name)
        => NameWords.In(name) is var words && words.FindLastIndex(static w => w is not ("Base" or "Service")) is >= 0 and var at
            && words[at] is "Logger" or "ILogger" or "Log" or "ILog" or "Logging" && (words[at] is not "Log" || at == 0 || words[at - 1] == "I");

    /// <summary>A variable or member that a logger is kept in: <c>_logger</c>, <c>log</c>, <c>Log</c>; not <c>logError</c>.</summary>
    public static bool HoldsLogger(string name) => NameWords.In(name) is { Count: > 0 } words
        && (words[words.Count - 1].Equals("logger", StringComparison.OrdinalIgnoreCase) || (words.Count == 1 && words[0] is "log" or "Log"));

    private static bool MentionsFormat(string name) => Formats.Any(f => name.IndexOf(f, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool All(string name, HashSet<string> needed, HashSet<string> others)
    {
        var found = false;
        foreach (var word in NameWords.In(name))
        {
            if (needed.Contains(word))
            {
                found = true;
            }
            else if (!others.Contains(word))
            {
                return false;
            }
        }

        return found;
    }

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Set(IEnumerable<string> words) => new(words, StringComparer.OrdinalIgnoreCase);
}
