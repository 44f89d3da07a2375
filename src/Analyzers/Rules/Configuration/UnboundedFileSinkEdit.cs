using System.Collections.Immutable;
using LogAnalyzers.Frameworks.FileSinks;
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
            { Syntax: BaseObjectCreationExpressionSyntax written } => SetProperties.Changes(
                written, sink.Fault!.Remedies.Select(r => (r.Name, r.Value)), sink.PlaceOf, text),
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
            var separator = SetProperties.Separator(last, list.Arguments.Count, text);
            SetProperties.Add(changes, last.Span.End, string.Concat(added.Select(a => separator + a)));
        }

        return changes.ToImmutable();
    }

    /// <summary>Whether an argument goes: it and those behind it are named, so that all stay whose they are, and it is not the first.</summary>
    private static bool IsRemoved(SinkRemedy remedy, ArgumentSyntax given)
        => remedy.IsDefault && given is { NameColon: not null, Parent: ArgumentListSyntax list } && list.Arguments.IndexOf(given) is > 0 and var at
            && list.Arguments.Skip(at + 1).All(a => a.NameColon is not null);
}
