using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>Small questions about operations.</summary>
internal static class OperationFacts
{
    /// <summary>
    /// The numeric values of kinds that the Roslyn 4.8 API has no name for (C# 12 collection expressions and C# 13 params collections).
    /// </summary>
    private const int CollectionExpressionKind = 127;

    private const int SpreadKind = 128;

    private const int ParamCollectionKind = 4;

    /// <summary>The operand below implicit, built-in conversions and parentheses.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The argument for a parameter, or null where it takes its default value or there is no such parameter.</summary>
    public static IOperation? ArgumentFor(this IInvocationOperation invocation, int ordinal)
        => ordinal < 0 ? null : invocation.ArgumentAt(ordinal) is { ArgumentKind: not ArgumentKind.DefaultValue } argument ? argument.Value : null;

    public static IArgumentOperation? ArgumentAt(this IInvocationOperation invocation, int ordinal)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>
    /// The values that an argument for a <c>params</c> parameter holds, in whatever shape it was given.
    /// </summary>
    /// <param name="values">The elements below implicit conversions; empty where they are not known.</param>
    public static ArgumentPassing Flatten(this IArgumentOperation argument, out ImmutableArray<IOperation> values)
    {
        var value = argument.Value.Unwrap();
        var isExpanded = argument.ArgumentKind == ArgumentKind.ParamArray || (int)argument.ArgumentKind == ParamCollectionKind;
        var elements = Elements(value);
        if (!elements.IsDefault)
        {
            values = elements.Select(Unwrap).ToImmutableArray();
            return isExpanded ? values.IsEmpty ? ArgumentPassing.None : ArgumentPassing.Expanded : ArgumentPassing.InlineArray;
        }

        values = ImmutableArray<IOperation>.Empty;
        // A literal null is the whole array: there are no values.
        return value.ConstantValue is { HasValue: true, Value: null } ? ArgumentPassing.InlineArray : ArgumentPassing.Array;
    }

    /// <summary>
    /// The values for a parameter and those behind it, in the order of the parameters, arrays and other collections that are written in place taken
    /// apart.
    /// </summary>
    /// <param name="from">The ordinal of the first parameter.</param>
    /// <param name="values">Below implicit conversions; empty where they are not all known.</param>
    /// <returns>False where some are only known at run time.</returns>
    public static bool TryReadValues(this IInvocationOperation invocation, int from, out ImmutableArray<IOperation> values)
    {
        var builder = ImmutableArray.CreateBuilder<IOperation>();
        values = ImmutableArray<IOperation>.Empty;
        foreach (var argument in invocation.Arguments.Where(a => a.Parameter?.Ordinal >= from).OrderBy(a => a.Parameter!.Ordinal))
        {
            var type = argument.Parameter!.Type;
            if (argument.Parameter.IsParams || type is IArrayTypeSymbol || type.Name is "ReadOnlySpan" or "IEnumerable")
            {
                if (argument.Flatten(out var elements) == ArgumentPassing.Array)
                {
                    return false;
                }

                builder.AddRange(elements);
            }
            else
            {
                builder.Add(argument.Value.Unwrap());
            }
        }

        values = builder.ToImmutable();
        return true;
    }

    /// <summary>The elements of an array or collection written in place; default where they are not all known.</summary>
    public static ImmutableArray<IOperation> Elements(IOperation value)
    {
        switch (value)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
                return ImmutableArray<IOperation>.Empty;
            default:
                if ((int)value.Kind == CollectionExpressionKind)
                {
                    var children = value.ChildOperations.ToImmutableArray();
                    return children.Any(c => (int)c.Kind == SpreadKind) ? default : children;
                }

                // Roslyn 4.8 parses collection expressions, but has no operation for them.
                return value is { Kind: OperationKind.None, Syntax: CollectionExpressionSyntax collection, SemanticModel: { } model }
                    ? ElementsOf(collection, model)
                    : default;
        }
    }

    private static ImmutableArray<IOperation> ElementsOf(CollectionExpressionSyntax collection, SemanticModel model)
    {
        var elements = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax { Expression: var expression } || model.GetOperation(expression) is not { } operation)
            {
                return default;
            }

            elements.Add(operation);
        }

        return elements.ToImmutable();
    }

    /// <summary>The method, accessor, lambda or initializer's owner that an operation stands in, from the inside out.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
