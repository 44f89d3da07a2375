using System.Collections.Immutable;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

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
    /// <summary>Deeper expressions are no argument that somebody wrote.</summary>
    private const int MaxDepth = 40;

    /// <summary>First words of the names of methods that are called for what they do.</summary>
    private static readonly ImmutableHashSet<string> Doing = ImmutableHashSet.Create(
        "Add", "Append", "Apply", "Clear", "Close", "Commit", "Decrement", "Delete", "Dequeue", "Dispose", "Enqueue", "Ensure", "Exchange", "Execute",
        "Flush", "Handle", "Increment", "Insert", "Invoke", "Move", "Next", "Open", "Pop", "Post", "Process", "Publish", "Push", "Put", "Receive",
        "Register", "Remove", "Reset", "Restart", "Run", "Save", "Send", "Set", "Start", "Stop", "Submit", "Take", "Try", "Update", "Upsert",
        "Write");

    /// <summary>Types of the framework whose methods only compute something small.</summary>
    private static readonly ImmutableHashSet<string> Small = ImmutableHashSet.Create(
        "Math", "MathF", "TimeSpan", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "Guid", "Path", "Stopwatch", "Environment", "Index",
        "Range", "Nullable", "ActivityTraceId", "ActivitySpanId", "RuntimeHelpers", "Volatile", "Convert", "BitConverter", "TimeProvider", "Thread",
        "GC");

    private static readonly ImmutableHashSet<string> SmallOfText = ImmutableHashSet.Create(
        "Trim", "TrimStart", "TrimEnd", "Substring", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Insert", "Remove");

    public static ValueCost Of(IOperation value) => Of(value, 0);

    private static ValueCost Of(IOperation value, int depth)
    {
        if (value.ConstantValue.HasValue || depth > MaxDepth)
        {
            return ValueCost.Nothing;
        }

        switch (value)
        {
            case IAnonymousFunctionOperation or IDelegateCreationOperation or INameOfOperation or ITypeOfOperation or IMethodReferenceOperation:
                return ValueCost.Nothing;
            case IAssignmentOperation { Parent: not (IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation) }
                or IIncrementOrDecrementOperation or IThrowOperation or IDeclarationExpressionOperation or IDynamicInvocationOperation
                or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation:
                return ValueCost.Effect;
            case IAwaitOperation or ITranslatedQueryOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation or IWithOperation:
                return Worse(ValueCost.Work, OfChildren(value, depth));
            case IObjectCreationOperation creation:
                return Worse(creation.Type is { IsValueType: true } ? ValueCost.Nothing : ValueCost.Work, OfChildren(value, depth));
            case IInvocationOperation { IsImplicit: false } invocation:
                return Worse(OfCall(invocation), OfChildren(value, depth));
            default:
                // A collection expression has no name in the API that this is built with.
                return Worse(
                    value.Syntax is CollectionExpressionSyntax { Elements.Count: > 0 } && !value.IsImplicit ? ValueCost.Work : ValueCost.Nothing,
                    OfChildren(value, depth));
        }
    }

    private static ValueCost OfChildren(IOperation value, int depth)
    {
        var cost = ValueCost.Nothing;
        foreach (var child in value.ChildOperations)
        {
            cost = Worse(cost, Of(child, depth + 1));
        }

        return cost;
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

        if (type.SpecialType == SpecialType.System_String)
        {
            return SmallOfText.Contains(method.Name) || method.ReturnType.SpecialType != SpecialType.System_String
                ? ValueCost.Nothing
                : ValueCost.Work;
        }

        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_Enum
            or SpecialType.System_Nullable_T
            || (Small.Contains(type.Name) && IsOfSystem(type))
            || (method.Name == "ToString"
                && (ScalarTypes.IsScalar(invocation.Instance?.Type) || ExceptionTypes.IsException(invocation.Instance?.Type)))
            || method.Name is "GetType" or "GetHashCode" or "Equals" or "ReferenceEquals" or "HasFlag" or "AsSpan" or "AsMemory"
                or "GetValueOrDefault" or "ConfigureAwait" or "IsEnabled" or "GetBaseException")
        {
            return ValueCost.Nothing;
        }

        return Doing.Contains(NameWords.In(method.Name).FirstOrDefault() ?? "") ? ValueCost.Effect
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
