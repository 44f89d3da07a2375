using System.Text.RegularExpressions;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>
/// A loop over data whose rounds take no time: nothing in there waits, reads or writes anything outside of memory, or is unknown. What such a loop
/// logs in each round, it logs as fast as a processor counts.
/// </summary>
internal sealed class TightLoop(RuleContext context)
{
    private const int MaxDepth = 3;

    private readonly HashSet<IMethodSymbol> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The expression of the data that the loop around a call goes over; null where there is no such loop, or not each round logs.</summary>
    public ExpressionSyntax? DataAround(LogCall call)
    {
        var inner = call.Syntax;
        for (var outer = inner.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case ForEachStatementSyntax or ForEachVariableStatementSyntax or ForStatementSyntax or WhileStatementSyntax when outer
                    is StatementSyntax loop
                    && BodyOf(loop) == inner:
                    return DataOf(loop) is { } data && IsMany(data) && !IsOfTrouble(call, loop, data) && !IsHandedOn(call) && !IsShown(loop)
                        && DoesNothingElse(BodyOf(loop)!, 0) ? data : null;
                case BlockSyntax block when inner is StatementSyntax && Leaves(block):
                case DoStatementSyntax or CatchClauseSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ElseClauseSyntax
                    or FinallyClauseSyntax:
                case MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                case IfStatementSyntax when !LevelGuard.IsAround(call, context.Model, context.CancellationToken):
                    return null;
            }
        }

        return null;
    }

    private static StatementSyntax? BodyOf(StatementSyntax loop) => loop switch
    {
        CommonForEachStatementSyntax each => each.Statement,
        ForStatementSyntax counting => counting.Statement,
        WhileStatementSyntax waiting => waiting.Statement,
        _ => null,
    };

    private static ExpressionSyntax? DataOf(StatementSyntax loop) => loop switch
    {
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0 } each => each.Expression,
        ForStatementSyntax { Condition: BinaryExpressionSyntax { Right: var bound } condition }
            when condition.IsKind(SyntaxKind.LessThanExpression) || condition.IsKind(SyntaxKind.LessThanOrEqualExpression) => bound,
        WhileStatementSyntax { Condition: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }
            when access.Name.Identifier.ValueText is "TryDequeue" or "TryPop" or "MoveNext" => access.Expression,
        _ => null,
    };

    private static bool Leaves(BlockSyntax block)
        => block.Statements.LastOrDefault() is ReturnStatementSyntax or BreakStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax;

    /// <summary>Not what is written out, the members of an enumeration, the first few, groups, or a constant number of rounds.</summary>
    private bool IsMany(ExpressionSyntax data)
        => data is not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax
            or InitializerExpressionSyntax)
            && context.Model.GetOperation(data, context.CancellationToken) is var operation
            && !(operation?.ConstantValue is { HasValue: true, Value: int and <= FewRounds.Most })
            && !FewRounds.Are(operation, context.Model, context.CancellationToken)
            && operation?.Type?.Name is not ("Option" or "Either" or "Maybe" or "Optional")
            && !(operation?.Unwrap() is IInvocationOperation { TargetMethod.Name: "GetValues" or "GetNames" or "GetConsumingEnumerable"
                or "LeftToSeq" or "RightToSeq" or "LeftAsEnumerable" or "RightAsEnumerable" });

    /// <summary>A record for each of what is wrong, or of what there is never much of.</summary>
    private static bool IsOfTrouble(LogCall call, StatementSyntax loop, ExpressionSyntax data)
        => call.Level >= Model.LogLevel.Error || ProblemNames.AreIn(data.ToString()) || FewNames.AreIn(data.ToString())
            || (loop is ForEachStatementSyntax each && ProblemNames.AreIn(each.Identifier.ValueText))
            || (call.Text is { } text ? FailureWords.Hint(text) || ProblemNames.AreIn(text) : call.Level >= Model.LogLevel.Warning);

    /// <summary>Text that is handed on, line by line, or laid out: what it says it says to somebody who reads it as a whole.</summary>
    private bool IsHandedOn(LogCall call)
        => call is { Method.Kind: LogMethodKind.Write or LogMethodKind.Message }
            && !(call.Text is { } text ? Regex.Replace(text, @"\{[^}]*\}", "").Any(char.IsLetter)
                : call.TextSource(context.CancellationToken) is { IsBuilt: true } source
                    && source.Making.DescendantsAndSelf().Any(o => o is ILiteralOperation { ConstantValue: { HasValue: true, Value: string part } }
                        && part.Any(char.IsLetter)));

    /// <summary>
    /// Whether the method is there to show things, as a table line by line, or runs once: what is set up then is written down by somebody.
    /// </summary>
    private static bool IsShown(StatementSyntax loop)
        => loop.Ancestors().Select(a => a switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(n => n is not null) is { } name
            && (ShowingVerbs.Show(name) || RunOnceNames.AreOfStart(name));

    /// <summary>Whether nothing below takes time, as far as it can be seen.</summary>
    private bool DoesNothingElse(SyntaxNode code, int depth)
    {
        foreach (var node in code.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case AwaitExpressionSyntax or YieldStatementSyntax or TryStatementSyntax or UsingStatementSyntax or QueryExpressionSyntax:
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }:
                    return false;
                case InvocationExpressionSyntax call when !IsQuick(call, depth):
                    return false;
                case BaseObjectCreationExpressionSyntax creation when !IsQuick(context.Model.GetTypeInfo(creation, context.CancellationToken).Type):
                    return false;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } access
                    when context.Model.GetTypeInfo(access.Expression, context.CancellationToken).Type?.Name is "Task" or "ValueTask":
                    return false;
            }
        }

        return true;
    }

    private bool IsQuick(InvocationExpressionSyntax call, int depth)
    {
        if (context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation { TargetMethod: var method } operation)
        {
            return call.InvokedName()?.Identifier.ValueText == "nameof";
        }

        return context.Find(operation) is not null
            || CheapNamespaces.Contain(method.ContainingNamespace?.ToDisplayString() ?? "", method.ContainingType?.Name ?? "")
                && method.MethodKind != MethodKind.DelegateInvoke
            || IsQuickSource(method, depth);
    }

    private static bool IsQuick(ITypeSymbol? type)
        => type is not null and not IErrorTypeSymbol
            && (!type.DeclaringSyntaxReferences.IsEmpty || CheapNamespaces.Contain(type.ContainingNamespace?.ToDisplayString() ?? "", type.Name));

    /// <summary>A method of the same file that does nothing else either.</summary>
    private bool IsQuickSource(IMethodSymbol method, int depth)
        => depth < MaxDepth && method is { IsVirtual: false, IsAbstract: false, IsOverride: false }
            && method.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree == context.Model.SyntaxTree
            && (_known.Contains(method)
                || (_known.Add(method) && DoesNothingElse(reference.GetSyntax(context.CancellationToken), depth + 1)));
}
