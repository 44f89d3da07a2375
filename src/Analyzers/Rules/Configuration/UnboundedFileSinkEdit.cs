using System.Collections.Immutable;
using LogAnalyzers.Frameworks.FileSinks;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>What gives a file sink of code its bounds: arguments of the call, or properties of the object.</summary>
internal static class UnboundedFileSinkEdit
{
    /// <summary>Another way of rolling calls the files by other names.</summary>
    public static readonly NoFix OwnersChoice = new("which files may be deleted, only the owner of the log knows");

    public static readonly NoFix OlderSink = new("the referenced version of the sink has no parameter for it");

    /// <summary>Null where there is an edit.</summary>
    public static NoFix? WhyNot(CodeSink sink)
        => sink.Fault is not { Remedies: { IsEmpty: false } remedies } ? OwnersChoice
            : sink.Operation is IInvocationOperation call && remedies.Any(r => ParameterOf(call, r.Name) is null) ? OlderSink
            : remedies.Any(r => sink.PlaceOf(r.Name) is { } place && HasComment(r, place)) ? NoFix.LostComment
            : null;

    /// <summary>The changes; empty where <see cref="WhyNot"/> says so.</summary>
    public static ImmutableArray<TextChange> Changes(CodeSink sink, SourceText text)
    {
        if (WhyNot(sink) is not null)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        return sink.Operation switch
        {
            IInvocationOperation { Syntax: InvocationExpressionSyntax written } call => OfCall(sink, call, written.ArgumentList, text),
            { Syntax: BaseObjectCreationExpressionSyntax written } => OfObject(sink, written, text),
            _ => ImmutableArray<TextChange>.Empty,
        };
    }

    private static IParameterSymbol? ParameterOf(IInvocationOperation call, string name)
        => call.TargetMethod.Parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a comment stands in what is written anew, or beside what goes.</summary>
    private static bool HasComment(SinkRemedy remedy, SyntaxNode place)
        => place.DescendantTrivia()
            .Concat(place is ArgumentSyntax given && IsRemoved(remedy, given)
                ? place.GetFirstToken().GetPreviousToken().TrailingTrivia.Concat(place.GetLastToken().GetNextToken().TrailingTrivia)
                : [])
            .Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));

    private static ImmutableArray<TextChange> OfCall(CodeSink sink, IInvocationOperation call, ArgumentListSyntax list, SourceText text)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var added = new List<string>();
        var last = list.Arguments.Last();
        foreach (var remedy in sink.Fault!.Remedies)
        {
            if (sink.PlaceOf(remedy.Name) is not ArgumentSyntax given)
            {
                added.Add($"{ParameterOf(call, remedy.Name)!.Name}: {remedy.Value}");
            }
            else if (IsRemoved(remedy, given))
            {
                changes.Add(new(TextSpan.FromBounds(list.Arguments[list.Arguments.IndexOf(given) - 1].Span.End, given.Span.End), ""));
            }
            else
            {
                changes.Add(new(given.Expression.Span, remedy.Value));
            }
        }

        if (added.Count > 0)
        {
            var separator = Separator(last, list.Arguments.Count, text);
            Add(changes, last.Span.End, string.Concat(added.Select(a => separator + a)));
        }

        return changes.ToImmutable();
    }

    /// <summary>Whether an argument goes: it and those behind it are named, so that all stay whose they are, and it is not the first.</summary>
    private static bool IsRemoved(SinkRemedy remedy, ArgumentSyntax given)
        => remedy.IsDefault && given is { NameColon: not null, Parent: ArgumentListSyntax list } && list.Arguments.IndexOf(given) is > 0 and var at
            && list.Arguments.Skip(at + 1).All(a => a.NameColon is not null);

    /// <summary>What ends where a change ends already belongs to that change, so that the order of the two is beyond doubt.</summary>
    private static void Add(ImmutableArray<TextChange>.Builder changes, int end, string addition)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Span.End == end)
            {
                changes[i] = new(changes[i].Span, changes[i].NewText + addition);
                return;
            }
        }

        changes.Add(new(new TextSpan(end, 0), addition));
    }

    private static ImmutableArray<TextChange> OfObject(CodeSink sink, BaseObjectCreationExpressionSyntax written, SourceText text)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var added = new List<string>();
        foreach (var remedy in sink.Fault!.Remedies)
        {
            if (sink.PlaceOf(remedy.Name) is { } given)
            {
                changes.Add(new(given.Span, remedy.Value));
            }
            else
            {
                added.Add($"{remedy.Name} = {remedy.Value}");
            }
        }

        if (added.Count > 0)
        {
            if (written.Initializer is { Expressions: { Count: > 0 } set } initializer)
            {
                var separator = Separator(set.Last(), set.Count, text);
                var isCommaLast = set.SeparatorCount == set.Count;
                Add(
                    changes, isCommaLast ? set.GetSeparator(set.Count - 1).Span.End : set.Last().Span.End,
                    string.Concat(added.Select(a => isCommaLast ? separator.Substring(1) + a + "," : separator + a)));
            }
            else if (written.Initializer is { } empty)
            {
                changes.Add(new(empty.Span, $"{{ {string.Join(", ", added)} }}"));
            }
            else
            {
                var parentheses = written.ArgumentList is null ? "()" : "";
                changes.Add(new(new TextSpan(written.Span.End, 0), $"{parentheses} {{ {string.Join(", ", added)} }}"));
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>What stands between the last of a list and one more: a line break where all have a line of their own.</summary>
    private static string Separator(SyntaxNode last, int count, SourceText text)
    {
        var before = last.GetFirstToken().GetPreviousToken();
        var isOnNewLine = text.ToString(TextSpan.FromBounds(before.Span.End, last.SpanStart)).IndexOf('\n') >= 0;
        return isOnNewLine && (count > 1 || last.Parent is InitializerExpressionSyntax)
            ? "," + text.NewLine() + text.IndentationAt(last.SpanStart)
            : ", ";
    }
}
