using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <summary>What well-known calls give that are named after neither the method nor its argument: a sum, the largest, the file of a path.</summary>
internal static class ComputedCalls
{
    /// <summary>The name, in words parted by an underscore; null for other calls.</summary>
    public static string? Of(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var of })
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var first = arguments.Count > 0 ? arguments[0].Expression : null;
        return (of is PredefinedTypeSyntax type ? type.Keyword.ValueText : of.LastNameText()) switch
        {
            "Path" when first is not null => OfPath(method, arguments),
            "TimeSpan" when method.StartsWith("From", StringComparison.Ordinal) && first is not null => Span(first),
            "string" or "String" when method is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && first is not null
                => ComputedName.Word(first) is { } word ? "Is_" + word + "_Empty" : null,
            "string" or "String" or "Math" or "MathF" => null,
            _ => OfList(method, of, arguments),
        };
    }

    private static string? OfList(string method, ExpressionSyntax of, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var selected = arguments is [{ Expression: LambdaExpressionSyntax { Body: ExpressionSyntax body } }] ? ComputedName.Word(body) : null;
        if (arguments.Count > 1 || (arguments.Count == 1 && selected is null))
        {
            return null;
        }

        var kind = method switch
        {
            "Sum" or "SumAsync" => "Total",
            "Max" or "Min" or "Average" => method,
            "MaxAsync" or "MinAsync" or "AverageAsync" => method.Substring(0, method.Length - 5),
            "Any" or "AnyAsync" => "Has",
            _ => null,
        };
        return kind is null || ComputedName.Word(of) is not { } list ? null
            : kind == "Has" ? "Has_" + list
            : kind + "_" + (selected ?? HoleName.Counted(list));
    }

    /// <summary>The part of a path that is shown.</summary>
    private static string? OfPath(string method, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var first = arguments[0].Expression;
        return method switch
        {
            "GetFileName" or "GetFileNameWithoutExtension" => Part(first, "File_Name"),
            "GetDirectoryName" or "GetPathRoot" => Part(first, "Directory"),
            "GetExtension" => "Extension",
            "GetRelativePath" when arguments.Count == 2 => "Relative_Path",
            "Combine" or "Join" => Combined(arguments),
            _ => null,
        };
    }

    /// <summary><c>Path.GetFileName(outputPath)</c> is the output's file name.</summary>
    private static string Part(ExpressionSyntax path, string part)
    {
        if (ComputedName.Word(path) is not { } word)
        {
            return part;
        }

        var words = NameWords.In(word);
        while (words.Count > 0 && words[words.Count - 1].ToUpperInvariant() is "PATH" or "FILE" or "NAME" or "FILENAME" or "DIRECTORY" or "LOCATION"
            or "FULL" or "P" or "F")
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join("_", words.Append(part));
    }

    /// <summary>A combined path is that of its last part.</summary>
    private static string Combined(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var last = arguments[arguments.Count - 1].Expression;
        var words = ComputedName.Word(last) is { } word ? NameWords.In(word) : [];
        if (words.Count > 0 && words[words.Count - 1].ToUpperInvariant() is "PATH" or "FILE" or "DIRECTORY" or "FOLDER" or "DIR")
        {
            return string.Join("_", words);
        }

        if (words.Count > 0 && words[words.Count - 1].ToUpperInvariant() is "NAME" or "FILENAME")
        {
            words[words.Count - 1] = words[words.Count - 1].Length > 4 ? "File" : "";
        }

        return string.Join("_", words.Where(w => w.Length > 0).Append("Path"));
    }

    /// <summary>A time span of a number: <c>TimeSpan.FromTicks(delayTicks)</c> is the delay.</summary>
    private static string Span(ExpressionSyntax number)
    {
        var words = ComputedName.Word(number) is { } word ? NameWords.In(word) : [];
        if (words.Count > 1 && ComputedWords.IsUnit(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 || (words.Count == 1 && (words[0].Length < 2 || ComputedWords.IsUnit(words[0])))
            ? "Duration" : string.Join("_", words);
    }
}
