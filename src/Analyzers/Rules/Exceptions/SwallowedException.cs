using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
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

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(CommentIsEnough);

    public override void Check(CaughtException caught, RuleContext context)
    {
        if (caught.Clause.Syntax is CatchClauseSyntax { Filter: null } clause
            && caught.Fate == ExceptionFate.Dropped && IsIdle(clause.Block, caught.IsBroad, context)
            && !(context.Get(CommentIsEnough) && HasComment(clause)) && !IsExpected(caught, clause, context)
            && !context.IsInTests && !MayFail(clause, context))
        {
            context.Report(
                this, clause.CatchKeyword.GetLocation(),
                caught.Clause.ExceptionType is { SpecialType: not SpecialType.System_Object, Name: { Length: > 0 } name } ? name : "exception");
        }
    }

    /// <summary>An empty block; for exceptions of any kind also one that only leaves with a fixed result.</summary>
    private static bool IsIdle(BlockSyntax block, bool isBroad, RuleContext context)
        => !block.CloseBraceToken.IsMissing && (block.Statements.All(s => s is EmptyStatementSyntax)
            || (isBroad && block.Statements is [var only] && only switch
            {
                ContinueStatementSyntax or BreakStatementSyntax => true,
                YieldStatementSyntax { Expression: null } => true,
                ReturnStatementSyntax { Expression: var result } => result is null || IsFixed(result, context),
                _ => false,
            }));

    private static bool IsFixed(ExpressionSyntax result, RuleContext context)
        => result.IsKind(SyntaxKind.DefaultLiteralExpression) || result is DefaultExpressionSyntax
            || context.Model.GetConstantValue(result, context.CancellationToken).HasValue
            || context.Model.GetSymbolInfo(result, context.CancellationToken).Symbol
                is IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String };

    private static bool HasComment(CatchClauseSyntax clause)
        => clause.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));

    /// <summary>
    /// In a <c>finally</c>, around nothing but questions or the end of something, or of an exception that says that something has ended.
    /// </summary>
    private static bool IsExpected(CaughtException caught, CatchClauseSyntax clause, RuleContext context)
        => clause.Ancestors().Any(a => a is FinallyClauseSyntax)
            || (caught.Clause.ExceptionType?.Name is { } type && ExpectedFailureNames.IsEnd(type))
            || (clause.Parent is TryStatementSyntax attempt && ExpectedFailure.IsOf(attempt.Block, context.Model, context.CancellationToken));

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
                    || ExpectedFailureNames.IsQuestion(name))
                {
                    return true;
                }
            }
            else if (symbol is INamedTypeSymbol type && SinkTypes.IsSink(type))
            {
                return true;
            }
        }

        return SinkCode.Of(context.Model.Compilation, context.CancellationToken).Contains(clause);
    }
}
