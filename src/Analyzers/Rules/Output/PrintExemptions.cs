using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Calls;
using LogAnalyzers.Options;

namespace LogAnalyzers.Rules.Output;

/// <summary>The contexts in which printing is right.</summary>
internal static class PrintExemptions
{
    // Before the option that parses with it.
    private static readonly ImmutableHashSet<string> KnownContexts = ImmutableHashSet.Create("help", "prompt", "tests", "debug", "output");

    public static readonly Option<ImmutableHashSet<string>> AllowedContexts = new(
        "log_analyzers.console.allowed_contexts", "help, prompt, tests, debug",
        "Where printing is right, any of `help`, `prompt`, `tests`, `debug` and `output` (everything in `Main` or the top-level statements of an executable).",
        TryParseContexts);

    public static readonly Option<MemberList> AllowedMembers = new(
        "log_analyzers.console.allowed_members", "",
        "Members or types that may print: documentation-comment ids or `Namespace.Type.Member`, `*` for any text.",
        MemberList.TryParse);

    public static bool IsExempt(PrintCall print, RuleContext context) => context.Get(AllowedMembers).ContainsOrEncloses(context.Model.GetEnclosingSymbol(print.Syntax.SpanStart, context.CancellationToken)!);

    private static bool TryParseContexts(string text, [NotNullWhen(true)] out ImmutableHashSet<string>? contexts)
    {
        var words = text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()).ToArray();
        contexts = words is ["none"] ? ImmutableHashSet<string>.Empty : ImmutableHashSet.CreateRange(words);
        return words.Length > 0 && (contexts.IsEmpty || contexts.IsSubsetOf(KnownContexts));
    }
}
