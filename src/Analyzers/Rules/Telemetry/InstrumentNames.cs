using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>
/// What meters and instruments are called by OpenTelemetry's conventions: the meter as its class is, in full; its instruments by the application and
/// the class, then by what they measure, in lower case with dots between.
/// </summary>
internal static class InstrumentNames
{
    /// <summary>What says of a class only what kind of class it is.</summary>
    private static readonly string[] Kinds =
    [
        "service", "controller", "handler", "worker", "consumer", "processor", "manager", "middleware", "job", "task", "background", "hosted", "base",
        "impl", "endpoint", "endpoints", "listener", "helper", "provider",
    ];

    /// <summary>Methods that are called so because somebody else calls them.</summary>
    private static readonly HashSet<string> GenericMethods = new(StringComparer.Ordinal)
    {
        "execute", "handle", "invoke", "consume", "run", "main", "do", "work", "process", "callback", "tick", "on", "elapsed", "start",
    };

    public static string MeterOf(INamedTypeSymbol type) => type.ToDisplayString();

    /// <summary><c>shop.order_import</c> of <c>Shop.Orders.OrderImportWorker</c>.</summary>
    public static string PrefixOf(INamedTypeSymbol type)
    {
        var words = Snake(type.Name).ToList();
        while (words.Count > 1 && Kinds.Contains(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var own = words.Count == 0 ? "app" : string.Join("_", words);
        var space = type.ContainingNamespace is { IsGlobalNamespace: false } inner ? string.Join("_", Snake(Outermost(inner).Name)) : "";
        var prefix = space.Length == 0 || space == own ? own : space + "." + own;
        return prefix[0] is >= 'a' and <= 'z' ? prefix : "app." + prefix;
    }

    /// <summary>The words of the method around a call; none where its name says nothing.</summary>
    public static string[] MethodOf(SyntaxNode call)
    {
        var name = call.Ancestors().Select(a => a switch
        {
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(n => n is not null);
        var words = Snake(name ?? "").Where(w => w != "async").ToArray();
        return words.All(GenericMethods.Contains) ? [] : words;
    }

    /// <summary>The words of a name, in what the name of an instrument may have.</summary>
    public static IEnumerable<string> Snake(string name) => Snake(NameWords.In(name));

    /// <inheritdoc cref="Snake(string)"/>
    public static IEnumerable<string> Snake(IEnumerable<string> words)
        => words.Select(w => new string(w.ToLowerInvariant().Where(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9').ToArray()))
            .Where(static w => w.Length > 0);

    private static INamespaceSymbol Outermost(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space;
    }
}
