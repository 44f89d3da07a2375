using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>What a number does from one record to the next.</summary>
internal enum Behaviour
{
    /// <summary>Each record has a number of its own.</summary>
    PerEvent,

    /// <summary>It is what is there now, and rises and falls.</summary>
    Level,

    /// <summary>Each record has all of the last one's, and more.</summary>
    RunningTotal,
}

/// <summary>Tells what a number does, by where it is kept and who writes it.</summary>
internal sealed class ValueBehaviour(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
{
    private const int MaxDepth = 3;

    public Behaviour Of(IOperation value) => Of(value, 0);

    private Behaviour Of(IOperation value, int depth)
    {
        if (depth > MaxDepth)
        {
            return Behaviour.PerEvent;
        }

        switch (MeasurementReader.Core(value))
        {
            case ILocalReferenceOperation local:
                return OfLocal(local, depth);
            case IFieldReferenceOperation { Field: { IsConst: false } field } reference when reference.Instance is null
                or IInstanceReferenceOperation:
                return OfMember(field);
            case IPropertyReferenceOperation { Property: var property, Instance: null or IInstanceReferenceOperation }:
                return OfMember(property);
            case IPropertyReferenceOperation { Property.Name: "Count" or "Length" or "LongLength", Instance: { } owner }:
                return OfCollection(owner);
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "Interlocked", Name: "Increment" or "Add" } }:
                return Behaviour.RunningTotal;
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "Interlocked" or "Volatile" }, Arguments: [{ Value: var read }, ..] }:
                return Of(read, depth + 1);
            case IInvocationOperation { TargetMethod: { Name: "Count" or "LongCount", ContainingType.Name: "Enumerable" },
                Arguments: [{ Value: var items }, ..] }:
                return OfCollection(items);
            case IBinaryOperation binary:
                var (left, right) = (Of(binary.LeftOperand, depth + 1), Of(binary.RightOperand, depth + 1));
                return left > right ? left : right;
            default:
                return Behaviour.PerEvent;
        }
    }

    private Behaviour OfLocal(ILocalReferenceOperation local, int depth)
    {
        if (local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration)
        {
            return Behaviour.PerEvent;
        }

        var loop = LoopAround(declaration);
        if (loop is not null && loop.DescendantNodes().Any(n => Counts(n, local.Local.Name)))
        {
            return Behaviour.RunningTotal;
        }

        return LocalUse.Of(local, model, cancellationToken) is { IsInitializer: true, AssignedValues: [var only] } ? Of(only, depth + 1)
            : Behaviour.PerEvent;
    }

    /// <summary>The outermost loop around the call that does not hold the declaration.</summary>
    private SyntaxNode? LoopAround(SyntaxNode declaration)
        => call.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax || a is GlobalStatementSyntax)
            .LastOrDefault(a => a is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                && !a.Span.Contains(declaration.SpanStart));

    private Behaviour OfMember(ISymbol member)
        => member.ContainingType.DeclaringSyntaxReferences.SelectMany(r => r.GetSyntax(cancellationToken).DescendantNodes())
            .Any(n => Counts(n, member.Name)) ? Behaviour.RunningTotal : Behaviour.Level;

    /// <summary>A collection that outlives the event has what is left in it; one that a loop fills has all that came before.</summary>
    private Behaviour OfCollection(IOperation collection)
        => MeasurementReader.Core(collection) switch
        {
            IFieldReferenceOperation or IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } => Behaviour.Level,
            ILocalReferenceOperation local when local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
                is { } declaration
                => LoopAround(declaration) is { } loop && local.Type is not IArrayTypeSymbol && IsChangedIn(loop, local.Local.Name) ? Behaviour.Level
                    : Behaviour.PerEvent,
            _ => Behaviour.PerEvent,
        };

    /// <summary>Whether something is put into a collection there, or taken out.</summary>
    private static bool IsChangedIn(SyntaxNode loop, string name)
        => loop.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            i => i.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner, Name.Identifier.ValueText: var method }
                && owner.Identifier.ValueText == name && DoingWords.Begin(method));

    /// <summary>Whether a node counts a variable of that name up.</summary>
    private static bool Counts(SyntaxNode node, string name) => node switch
    {
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) && postfix.Operand.LastNameText() == name,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) && prefix.Operand.LastNameText() == name,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.AddAssignmentExpression) && assignment.Left.LastNameText() == name,
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword, Expression: var counted },
            ..] } call
            => call.InvokedName()?.Identifier.ValueText is "Increment" or "Add" && counted.LastNameText() == name,
        _ => false,
    };
}
