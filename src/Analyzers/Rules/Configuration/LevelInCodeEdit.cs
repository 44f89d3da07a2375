using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.SetUp;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>Reads the configuration behind the levels of code, so that they are its defaults.</summary>
internal static class LevelInCodeEdit
{
    /// <summary>The name that a lambda gets the configuration by.</summary>
    private const string Context = "context";

    public static readonly NoFix OwnFile = new("levels of this framework are configured in a file of its own");

    public static readonly NoFix OfOptions = new("the filter is set on an object of options, which reads no configuration");

    public static readonly NoFix NotInReach = new("no configuration is in reach here");

    public static readonly NoFix NotReferenced = new("the package that reads the section is not referenced");

    public static readonly NoFix OtherSettings = new("a configuration file has other settings, which would hold then");

    public static readonly NoFix Function = new("a level in the configuration would replace the function that filters");

    public static readonly NoFix OwnStatement = new("the configuration is read in a statement of its own");

    public static readonly ImmutableArray<NoFix> Reasons
        = ImmutableArray.Create(OwnFile, OfOptions, NotInReach, NotReferenced, OtherSettings, Function, OwnStatement, NoFix.LostComment);

    /// <summary>Null where there is an edit.</summary>
    public static NoFix? WhyNot(
        CodedLevel level, SemanticModel model, LogFrameworks frameworks, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => level.Read is not { } read ? level.IsOfOptions ? OfOptions : OwnFile
            : read.Moved is { Syntax: var moved } && WhyNotMoved(moved) is { } reason ? reason
            : read.Moved is null && !read.IsReferenced ? NotReferenced
            : read.LosesFunction ? Function
            : read.Moved is null && Configuration(read, model, cancellationToken) is null ? NotInReach
            : read.IsContradicted(SettingsProject.Of(model.Compilation, frameworks, files, cancellationToken)) ? OtherSettings
            : null;

    /// <summary>The changes; only where <see cref="WhyNot"/> is null.</summary>
    public static ImmutableArray<TextChange> Changes(
        ConfigurationRead read, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var behind = (InvocationExpressionSyntax)read.Behind.Syntax;
        if (read.Moved?.Syntax is InvocationExpressionSyntax moved)
        {
            var span = ChainedSpan(moved);
            changes.Add(new(span, ""));
            changes.Add(new(new TextSpan(behind.Span.End, 0), text.ToString(span)));
            return changes.ToImmutable();
        }

        var (configuration, isWidened) = Configuration(read, model, cancellationToken)!.Value;
        if (isWidened)
        {
            var parameters = read.Widened is SimpleLambdaExpressionSyntax simple ? simple.Parameter.Span
                : ((ParenthesizedLambdaExpressionSyntax)read.Widened!).ParameterList.Span;
            changes.Add(new(parameters, $"({Context}, {text.ToString(parameters).Trim('(', ')')})"));
        }

        changes.Add(new(new TextSpan(behind.Span.End, 0), Separator(behind, text) + "." + read.Words.Replace("{0}", configuration)));
        return changes.ToImmutable();
    }

    /// <summary>The name of the method, or all of an assignment or creation: a chain is not underlined whole.</summary>
    public static Location PlaceOf(SyntaxNode place) => place switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name }, ArgumentList: var list }
            => Location.Create(place.SyntaxTree, TextSpan.FromBounds(name.SpanStart, list.Span.End)),
        _ => place.GetLocation(),
    };

    /// <summary>
    /// The expression for the configuration, and whether the lambda has to be given it first: a host's own, before any that happens to be in reach.
    /// </summary>
    private static (string Expression, bool IsWidened)? Configuration(
        ConfigurationRead read, SemanticModel model, CancellationToken cancellationToken)
        => read.Widened is { } lambda && CanWiden(lambda, model) ? ($"{Context}.Configuration", true)
            : new ConfigurationInReach(read.Behind.Syntax, model, cancellationToken).Expression is { } expression ? (expression, false)
            : null;

    private static bool CanWiden(LambdaExpressionSyntax lambda, SemanticModel model)
        => lambda is SimpleLambdaExpressionSyntax or ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [{ Type: null }] }
            && model.LookupSymbols(lambda.Body.SpanStart, name: Context).IsEmpty
            && !lambda.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == Context);

    private static NoFix? WhyNotMoved(SyntaxNode moved)
        => moved is not InvocationExpressionSyntax call || call.Parent is not MemberAccessExpressionSyntax ? OwnStatement
            : HasComment(call) ? NoFix.LostComment
            : null;

    private static bool HasComment(InvocationExpressionSyntax call)
        => call.SyntaxTree.GetRoot().DescendantTrivia(ChainedSpan(call)).Concat(call.GetLastToken().TrailingTrivia)
            .Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsDirective);

    /// <summary>From the end of what stands before <c>.ReadFrom.Configuration(…)</c> to its end.</summary>
    private static TextSpan ChainedSpan(InvocationExpressionSyntax call)
        => TextSpan.FromBounds(Dot(call)?.GetPreviousToken().Span.End ?? call.SpanStart, call.Span.End);

    /// <summary>With which the call, be it one of a property, is chained.</summary>
    private static SyntaxToken? Dot(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax owner }
            when owner.Expression is InvocationExpressionSyntax or ObjectCreationExpressionSyntax => owner.OperatorToken,
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax owner } when call.Parent is MemberAccessExpressionSyntax
            => owner.OperatorToken,
        MemberAccessExpressionSyntax access => access.OperatorToken,
        _ => null,
    };

    /// <summary>A line break where the call has a line of its own in its chain.</summary>
    private static string Separator(InvocationExpressionSyntax call, SourceText text)
        => Dot(call) is { } dot && text.ToString(TextSpan.FromBounds(dot.GetPreviousToken().Span.End, dot.SpanStart)).IndexOf('\n') >= 0
            ? text.NewLine() + text.IndentationAt(dot.SpanStart)
            : "";
}
