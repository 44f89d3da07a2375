
namespace LogAnalyzers.Vocabulary;

/// <summary>Which names speak of a command line's help, usage or version; always by whole words.</summary>
internal static class HelpWords
{
    private static readonly string[] Printed = ["help", "usage", "version", "synopsis", "banner", "copyright", "license"];

    // What a program greets with, beside the banner; "logo" and "art" are data in most programs, so that all other words have to speak of showing.
    private static readonly string[] Greetings = ["logo", "splash", "art", "ascii", "banner"];

    private static readonly HashSet<string> ShowingWords = Set(
        "print", "show", "display", "draw", "write", "render", "output", "emit", "get", "build", "ascii", "art", "logo", "splash", "banner",
        "startup", "app", "application", "program", "product", "console", "screen", "welcome", "intro", "title", "header", "text", "line", "lines",
        "string",
        "printer", "writer", "the", "my", "async", "with", "and", "version", "name", "color", "colored", "colour", "to", "start", "big", "small");

    private static readonly string[] Asked = ["help", "usage", "version"];

    private static readonly string[] Help = ["help"];

    private static readonly HashSet<string> TypeWords
        = Set("command", "option", "options", "text", "printer", "writer", "formatter", "screen", "page", "builder", "action", "provider");

    private static readonly HashSet<string> RequestWords = Set(
        "command", "option", "options", "action", "requested", "request", "error", "verb", "arg", "args", "argument", "arguments", "settings");

    private static readonly HashSet<string> FlagWords = Set(
        "show", "print", "display", "write", "output", "is", "want", "wants", "wanted", "request", "requested", "requests", "only", "option", "opt",
        "flag", "switch", "arg", "argument", "command", "cmd", "param", "should", "do", "ask", "asked", "asks", "for", "and", "or", "the", "m", "s");

    // A version or a usage that is "set" or "required" is data; help is not.
    private static readonly HashSet<string> HelpFlagWords = Set(FlagWords.Concat(
        [
            "has", "need", "needs", "needed", "require", "required", "options", "parameter", "called", "set", "specified", "present", "given",
            "passed", "text", "message", "screen", "info", "mode", "verb", "action", "cli"
        ]));

    private static readonly HashSet<string> SwitchWords = Set(
        "option", "options", "opt", "flag", "flags", "switch", "switches", "arg", "args", "argument", "arguments", "command", "commands", "alias",
        "aliases", "verb", "verbs", "param");

    private static readonly HashSet<string> ValueWords = Set(
        "text", "message", "string", "get", "build", "create", "generate", "render", "format", "screen", "info", "information", "lines", "line",
        "auto", "m", "s", "to", "the", "my", "cli", "default", "full", "short", "long", "header", "footer", "page", "content", "contents",
        "writer", "builder", "buffer", "output");

    /// <summary>A member that prints help: one of the words anywhere in its name; or one that shows a logo.</summary>
    public static bool IsMember(string name)
        => (Mentions(name, Printed) && Words(name).Any(w => In(Printed, w))) || All(name, Greetings, ShowingWords);

    /// <summary>A type that prints help: <c>HelpWriter</c>, not <c>HelpDeskService</c>.</summary>
    public static bool IsType(string name) => All(name, Printed, TypeWords) || All(name, Greetings, ShowingWords);

    /// <summary>A type or enum field that stands for a request: <c>HelpOptions</c>, <c>VersionRequestedError</c>.</summary>
    public static bool IsRequest(string name) => All(name, Asked, RequestWords);

    /// <summary>A truth value that says that help is wanted: <c>showHelp</c>, not <c>helpDeskOpen</c>.</summary>
    public static bool IsFlag(string name) => All(name, Asked, FlagWords) || All(name, Help, HelpFlagWords);

    /// <summary>A name of a switch or of a set of them: <c>HelpSwitch</c>, <c>helpOption</c>.</summary>
    public static bool IsSwitch(string name)
        => All(name, Asked, SwitchWords) && (name.Equals("help", StringComparison.OrdinalIgnoreCase) || Words(name).Any(SwitchWords.Contains));

    /// <summary>A text that is help: <c>UsageText</c>, <c>GetHelp</c>. A version is data as often as not.</summary>
    public static bool IsText(string name) => All(name, ["help", "usage", "synopsis"], ValueWords) || All(name, Greetings, ShowingWords);

    /// <summary>A variable that holds the command line.</summary>
    public static bool IsArguments(string name)
        => name.IndexOf("arg", StringComparison.OrdinalIgnoreCase) >= 0 && Words(name) is { Count: > 0 } words
            && words[words.Count - 1].ToLowerInvariant() is "args" or "argv" or "arguments";

    private static bool All(string name, string[] needed, HashSet<string> others)
    {
        if (!Mentions(name, needed))
        {
            return false;
        }

        var found = false;
        foreach (var word in Words(name))
        {
            if (In(needed, word))
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

    /// <summary>Cheap look before the name is split.</summary>
    private static bool Mentions(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Words(string name)
    {
        var words = NameWords.In(name);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            words[i] = words[i].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (words[i].Length == 0)
            {
                words.RemoveAt(i);
            }
        }

        return words;
    }

    private static bool In(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Set(IEnumerable<string> words) => new(words, StringComparer.OrdinalIgnoreCase);
}
