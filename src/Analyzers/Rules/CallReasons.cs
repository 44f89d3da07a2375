using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules;

/// <summary>Why a call can't be edited, in the words of <see cref="NoFix"/>.</summary>
internal static class CallReasons
{
    /// <summary>What keeps template and values from being read together; null where nothing does.</summary>
    public static NoFix? OfFlaw(LogCall call) => call.Flaw switch
    {
        TemplateFlaw.Malformed => NoFix.Malformed,
        TemplateFlaw.Incomplete => NoFix.Incomplete,
        _ => call.IsShownAsWritten ? NoFix.WrongFormat : null,
    };

    /// <summary>Why a span of the text can't be changed where the call is; null where it can.</summary>
    public static NoFix? OfText(LogCall call, TextSpan span, CancellationToken cancellationToken)
        => call.Map(cancellationToken)?.Exact(span) is not null ? null
            : call.TemplateExpression is IdentifierNameSyntax or MemberAccessExpressionSyntax ? NoFix.Elsewhere
            : NoFix.InPieces;

    /// <summary>Why the values of the call can't be moved, or more of them passed; null where nothing of the list speaks against it.</summary>
    public static NoFix? OfArguments(LogCall call)
        => call.Passing == ArgumentPassing.Declared || call.Operation is null || call.Method.Kind == LogMethodKind.Definition ? NoFix.OfDefinition
            : call.Passing == ArgumentPassing.Array ? NoFix.ArrayOfValues
            : HasNames(call) ? NoFix.NamedArguments
            : null;

    /// <summary>Whether changes take away a comment or directive of the call, which no edit may; null where they don't.</summary>
    public static NoFix? OfComments(LogCall call, IEnumerable<TextChange> changes)
    {
        var comments = call.Syntax.DescendantTrivia(descendIntoTrivia: false)
            .Where(t => t.IsDirective || t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)).ToArray();
        return comments.Length > 0
            && changes.Any(c => comments.Any(t => c.Span.Contains(t.Span) && !c.NewText!.Contains(t.ToString())))
            ? NoFix.LostComment
            : null;
    }

    /// <summary>Whether two placeholders have one name, or one has a number where names are wanted: other rules' to say.</summary>
    public static bool HasBadNames(LogCall call)
        => call is { Api.Templates.HasNamedHoles: true, Template.Holes: { IsEmpty: false } holes }
            && (holes.Any(h => h.IsPositional)
                || HasTwins(call));

    /// <summary>Whether two placeholders have one name.</summary>
    public static bool HasTwins(LogCall call) => call.Template is { } template && HasTwins(template);

    /// <inheritdoc cref="HasTwins(LogCall)"/>
    public static bool HasTwins(MessageTemplate template)
        => template.Holes.Where(h => !string.IsNullOrWhiteSpace(h.PropertyName)).GroupBy(h => h.PropertyName, StringComparer.OrdinalIgnoreCase)
            .Any(g => g.Skip(1).Any());

    /// <summary>Whether an argument of the call is named.</summary>
    public static bool HasNames(LogCall call)
        => call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } && arguments.Any(a => a.NameColon is not null);

    /// <summary>Why the call can't be given another level; null where it can.</summary>
    public static NoFix? OfLevel(CodeSite site, LogCall call, Model.LogLevel level)
        => LevelEdit.Change(site, call, level) is null ? NoFix.OtherLevel : null;
}
