using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>What it costs to evaluate a value for a record that may not be written.</summary>
internal enum ValueCost
{
    /// <summary>Nothing worth a thought: variables, members, constants and what is computed from them.</summary>
    Nothing,

    /// <summary>Work or an allocation that is in vain where the level is off.</summary>
    Work,

    /// <summary>It may change something, so that it must be evaluated whatever the level is.</summary>
    Effect,
}

/// <summary>Judges values by what they are made of.</summary>
internal static class ValueCosts
{
    /// <summary>The worst of a value and all that it is made of.</summary>
    public static ValueCost Of(IOperation value)
    {
        var cost = OfItself(value, out var hasParts);
        if (!hasParts)
        {
            return cost;
        }

        // Iterative, since chains of "+" can be very long.
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0 && cost != ValueCost.Effect)
        {
            foreach (var part in pending.Pop().ChildOperations)
            {
                cost = Worse(cost, OfItself(part, out hasParts));
                if (hasParts)
                {
                    pending.Push(part);
                }
            }
        }

        return cost;
    }

    private static ValueCost OfItself(IOperation value, out bool hasParts)
    {
        hasParts = false;
        if (value.ConstantValue.HasValue)
        {
            return ValueCost.Nothing;
        }

        switch (value)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation:
            case IAnonymousFunctionOperation or IDelegateCreationOperation or INameOfOperation or ITypeOfOperation or IMethodReferenceOperation:
                return ValueCost.Nothing;
            case IAssignmentOperation { Parent: not (IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation) }
                or IIncrementOrDecrementOperation or IThrowOperation or IDeclarationExpressionOperation or IDynamicInvocationOperation
                or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation:
                return ValueCost.Effect;
        }

        hasParts = true;
        return value switch
        {
            IAwaitOperation or ITranslatedQueryOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation or IWithOperation
                => ValueCost.Work,
            IObjectCreationOperation creation => creation.Type is { IsValueType: true } ? ValueCost.Nothing : ValueCost.Work,
            IInvocationOperation { IsImplicit: false } invocation => OfCall(invocation),
            // A collection expression has no name in the API that this is built with.
            _ => value.Syntax is CollectionExpressionSyntax { Elements.Count: > 0 } && !value.IsImplicit ? ValueCost.Work : ValueCost.Nothing,
        };
    }

    private static ValueCost Worse(ValueCost one, ValueCost other) => one > other ? one : other;

    private static ValueCost OfCall(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var type = method.ContainingType;
        if (invocation.Arguments.Any(a => a.Parameter is { RefKind: RefKind.Ref or RefKind.Out }) || method.ReturnsVoid)
        {
            return ValueCost.Effect;
        }

        if (type.Name == "Path" && HarmlessMembers.NoPathReads.Contains(method.Name))
        {
            return ValueCost.Effect; // Of the system's, or of a user's type that is called the same.
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return HarmlessMembers.SmallTextMethods.Contains(method.Name) || method.ReturnType.SpecialType != SpecialType.System_String
                ? ValueCost.Nothing
                : ValueCost.Work;
        }

        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_Enum
            or SpecialType.System_Nullable_T
            || (HarmlessMembers.SmallTypes.Contains(type.Name) && IsOfSystem(type))
            || (method.Name == "ToString"
                && (ScalarTypes.IsScalar(invocation.Instance?.Type) || ExceptionTypes.IsException(invocation.Instance?.Type)))
            || HarmlessMembers.SmallMethods.Contains(method.Name))
        {
            return ValueCost.Nothing;
        }

        return DoingWords.Begin(method.Name) ? ValueCost.Effect
            : IsLazy(method) || IsRead(method) ? ValueCost.Nothing
            : ValueCost.Work;
    }

    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space?.Name == "System";
    }

    /// <summary>LINQ that gives a sequence does nothing before somebody looks at it.</summary>
    private static bool IsLazy(IMethodSymbol method)
        => method.ContainingType is { Name: "Enumerable" or "Queryable", ContainingNamespace.Name: "Linq" }
            && method.ReturnType is INamedTypeSymbol { TypeKind: TypeKind.Interface };

    /// <summary>A method of this compilation that only reads a member, as a property would.</summary>
    private static bool IsRead(IMethodSymbol method)
    {
        if (method.IsVirtual || method.IsAbstract || method.DeclaringSyntaxReferences is not [var reference])
        {
            return false;
        }

        var body = reference.GetSyntax() switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: var expression } => expression,
            MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } returned }] } => returned,
            LocalFunctionStatementSyntax { ExpressionBody.Expression: var expression } => expression,
            _ => null,
        };
        return body?.DescendantNodesAndSelf().Any(n => n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax
            or QueryExpressionSyntax or ArrayCreationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax
            or InterpolatedStringExpressionSyntax) == false;
    }
}
