using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Prints;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>Prints of what the log could not take: logging has failed itself, or there is no logger.</summary>
internal static class LastResort
{
    /// <summary>
    /// Whether a print stands in the catch clause of a <c>try</c> that does nothing but log, or where a condition has found that a logger is null; or
    /// tells in a catch clause that logging has failed; or stands beside a record in the handler of what nobody has caught, or in what finds
    /// assemblies; or has a comment with the reason.
    /// </summary>
    public static bool Contains(PrintCall print, RuleContext context)
        => HasNoLog(print.Syntax, context) || TellsOfLog(print.Syntax) || IsBesideRecord(print.Syntax) || ResolvesAssemblies(print.Syntax)
            || print.Syntax.AncestorsAndSelf().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
                .TakeWhile(static a => a is not CatchClauseSyntax).OfType<StatementSyntax>().Where(static s => s is not BlockSyntax)
                .Any(static s => StatementComments.Of(s).Any(PrintReasonWords.AreIn));

    /// <summary>In what is called to find an assembly: the log may need just that one.</summary>
    private static bool ResolvesAssemblies(SyntaxNode print)
        => print.Ancestors().Any(static a => a switch
        {
            AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var handled } } => IsOfAssemblies(handled),
            MethodDeclarationSyntax { Identifier.ValueText: var name, Parent: TypeDeclarationSyntax type } method
                => method.ParameterList.Parameters.Any(static p => p.Type?.LastNameText() is "ResolveEventArgs" or "AssemblyName")
                    && type.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(
                        s => IsOfAssemblies(s.Left) && s.Right.LastNameText() == name),
            _ => false,
        });

    private static bool IsOfAssemblies(ExpressionSyntax handled)
        => handled.LastNameText() is "AssemblyResolve" or "ReflectionOnlyAssemblyResolve" or "TypeResolve" or "Resolving" or "ResolvingUnmanagedDll";

    private static bool HasNoLog(SyntaxNode node, RuleContext context)
    {
        var inner = node;
        foreach (var ancestor in node.Ancestors().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)))
        {
            if (ancestor switch
            {
                CatchClauseSyntax { Parent: TryStatementSyntax { Block.Statements: { Count: > 0 } statements } }
                    => statements.All(s => IsRecord(s, context)),
                StatementSyntax when inner is StatementSyntax statement && IsBehindCheck(statement) => true,
                IfStatementSyntax branch => inner != branch.Condition && IsNoLogger(branch.Condition, isElse: inner is ElseClauseSyntax),
                _ => false,
            })
            {
                return true;
            }

            inner = ancestor;
        }

        return false;
    }

    /// <summary>Whether the function has been left before a statement, where there is a logger: <c>if (logger != null) { return; }</c>.</summary>
    private static bool IsBehindCheck(StatementSyntax statement)
        => StatementList.Siblings(statement).TakeWhile(s => s != statement).Any(static s => s is IfStatementSyntax { Else: null } check
            && IsNoLogger(check.Condition, isElse: true)
            && check.Statement is ReturnStatementSyntax or BlockSyntax { Statements: [.., ReturnStatementSyntax] });

    private static bool TellsOfLog(SyntaxNode print)
        => print.Ancestors().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
                .Any(static a => a is CatchClauseSyntax)
            && print.DescendantTokens().Any(static t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                && PrintReasonWords.TellOfLog(t.ValueText));

    /// <summary>Beside a record, or a method that is called after writing one, in a handler of exceptions that nobody has caught.</summary>
    private static bool IsBesideRecord(SyntaxNode print)
        => print.Ancestors().FirstOrDefault(static a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                or MethodDeclarationSyntax) is { } function
            && HandlesUnhandled(function)
            && function.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(c => !c.Span.Contains(print.SpanStart) && NamesRecord(c));

    private static bool HandlesUnhandled(SyntaxNode function)
        => function switch
        {
            AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var handled } }
                => handled.LastNameText() is { } name && UnhandledNames.IsEvent(name),
            MethodDeclarationSyntax method => method.ParameterList.Parameters.Any(IsGivenUnhandled),
            LocalFunctionStatementSyntax local => local.ParameterList.Parameters.Any(IsGivenUnhandled),
            _ => false,
        };

    private static bool IsGivenUnhandled(ParameterSyntax parameter)
        => parameter.Type?.LastNameText() is { } type && UnhandledNames.IsArguments(type);

    private static bool NamesRecord(InvocationExpressionSyntax call)
        => NameWords.In(call.LastOrCalledName()) is [var first, ..]
            && (first == "Log" || LevelName.TryParse(LogMethodWords.LevelIn(call.LastOrCalledName()), out _));

    private static bool IsRecord(StatementSyntax statement, RuleContext context)
        => statement is ExpressionStatementSyntax { Expression: var done }
            && context.Model.GetOperation(done, context.CancellationToken) is { } operation
            && operation.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault() is { } call && context.Find(call) is not null;

    /// <summary>Whether a condition, or its contrary, says that a logger is null.</summary>
    private static bool IsNoLogger(ExpressionSyntax condition, bool isElse) => condition switch
    {
        BinaryExpressionSyntax { Right.RawKind: (int)SyntaxKind.NullLiteralExpression } test
            => test.IsKind(isElse ? SyntaxKind.NotEqualsExpression : SyntaxKind.EqualsExpression) && IsLogger(test.Left),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } test
            => !isElse && IsLogger(test.Expression),
        IsPatternExpressionSyntax
        {
            Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } }
                or RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0 },
        } test
            => isElse && IsLogger(test.Expression),
        _ => false,
    };

    private static bool IsLogger(ExpressionSyntax value)
        => value.LastNameText() is { } name && (OutputWords.HoldsLogger(name)
            || (name == "Configuration" && value is MemberAccessExpressionSyntax { Expression: var owner } && owner.LastNameText() == "LogManager"));
}
