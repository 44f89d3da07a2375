using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Follows the variable of a catch clause, and the locals that it is assigned to.</summary>
internal sealed class ExceptionUse
{
    private readonly ICatchClauseOperation _clause;
    private readonly Func<IInvocationOperation, LogCall?> _find;
    private readonly HashSet<ILocalSymbol> _names = new(SymbolEqualityComparer.Default);

    public ExceptionUse(ICatchClauseOperation clause, Func<IInvocationOperation, LogCall?> find)
    {
        _clause = clause;
        _find = find;
    }

    /// <summary>The most that any use of the variable makes of it.</summary>
    public ExceptionFate Of(ILocalSymbol variable)
    {
        _names.Add(variable);
        var references = _clause.Handler.Descendants().Concat(_clause.Filter?.DescendantsAndSelf() ?? [])
            .OfType<ILocalReferenceOperation>().ToArray();
        var fate = ExceptionFate.Dropped;
        int known;
        do
        {
            // A use may give it one more name.
            known = _names.Count;
            foreach (var reference in references)
            {
                if (_names.Contains(reference.Local) && Of(reference) is var use && use > fate)
                {
                    fate = use;
                }
            }
        }
        while (fate != ExceptionFate.Kept && _names.Count > known);

        return fate;
    }

    private ExceptionFate Of(IOperation value)
    {
        if (IsInFunction(value))
        {
            return ExceptionFate.Kept;
        }

        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        switch (value.Parent)
        {
            case IConditionalAccessOperation access when access.Operation == value:
                return access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() is { } instance
                    ? Of(instance)
                    : ExceptionFate.Kept;
            case IPropertyReferenceOperation property when property.Instance == value:
                return property.Property.Name switch
                {
                    "Message" or "StackTrace" => OfText(property),
                    "InnerException" or "InnerExceptions" => ExceptionFate.Kept,
                    _ => ExceptionFate.PartlyUsed,
                };
            case IInvocationOperation invocation when invocation.Instance == value:
                return invocation.TargetMethod.Name is "ToString" or "GetType" ? OfText(invocation) : ExceptionFate.Kept;
            case IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                return OfText(value.Parent);
            case IBinaryOperation or IIsTypeOperation or INameOfOperation:
                return ExceptionFate.Dropped;
            case IIsPatternOperation test:
                return OfPattern(test.Pattern);
            case ISwitchOperation choice when choice.Value == value:
                return choice.Cases.SelectMany(c => c.Clauses).OfType<IPatternCaseClauseOperation>().Select(c => OfPattern(c.Pattern))
                    .DefaultIfEmpty().Max();
            case ISwitchExpressionOperation choice when choice.Value == value:
                return choice.Arms.Select(a => OfPattern(a.Pattern)).DefaultIfEmpty().Max();
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                _names.Add(declarator.Symbol);
                return ExceptionFate.Dropped;
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                return ExceptionFate.Dropped;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local },
                Parent: IExpressionStatementOperation } assignment
                when assignment.Value == value && IsDeclaredInside(local):
                _names.Add(local);
                return ExceptionFate.Dropped;
            default:
                return ExceptionFate.Kept;
        }
    }

    /// <summary>What the pattern declares is the exception by another name.</summary>
    private ExceptionFate OfPattern(IPatternOperation pattern)
    {
        var fate = ExceptionFate.Dropped;
        foreach (var part in pattern.DescendantsAndSelf())
        {
            var declared = part is IDeclarationPatternOperation declaration
                ? declaration.DeclaredSymbol
                : (part as IRecursivePatternOperation)?.DeclaredSymbol;
            if (declared is ILocalSymbol local)
            {
                _names.Add(local);
            }

            if (part is IPropertySubpatternOperation)
            {
                fate = ExceptionFate.PartlyUsed;
            }
        }

        return fate;
    }

    /// <summary>
    /// Text of the exception counts where a record, a variable or other code gets it; not where it only goes back to the caller, or into another
    /// exception.
    /// </summary>
    private ExceptionFate OfText(IOperation text)
    {
        for (var current = text.Parent; current is not null && current != _clause; current = current.Parent)
        {
            switch (current)
            {
                case IInvocationOperation invocation when _find(invocation) is not null:
                    return ExceptionFate.PartlyUsed;
                case IReturnOperation or IThrowOperation:
                    return ExceptionFate.Dropped;
                case IBlockOperation:
                    return ExceptionFate.PartlyUsed;
            }
        }

        return ExceptionFate.PartlyUsed;
    }

    private bool IsInFunction(IOperation operation)
    {
        for (var current = operation.Parent; current is not null && current != _clause; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDeclaredInside(ILocalSymbol local)
        => local.DeclaringSyntaxReferences is [var declaration] && _clause.Syntax.Span.Contains(declaration.Span);
}
