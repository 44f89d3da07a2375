using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>How private fields are named where a logger is going to be one; counted by spelling.</summary>
internal sealed class FieldStyle
{
    private readonly Dictionary<string, int>[] _loggers = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, int>[] _prefixes = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public void Add(FieldDeclarationSyntax field)
    {
        var isStatic = field.Modifiers.Any(SyntaxKind.StaticKeyword) ? 1 : 0;
        if (field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.PublicKeyword)
            || field.Modifiers.Any(SyntaxKind.ProtectedKeyword) || field.Modifiers.Any(SyntaxKind.InternalKeyword))
        {
            return;
        }

        var isLogger = field.Declaration.Type.LastNameText() is { } type && KnownFrameworks.IsLoggerType(type);
        foreach (var variable in field.Declaration.Variables)
        {
            var name = variable.Identifier.ValueText;
            if (isLogger)
            {
                Count(_loggers[isStatic], name, 1);
            }

            if (Prefix(name) is { } prefix)
            {
                Count(_prefixes[isStatic], prefix, 1);
            }
        }
    }

    public void Add(FieldStyle other)
    {
        for (var i = 0; i < 2; i++)
        {
            foreach (var pair in other._loggers[i])
            {
                Count(_loggers[i], pair.Key, pair.Value);
            }

            foreach (var pair in other._prefixes[i])
            {
                Count(_prefixes[i], pair.Key, pair.Value);
            }
        }
    }

    /// <summary>
    /// Names for a logger, the best first: as the type's own fields are named where they are of one mind, as <c>.editorconfig</c> names fields, as
    /// loggers are named already, as other fields are, as most people do; without end.
    /// </summary>
    /// <param name="isStatic">Whether it is static.</param>
    /// <param name="own">The fields of the type.</param>
    /// <param name="rule">What <c>.editorconfig</c> says; null for nothing.</param>
    public IEnumerable<string> Names(bool isStatic, FieldStyle own, FieldNaming? rule)
    {
        var at = isStatic ? 1 : 0;
        var mind = MindOf(own, at);
        foreach (var known in _loggers[at].OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Where(p => mind is not null ? Prefix(p.Key) == mind : rule?.IsKeptBy(p.Key) != false).Take(2))
        {
            yield return known.Key;
        }

        foreach (var stem in FreeNames.Candidates("logger", "log", "ownLogger", "typeLogger"))
        {
            yield return NameOf(Words(stem), isStatic, own, rule);
        }
    }

    /// <summary>The name of those words for any field.</summary>
    /// <param name="words">In lower case.</param>
    /// <inheritdoc cref="Names"/>
    public string NameOf(string[] words, bool isStatic, FieldStyle own, FieldNaming? rule)
    {
        var at = isStatic ? 1 : 0;
        var mind = MindOf(own, at);
        var prefix = mind ?? _prefixes[at].OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => p.Key).FirstOrDefault() ?? (isStatic ? "Pascal" : "_");
        return mind is null && rule is not null ? rule.Name(words) : prefix switch
        {
            "Pascal" => string.Concat(words.Select(Upper)),
            "camel" => Camel(words),
            _ => prefix + Camel(words),
        };
    }

    /// <summary>How the type's own fields are named, where they are of one mind.</summary>
    private static string? MindOf(FieldStyle own, int at)
        => own._prefixes[at].Count == 1 && own._prefixes[at].Single() is { Value: > 1 } only ? only.Key : null;

    private static string Camel(string[] words) => words[0] + string.Concat(words.Skip(1).Select(Upper));

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    /// <summary>The words of a stem such as <c>ownLogger</c>.</summary>
    public static string[] Words(string stem)
    {
        var at = stem.TakeWhile(char.IsLower).Count();
        return at == stem.Length || !char.IsUpper(stem[at]) ? [stem] : [stem.Substring(0, at), stem.Substring(at).ToLowerInvariant()];
    }

    private static string? Prefix(string name)
        => name.Length < 2 ? null
            : name.StartsWith("s_", StringComparison.Ordinal) || name.StartsWith("m_", StringComparison.Ordinal) ? name.Substring(0, 2)
            : name[0] == '_' ? (name.Length > 1 && char.IsUpper(name[1]) ? null : "_")
            : char.IsUpper(name[0]) ? "Pascal"
            : "camel";

    private static void Count(Dictionary<string, int> counts, string name, int by)
    {
        counts.TryGetValue(name, out var count);
        counts[name] = count + by;
    }
}
