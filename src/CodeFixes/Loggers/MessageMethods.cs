using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules.Loggers;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>
/// The generated methods of a project's types, as one run writes them: each type is looked through as a whole, so that a name does not depend on
/// which of its calls are fixed.
/// </summary>
internal sealed class MessageMethods
{
    /// <summary>What tells a call of such a method from one that does what the name says.</summary>
    private const string LogPrefix = "Log";

    private readonly Dictionary<INamedTypeSymbol, Dictionary<string, MessageMethod>> _types = new(SymbolEqualityComparer.Default);
    private readonly PartialTypes _partial = new();

    /// <summary>Those of the run that a site belongs to.</summary>
    public static MessageMethods Of(FixSite site)
        => site.Wiring?.Fact(() => new MessageMethods()) ?? site.Fact(_ => new MessageMethods());

    /// <summary>The method for a call; null where it can't be written.</summary>
    public MessageMethod? Find(GeneratedMessage message, FixSite site, CancellationToken cancellationToken)
    {
        if (!_types.TryGetValue(message.Type, out var methods))
        {
            _types[message.Type] = methods = MethodsOf(message.Type, site, cancellationToken);
        }

        return methods.TryGetValue(message.Key, out var method) ? method : null;
    }

    private Dictionary<string, MessageMethod> MethodsOf(INamedTypeSymbol type, FixSite site, CancellationToken cancellationToken)
    {
        var parts = type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken))
            .Where(p => site.Document.Project.GetDocument(p.SyntaxTree) is not null
                && !GeneratedFiles.Contains(p.SyntaxTree, site.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellationToken))
            .OrderBy(p => p.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(p => p.SpanStart).ToArray();
        var names = new TypeNames(type, parts, site);
        var existing = parts.OfType<TypeDeclarationSyntax>().SelectMany(p => p.Members.OfType<MethodDeclarationSyntax>())
            .Select(m => ExistingMethod.Of(m, site, cancellationToken)).OfType<ExistingMethod>().ToArray();
        var prefix = existing.Length > 0 && !existing.Any(m => m.Name.StartsWith(LogPrefix, StringComparison.Ordinal)) ? "" : LogPrefix;
        var methods = new Dictionary<string, MessageMethod>(StringComparer.Ordinal);
        var named = new List<(string Name, GeneratedMessage Message)>();
        foreach (var group in parts.SelectMany(p => MessagesIn(p, site, cancellationToken)).GroupBy(m => m.Key))
        {
            var messages = group.ToArray();
            if (existing.FirstOrDefault(m => m.Serves(messages)) is { } known)
            {
                methods[group.Key] = new(known.Name, known.IsOfInstance, messages, null);
                continue;
            }

            var name = Candidates(messages[0], named).Select(n => prefix + n).First(names.Take);
            var isOfInstance = messages.All(m => m.OwnLogger is not null);
            methods[group.Key] = new(name, isOfInstance, messages, MessageDeclaration.Of(messages, name, isOfInstance, _partial, site));
        }

        return methods;
    }

    /// <summary>Only what tells the event from those of the same words is added to them.</summary>
    private static IEnumerable<string> Candidates(GeneratedMessage message, List<(string Name, GeneratedMessage Message)> named)
    {
        var call = message.Call;
        var plain = EventName.Candidates(call.Template!, null, false).First();
        var rivals = named.Where(n => n.Name == plain).Select(n => n.Message).ToArray();
        named.Add((plain, message));
        return EventName.Candidates(
            call.Template!,
            call.Level is { } level && rivals.All(r => r.Call.Level != level) ? call.Api.Levels.NameOf(level) : null,
            message.HasException && !rivals.Any(r => r.HasException));
    }

    private static IEnumerable<GeneratedMessage> MessagesIn(SyntaxNode part, FixSite site, CancellationToken cancellationToken)
    {
        if (site.ModelOf(part.SyntaxTree) is not { } model)
        {
            yield break;
        }

        foreach (var node in part.DescendantNodes(n => n == part || IsPartOf(n, part)).OfType<InvocationExpressionSyntax>())
        {
            if (node.InvokedName()?.Identifier.ValueText.StartsWith("Log", StringComparison.Ordinal) == true
                && model.GetOperation(node, cancellationToken) is IInvocationOperation invocation
                && site.Frameworks.FindCatalogued(invocation.TargetMethod) is { } method
                && LogCall.Create(invocation, method, model) is var call && UngeneratedMessage.IsCandidate(call, site.Frameworks)
                && GeneratedMessage.Read(call, model, cancellationToken, out var message) is null)
            {
                yield return message!;
            }
        }
    }

    /// <summary>Types inside have methods of their own; an extension block has none.</summary>
    private static bool IsPartOf(SyntaxNode node, SyntaxNode part)
        => part is CompilationUnitSyntax ? node is not MemberDeclarationSyntax or GlobalStatementSyntax
            : node is not TypeDeclarationSyntax { Identifier.RawKind: not 0 };
}
