using System.Collections.Immutable;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Templates;

/// <summary>How the name of a placeholder is spelt, as far as it tells.</summary>
internal enum NameSpelling
{
    /// <summary><c>OrderId</c>.</summary>
    Pascal,

    /// <summary><c>order</c>: right in all conventions that begin with a small letter.</summary>
    Small,

    /// <summary><c>orderId</c>.</summary>
    Camel,

    /// <summary><c>order_id</c>.</summary>
    Snake,

    /// <summary><c>order.id</c>.</summary>
    Elastic,

    /// <summary>In no convention, such as <c>Order_Id</c>.</summary>
    Other,
}

/// <summary>
/// The placeholders in the log calls and definitions of a file, and the keys of properties, by spelling. Calls are known by their names and nothing
/// is bound, so that it is found once for each version of the file.
/// </summary>
internal sealed class WrittenPlaceholders
{
    private readonly int[] _counts = new int[(int)NameSpelling.Other + 1];
    private readonly int[] _keys = new int[(int)NameSpelling.Other + 1];

    public WrittenPlaceholders(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var node in CodeNodes.Of(tree, cancellationToken))
        {
            var text = node switch
            {
                InvocationExpressionSyntax call when call.InvokedName()?.Identifier.ValueText is { } name && IsLogMethod(name)
                    => call.ArgumentList.Arguments.Select(a => TextOf(a.Expression)).FirstOrDefault(t => t is not null),
                AttributeSyntax { ArgumentList: { } list } attribute when TemplateMethodWords.Attributes.Contains(NameOf(attribute.Name))
                    => list.Arguments.Select(a => TextOf(a.Expression)).LastOrDefault(t => t?.IndexOf('{') >= 0),
                _ => null,
            };
            if (text?.IndexOf('{') >= 0)
            {
                Add(text);
            }

            foreach (var key in KeysIn(node))
            {
                Count(key);
                if (Of(key) is { } spelling)
                {
                    _keys[(int)spelling]++;
                }
            }
        }
    }

    public int Count(NameSpelling spelling) => _counts[(int)spelling];

    /// <summary>How many of them are keys.</summary>
    public int CountOfKeys(NameSpelling spelling) => _keys[(int)spelling];

    /// <summary>Null where the name does not tell, such as one in letters without case, or is none.</summary>
    public static NameSpelling? Of(string name)
        => name.Length == 0 || !name.Any(c => Letters.HasUpper(c) || Letters.HasLower(c)) || name.Any(char.IsWhiteSpace) ? null
            : PlaceholderCasing.Pascal.Accepts(name) ? NameSpelling.Pascal
            : PlaceholderCasing.Camel.Accepts(name) ? (name.Any(Letters.HasLower) ? NameSpelling.Camel : NameSpelling.Small)
            : PlaceholderCasing.Snake.Accepts(name) ? NameSpelling.Snake
            : PlaceholderCasing.Elastic.Accepts(name) ? NameSpelling.Elastic
            : NameSpelling.Other;

    private void Add(string text)
    {
        if (MelGrammar.Instance.Parse(text) is not { Errors.IsEmpty: true } template)
        {
            return;
        }

        foreach (var hole in template.Holes)
        {
            if (!hole.IsPositional)
            {
                Count(hole.PropertyName);
            }
        }
    }

    private void Count(string name)
    {
        if (Of(name) is { } spelling)
        {
            _counts[(int)spelling]++;
        }
    }

    /// <summary>
    /// The literal keys of <c>ForContext("Key", value)</c> and of what is written in <c>BeginScope(…)</c>; a dot or hyphen is no spelling.
    /// </summary>
    private static IEnumerable<string> KeysIn(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
            || call.InvokedName()?.Identifier.ValueText is not { } name)
        {
            return [];
        }

        var keys = PropertyMethodWords.OfOne.Contains(name) && arguments.Count > 1 ? arguments.Take(1).Select(a => TextOf(a.Expression))
            : PropertyMethodWords.OfSeveral.Contains(name) ? call.ArgumentList.DescendantNodes().Select(KeyIn)
            : [];
        return keys.OfType<string>().Where(k => k.IndexOfAny(['.', '-']) < 0);
    }

    /// <summary><c>["Key"] = value</c>, <c>{ "Key", value }</c>, <c>new("Key", value)</c>, <c>("Key", value)</c>.</summary>
    private static string? KeyIn(SyntaxNode node) => node switch
    {
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } => TextOf(key.Expression),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, _] } => TextOf(key),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var key, _] } => TextOf(key.Expression),
        TupleExpressionSyntax { Arguments: [var key, _] } => TextOf(key.Expression),
        _ => null,
    };

    private static bool IsLogMethod(string name)
        => TemplateMethodWords.Methods.Contains(name) || LevelName.TryParse(LogMethodWords.LevelIn(name), out _);

    private static string NameOf(NameSyntax name) => name is QualifiedNameSyntax qualified ? NameOf(qualified.Right)
        : name is AliasQualifiedNameSyntax alias ? NameOf(alias.Name)
        : name is SimpleNameSyntax simple ? simple.Identifier.ValueText
        : "";

    /// <summary>The text of a literal, or of several with a <c>+</c> between them; null for what is no such text.</summary>
    private static string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) => TextOf(binary),
        ParenthesizedExpressionSyntax parenthesised => TextOf(parenthesised.Expression),
        _ => null,
    };

    /// <summary>Without recursion to the left: generated texts are joined of thousands.</summary>
    private static string? TextOf(BinaryExpressionSyntax sum)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax binary)
        {
            if (!binary.IsKind(SyntaxKind.AddExpression)
                || binary.Right is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } right)
            {
                return null;
            }

            parts.Add(right.Token.ValueText);
            current = binary.Left;
        }

        if (current is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } first)
        {
            return null;
        }

        parts.Add(first.Token.ValueText);
        parts.Reverse();
        return string.Concat(parts);
    }
}
