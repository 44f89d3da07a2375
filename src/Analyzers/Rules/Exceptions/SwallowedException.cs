using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>LOG4004: a catch that does nothing.</summary>
internal sealed class SwallowedException : CatchRule
{
    public static readonly Option<bool> CommentIsEnough = new(
        "log_analyzers.swallowed_exception.comment_is_enough", "true",
        "Whether a catch clause with a comment in it counts as explained and is not reported. `true` or `false`.",
        bool.TryParse);

    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.SwallowedException,
        "Exception is swallowed",
        "The {0} is swallowed: nobody will know that anything failed, nor why",
        Categories.Exception,
        DiagnosticSeverity.Info,
        "A catch clause that neither logs, uses nor throws on what it catches hides the failure from everybody. "
            + "Log it, let it pass, or say in a comment why it does not matter.");

    private static readonly NoFix Directive = new("a directive stands in the block");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(CommentIsEnough, AllowedLoggerWays.Option);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            Directive, NoLogger.NotForSuggestion, NoLogger.NotAllowed, NoLogger.OfInstances, NoLogger.NotStarted, NoLogger.MaybeNotStarted,
            NoLogger.Before, NoLogger.After, NoLogger.MaybeBefore, NoLogger.MaybeAfter);

    public override void Check(CaughtException caught, RuleContext context)
    {
        if (caught.Clause.Syntax is CatchClauseSyntax { Filter: null, Parent: TryStatementSyntax attempt } clause
            && caught is { Fate: ExceptionFate.Dropped, IsBroad: true } && IsIdle(clause.Block)
            && !(context.Get(CommentIsEnough) && HasComment(clause)) && !IsExpected(clause)
            && ExpectedFailure.HasWork(attempt.Block, context) && !ExpectedFailure.TellsByItsEnd(attempt.Block)
            && !ExpectedFailure.IsOf(attempt.Block, context) && !CancelledWait.Ends(attempt.Block, context.Model, context.CancellationToken)
            && !context.IsInTests && !SampleProjects.AreOfTests(context.BuildProperty) && !MayFail(clause, context))
        {
            context.Report(
                this, Reason(clause, context), clause.CatchKeyword.GetLocation(),
                caught.Clause.ExceptionType is { SpecialType: not SpecialType.System_Object, Name: { Length: > 0 } name } ? name : "exception");
        }
    }

    private static NoFix? Reason(CatchClauseSyntax clause, RuleContext context)
        => clause.Block.ContainsDirectives ? Directive : NoLogger.WhyNotSuggested(clause.Block, context);

    /// <summary>An empty block, or one that only leaves. One that gives a result tells the caller, be it <c>null</c>.</summary>
    private static bool IsIdle(BlockSyntax block)
        => !block.CloseBraceToken.IsMissing && (block.Statements.All(s => s is EmptyStatementSyntax)
            || block.Statements is [ContinueStatementSyntax or BreakStatementSyntax or YieldStatementSyntax { Expression: null }
                or ReturnStatementSyntax { Expression: null }]);

    /// <summary>Whether somebody has written down why.</summary>
    public static bool HasComment(CatchClauseSyntax clause)
        => clause.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));

    /// <summary>In a <c>finally</c> or in a clause that deals with another failure, or in an attempt that is repeated.</summary>
    private static bool IsExpected(CatchClauseSyntax clause)
        => clause.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax).Any(a => a is FinallyClauseSyntax or CatchClauseSyntax)
            || Attempts.IsRepeated(clause);

    /// <summary><c>Action&lt;string&gt; log = message => …</c>.</summary>
    private static bool IsLambdaForRecords(IMethodSymbol function)
        => function is { MethodKind: MethodKind.AnonymousFunction, DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax().Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } }
                    => ExpectedFailureNames.IsForRecords(name),
                AssignmentExpressionSyntax { Left: var set } => set.LastNameText() is { } name && ExpectedFailureNames.IsForRecords(name),
                _ => false,
            };

    /// <summary>
    /// In functions whose name says that failure is a result or no matter, and in what records are written to: it has nobody to tell.
    /// </summary>
    private static bool MayFail(CatchClauseSyntax clause, RuleContext context)
    {
        for (var symbol = context.Model.GetEnclosingSymbol(clause.SpanStart, context.CancellationToken);
            symbol is not null and not INamespaceSymbol;
            symbol = symbol.ContainingSymbol)
        {
            if (symbol is IMethodSymbol method)
            {
                var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
                if (method.MethodKind == MethodKind.Destructor || ExpectedFailureNames.IsLenientMember(name)
                    || ExpectedFailureNames.IsQuestion(name) || ExpectedFailureNames.IsForRecords(name) || IsLambdaForRecords(method))
                {
                    return true;
                }
            }
            else if (symbol is INamedTypeSymbol type
                && (SinkTypes.IsSink(type) || ReportingNames.IsType(type.Name) || type.AllInterfaces.Any(static i => ReportingNames.IsType(i.Name))))
            {
                return true;
            }
        }

        return SinkCode.Of(context.Model.Compilation, context.CancellationToken).Contains(clause);
    }
}
