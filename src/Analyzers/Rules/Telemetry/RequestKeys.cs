using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>
/// The keys that code around all requests of a project sets: the scopes of its middleware and pipelines hold whatever a handler logs.
/// </summary>
internal sealed record RequestKeys(ImmutableHashSet<string> Keys)
{
    private static readonly string[] AroundRequests = ["RequestDelegate", "IMiddleware", "IPipelineBehavior", "ActionExecutionDelegate"];

    private static readonly HashSet<string> Setting = new(StringComparer.Ordinal)
    {
        "BeginScope", "PushProperty", "PushProperties", "SetProperty", "Set",
    };

    public static RequestKeys Of(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, token) => new RequestKeys(
                c.SyntaxTrees.SelectMany(t => HostFacts.OfTree.Of(t, InFile, token).Keys).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)),
            cancellationToken);

    private static FileKeys InFile(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        return !AroundRequests.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0) ? new([])
            : new(CodeNodes.Of(tree, cancellationToken).OfType<InvocationExpressionSyntax>()
                .Where(i => i.InvokedName() is { } name && Setting.Contains(name.Identifier.ValueText))
                .SelectMany(i => i.DescendantNodes().OfType<LiteralExpressionSyntax>()).Select(l => l.Token.Value).OfType<string>()
                .SelectMany(NamesIn).ToArray());
    }

    private static IEnumerable<string> NamesIn(string text)
        => Regex.Matches(text, @"\{[@$]?([\w.]+)").Cast<Match>().Select(m => m.Groups[1].Value).Prepend(text);

    private sealed record FileKeys(string[] Keys);
}
