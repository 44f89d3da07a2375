using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <summary>
/// What the templates of a project call the expressions that they show: a new hole for the same expression is called the same. Nothing is bound for
/// it, so an expression is known by its text.
/// </summary>
internal sealed class NamesInUse
{
    private readonly Compilation _compilation;
    private ImmutableDictionary<string, string>? _ofProject;

    private NamesInUse(Compilation compilation) => _compilation = compilation;

    public static NamesInUse Of(Compilation compilation) => HostFacts.OfCompilation.Of(compilation, static c => new NamesInUse(c));

    /// <summary>
    /// What most templates call the expression, first those of its file; null where none shows it. A general name ("id") means something else in
    /// another file.
    /// </summary>
    public string? Find(ExpressionSyntax expression)
    {
        var key = KeyOf(expression);
        var tree = expression.SyntaxTree;
        if (key.Length == 0 || !_compilation.ContainsSyntaxTree(tree))
        {
            return null;
        }

        if (HostFacts.OfTree.Of(tree, In, default).Names.TryGetValue(key, out var near))
        {
            return near;
        }

        if (IsGeneral(key))
        {
            return null;
        }

        _ofProject ??= MostUsed(WithoutSpecial(_compilation.SyntaxTrees.SelectMany(t => HostFacts.OfTree.Of(t, In, default).Uses)));
        return _ofProject.TryGetValue(key, out var known) ? known : null;
    }

    private static bool IsGeneral(string key)
        => key.IndexOf('.') < 0 && key.TrimStart('_') is var name
            && (name.Length < 3 || GeneralMembers.IsIdentity(name) || GeneralMembers.IsHolder(name));

    /// <summary>An expression of names and dots; empty for every other.</summary>
    private static string KeyOf(ExpressionSyntax expression)
    {
        var text = expression.ToString().Replace("?.", ".").Replace("!", "");
        text = text.StartsWith("this.", StringComparison.Ordinal) ? text.Substring(5) : text;
        return text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') && !char.IsDigit(text[0]) ? text : "";
    }

    /// <summary>
    /// Without names that only one template gives a variable and that say which kind of it is meant there: the <c>filePath</c> that is an
    /// <c>{EpubPath}</c> in one file is any path in the others. Without general names as well that say less than the expression: where a file has
    /// the habit it keeps it, other files do not take it over.
    /// </summary>
    private static IEnumerable<(string Key, string Name)> WithoutSpecial(IEnumerable<(string Key, string Name)> uses)
        => uses.Where(u => !SaysLess(u.Name, u.Key)).GroupBy(u => u)
            .Where(g => g.Count() > 1 || g.Key.Key.IndexOf('.') >= 0 || !IsSpecial(g.Key.Key, g.Key.Name)).SelectMany(g => g);

    private static bool IsSpecial(string variable, string name)
    {
        var (own, given) = (NameWords.In(variable), NameWords.In(name));
        var shared = own.Intersect(given, StringComparer.OrdinalIgnoreCase).Count();
        return shared > 0 && shared < own.Count && shared < given.Count;
    }

    /// <summary>The name that more than half of the templates have, by expression.</summary>
    private static ImmutableDictionary<string, string> MostUsed(IEnumerable<(string Key, string Name)> uses)
        => uses.GroupBy(u => u.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Name: g.GroupBy(u => u.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(n => n.Count() * 2 > g.Count())?.Key))
            .Where(g => g.Name is not null).ToImmutableDictionary(g => g.Key, g => g.Name!, StringComparer.Ordinal);

    private static OfTree In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var uses = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var call in CodeNodes.Of(tree, cancellationToken).OfType<InvocationExpressionSyntax>())
        {
            if (call.InvokedName() is { Identifier.ValueText: var method } && LogMethodWords.AreLevel(method))
            {
                Add(call.ArgumentList.Arguments, uses);
            }
        }

        return new OfTree(uses.ToImmutable());
    }

    /// <summary>The first text that has names in braces, and as many values behind it.</summary>
    private static void Add(SeparatedSyntaxList<ArgumentSyntax> arguments, ImmutableArray<(string, string)>.Builder uses)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is not { NameColon: null, Expression: LiteralExpressionSyntax literal }
                || !literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                continue;
            }

            var template = SerilogGrammar.Instance.Parse(literal.Token.ValueText);
            if (template.Errors.IsEmpty && AreOwn(template) && !IsSwapped(template, arguments, i + 1)
                && template.Holes.Length == arguments.Count - i - 1 && !template.Holes.Any(h => h.IsPositional))
            {
                for (var hole = 0; hole < template.Holes.Length; hole++)
                {
                    if (KeyOf(arguments[i + 1 + hole].Expression) is { Length: > 0 } key)
                    {
                        uses.Add((key, template.Holes[hole].PropertyName));
                    }
                }
            }

            return;
        }
    }

    /// <summary>Whether a general name says less than the expression does: <c>{Id}</c> of <c>orderId</c> or <c>order.Id</c>.</summary>
    private static bool SaysLess(string name, string key) => GeneralMembers.IsIdentity(name) && NameWords.In(key).Count > 1;

    /// <summary>Whether each value has a name of its own that says something.</summary>
    private static bool AreOwn(MessageTemplate template)
        => template.Holes.All(h => h.PropertyName.Length > 1)
            && template.Holes.Select(h => h.PropertyName).Distinct(StringComparer.OrdinalIgnoreCase).Count() == template.Holes.Length;

    /// <summary>Whether a name is that of another value: what it was meant for can't be told.</summary>
    private static bool IsSwapped(MessageTemplate template, SeparatedSyntaxList<ArgumentSyntax> arguments, int first)
        => template.Holes.Length > 1 && template.Holes.Length == arguments.Count - first
            && template.Holes.Where((h, i) => Enumerable.Range(0, template.Holes.Length).Any(
                other => other != i && IsOwn(h.PropertyName, arguments[first + other]) && !IsOwn(h.PropertyName, arguments[first + i]))).Any();

    private static bool IsOwn(string name, ArgumentSyntax value)
        => string.Equals(value.Expression.LastNameText()?.TrimStart('_'), name, StringComparison.OrdinalIgnoreCase);

    private sealed class OfTree(ImmutableArray<(string Key, string Name)> uses)
    {
        public ImmutableArray<(string Key, string Name)> Uses { get; } = uses;

        public ImmutableDictionary<string, string> Names { get; } = MostUsed(uses);
    }
}
