using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <content>What a variable is that has no name of its own: one of what the loop goes over, the object itself.</content>
internal static partial class ExpressionPath
{
    /// <summary>What the loop goes over whose variable an identifier is; null for other values.</summary>
    public static string? LoopOver(ExpressionSyntax use, string name)
    {
        foreach (var around in use.Ancestors())
        {
            // Inside of the loop only: what it goes over does not know the variable.
            if (around is ForEachStatementSyntax loop && loop.Identifier.ValueText == name && loop.Statement.Span.Contains(use.Span))
            {
                return Of(loop.Expression) is [.., var last] ? last : null;
            }

            if (around is MemberDeclarationSyntax)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether a value is the object itself, or its text.</summary>
    public static bool IsThis(ExpressionSyntax expression)
        => expression is ThisExpressionSyntax
            || expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: var called }
                && (called is IdentifierNameSyntax { Identifier.ValueText: "ToString" }
                    || called is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: "ToString" });

    /// <summary>A variable; one whose name says nothing is one of what its loop goes over: <c>s.Id</c> of <c>sessions</c> is the session's.</summary>
    private static bool AddVariable(IdentifierNameSyntax variable, List<string> path)
    {
        var name = variable.Identifier.ValueText;
        return Add(IsOwner(variable) && GeneralMembers.IsFiller(name) && LoopOver(variable, name) is { } many ? OneOf(many) ?? name : name, path);
    }

    private static bool IsOwner(IdentifierNameSyntax variable)
        => variable.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax;

    /// <summary><c>allFiles</c> to <c>allFile</c>, <c>filesToCopy</c> to <c>file</c>; null for what is no plural.</summary>
    private static string? OneOf(string list)
        => TextWords.Head(list) is var many && NameWords.In(many) is [.., var last] && TextWords.IsPlural(last)
            && many.EndsWith(last, StringComparison.Ordinal)
            ? many.Substring(0, many.Length - last.Length) + TextWords.Singular(last)
            : null;
}
