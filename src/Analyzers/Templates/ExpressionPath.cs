using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <summary>
/// What an expression is called, from its widest to its narrowest word: <c>order.Customer.GetId()</c> is order, Customer, Id.
/// </summary>
internal static partial class ExpressionPath
{
    /// <summary>Static helpers whose own name says nothing about the value they give.</summary>
    private static readonly ImmutableHashSet<string> Transparent = ImmutableHashSet.Create(
        "Math", "MathF", "UTF8", "ASCII", "Convert", "string", "String", "JsonSerializer", "JsonConvert", "BitConverter", "Encoding", "Path",
        "TimeSpan", "Task", "Interlocked", "Volatile", "Enum", "Regex", "WebUtility", "HttpUtility", "Uri", "Enumerable", "CultureInfo");

    /// <summary>Methods that only change how the value before them is shown.</summary>
    private static readonly ImmutableHashSet<string> Shown = ImmutableHashSet.Create(
        "ToString", "ToList", "ToArray", "Trim", "TrimEnd", "TrimStart", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant",
        "ConfigureAwait", "GetValueOrDefault", "Substring", "PadLeft", "PadRight", "Replace", "AsSpan", "GetAwaiter", "GetResult", "AsTask",
        "ToLocalTime", "ToUniversalTime", "Cast", "Result", "Select", "Where", "OrderBy", "OrderByDescending", "Distinct", "OfType", "AsEnumerable",
        "ToHashSet", "AsReadOnly", "Reverse");

    /// <summary>Segments of the expression's name; empty where nothing in it has one.</summary>
    public static ImmutableArray<string> Of(ExpressionSyntax expression)
    {
        var path = new List<string>();
        Collect(expression, path, 0);
        return path.Where(s => Enumerable.Range(0, s.Length).Any(i => Letters.IsLetterAt(s, i))).ToImmutableArray();
    }

    private static bool Collect(ExpressionSyntax? expression, List<string> path, int depth)
    {
        if (expression is null || depth > Limits.NameLevels)
        {
            return false;
        }

        if (expression is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or InvocationExpressionSyntax
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" }
            && expression is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } && !IsElapsed(expression)
            && ComputedName.Of(expression) is { } made)
        {
            return Add(made, path);
        }

        switch (expression)
        {
            case IdentifierNameSyntax identifier:
                return AddVariable(identifier, path);
            case GenericNameSyntax generic:
                return Add(generic.Identifier.ValueText, path);
            case MemberAccessExpressionSyntax access:
                return CollectMember(access.Expression, access.Name, path, depth);
            case MemberBindingExpressionSyntax binding:
                return Add(binding.Name.Identifier.ValueText, path);
            case ConditionalAccessExpressionSyntax conditional:
                var before = path.Count;
                Collect(conditional.Expression, path, depth + 1);
                return Collect(conditional.WhenNotNull, path, depth + 1) || path.Count > before;
            case InvocationExpressionSyntax invocation:
                return CollectType(invocation, path, depth) || CollectCall(invocation, path, depth);
            case BinaryExpressionSyntax binary:
                return IsElapsed(binary) ? Add("Elapsed", path)
                    : CollectOwnerOfBoth(binary, path, depth) || First(path, depth, binary.Left, binary.Right);
            case ConditionalExpressionSyntax choice:
                return CollectChoice(choice, path, depth);
            case SwitchExpressionSyntax choice:
                return Collect(choice.GoverningExpression, path, depth + 1) && (!IsTextOfNumber(choice) || Suffix(path, TextWord));
            case TypeOfExpressionSyntax:
                return Add("Type", path);
            case ThisExpressionSyntax:
                return Add(expression.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "Self", path);
            case ObjectCreationExpressionSyntax creation:
                return creation.Type is not PredefinedTypeSyntax && Add(creation.Type.ToString().Split('<')[0].Split('.').Last(), path);
            case InterpolatedStringExpressionSyntax interpolated:
                return First(path, depth, [.. interpolated.Contents.OfType<InterpolationSyntax>().Select(i => i.Expression)]);
            case ElementAccessExpressionSyntax element:
                return CollectElement(element, path, depth);
            default:
                return Collect(Inner(expression), path, depth + 1);
        }
    }

    /// <summary>The one expression whose name an expression takes; null where there is none.</summary>
    private static ExpressionSyntax? Inner(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        CastExpressionSyntax cast => cast.Expression,
        AwaitExpressionSyntax awaited => awaited.Expression,
        PrefixUnaryExpressionSyntax prefix => prefix.Operand,
        PostfixUnaryExpressionSyntax postfix => postfix.Operand,
        AssignmentExpressionSyntax assignment => assignment.Left,
        IsPatternExpressionSyntax pattern => pattern.Expression,
        CheckedExpressionSyntax @checked => @checked.Expression,
        _ => null,
    };

    private static bool CollectMember(ExpressionSyntax receiver, SimpleNameSyntax name, List<string> path, int depth)
    {
        var text = name.Identifier.ValueText;
        if (text == "Empty" && receiver is PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" })
        {
            return false; // "string.Empty" is no value that has a name.
        }

        if (text is "Now" or "UtcNow" && receiver.LastNameText() is "DateTime" or "DateTimeOffset")
        {
            return Add("Time", path);
        }

        if (text is "Name" or "FullName" && CollectType(receiver, path, depth))
        {
            return true;
        }

        var from = path.Count;
        if (receiver is not (ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax))
        {
            Collect(receiver, path, depth + 1);
        }

        // "nullable.Value", "task.Result" and "Guid.Empty" are the thing before the dot, and so is "type.FullName".
        return (path.Count > 0 && (text is "Value" or "Empty" || (text == "Result" && IsTask(receiver))))
            || (GeneralMembers.IsForm(text) && path.Count > from) || Add(text, path);
    }

    private static bool CollectCall(InvocationExpressionSyntax invocation, List<string> path, int depth)
    {
        var arguments = invocation.ArgumentList.Arguments;
        switch (invocation.Expression)
        {
            case MemberAccessExpressionSyntax access:
                var receiver = access.Expression is PredefinedTypeSyntax type ? type.Keyword.ValueText : access.Expression.LastNameText() ?? "";
                if (Transparent.Contains(receiver))
                {
                    // string.Join(", ", items): the clearest argument is the last that has a name.
                    var from = path.Count;
                    for (var i = receiver is "string" or "String" ? arguments.Count - 1 : 0;
                        i >= 0 && i < arguments.Count;
                        i += receiver is "string" or "String" ? -1 : 1)
                    {
                        if (arguments[i].Expression is not TypeOfExpressionSyntax and var argument && Collect(argument, path, depth + 1)
                            && path.Count > from)
                        {
                            path[path.Count - 1] = receiver == "Math" ? path[path.Count - 1] : Read(path[path.Count - 1]);
                            return true;
                        }
                    }
                }
                else if (Shown.Contains(access.Name.Identifier.ValueText))
                {
                    return Collect(access.Expression, path, depth + 1);
                }
                else if (IsElement(access.Name.Identifier.ValueText)
                    && CollectElement(access.Expression, access.Name.Identifier.ValueText, path, depth))
                {
                    return true;
                }
                else if (IsShowing(access.Name.Identifier.ValueText) && CollectShown(access.Expression, arguments, path, depth))
                {
                    return true;
                }
                else
                {
                    Collect(access.Expression, path, depth + 1);
                }

                return Add(KeyOf(access.Name, arguments) ?? CallName(access.Name.Identifier.ValueText), path);
            case MemberBindingExpressionSyntax binding:
                return Shown.Contains(binding.Name.Identifier.ValueText) || Add(CallName(binding.Name.Identifier.ValueText), path);
            case IdentifierNameSyntax { Identifier.ValueText: "nameof" } when arguments.Count == 1:
                return Collect(arguments[0].Expression, path, depth + 1) && Suffix(path, "Name");
            case SimpleNameSyntax name:
                return (IsShowing(name.Identifier.ValueText) && CollectShown(null, arguments, path, depth))
                    || Add(KeyOf(name, arguments) ?? CallName(name.Identifier.ValueText), path);
            default:
                return Collect(invocation.Expression, path, depth + 1);
        }
    }

    /// <summary><c>GetTotalAsync</c> to <c>GetTotal</c>; a name that is nothing else stays.</summary>
    private static string CallName(string name)
        => name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name.Substring(0, name.Length - 5) : name;

    /// <summary>One word more for the name that was found.</summary>
    private static bool Suffix(List<string> path, string word)
    {
        if (path.Count > 0 && !path[path.Count - 1].EndsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            path[path.Count - 1] += "_" + word;
        }

        return path.Count > 0;
    }

    private static bool First(List<string> path, int depth, params ExpressionSyntax[] candidates)
    {
        foreach (var candidate in candidates)
        {
            var from = path.Count;
            if (Collect(candidate, path, depth + 1) && path.Count > from)
            {
                return true;
            }

            path.RemoveRange(from, path.Count - from);
        }

        return false;
    }

    private static bool Add(string name, List<string> path)
    {
        // m_count and s_count are count.
        if (name.Length > 2 && name[1] == '_' && (name[0] is 'm' or 's' or 't'))
        {
            name = name.Substring(2);
        }

        // strFlag is a flag, and a property called GetSlots has slots.
        if (name.Length > 3 && char.IsUpper(name[3])
            && (name.StartsWith("str", StringComparison.Ordinal) || name.StartsWith("Get", StringComparison.Ordinal)))
        {
            name = name.Substring(3);
        }

        path.Add(Letters.Composed(name.TrimStart('_')));
        return true;
    }
}
