using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Calls;

/// <summary>What becomes of two properties of one key that are given together.</summary>
internal enum KeyCollision
{
    /// <summary>One of the values is lost.</summary>
    Lost,

    /// <summary>The dictionary does not take the second.</summary>
    Throws,

    /// <summary>A list of pairs keeps both.</summary>
    Both,
}

/// <summary>One property that code gives records by its key, outside of a template.</summary>
/// <param name="Name">The constant key.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Value">The value below implicit conversions; null where it is not known.</param>
/// <param name="IsDestructured">Whether the value is stored in parts; null where that is only known at run time.</param>
/// <param name="Collision">What becomes of it beside another of the same key.</param>
internal sealed record PropertyKey(string Name, Location Place, IOperation? Value, bool? IsDestructured, KeyCollision Collision)
{
    /// <summary>Whether somebody chose the name; else it is the expression's.</summary>
    public bool IsChosen { get; init; } = true;
}

/// <summary>The properties that one call, creation or assignment gives records by their keys: placeholders by another name.</summary>
/// <param name="Method">What was called.</param>
/// <param name="Operation">The call, creation or assignment.</param>
/// <param name="Keys">In source order; keys that are only known at run time are not among them.</param>
internal sealed record PropertyKeys(PropertyMethod Method, IOperation Operation, ImmutableArray<PropertyKey> Keys)
{
    public LogApi Api => Method.Api;

    /// <summary>The keys of a call or creation; null where none is known.</summary>
    public static PropertyKeys? Of(
        IOperation operation, ImmutableArray<IArgumentOperation> arguments, PropertyMethod method, SemanticModel model,
        CancellationToken cancellationToken)
    {
        var keys = ImmutableArray.CreateBuilder<PropertyKey>();
        if (method.Key >= 0)
        {
            Add(keys, For(arguments, method.Key)?.Value, For(arguments, method.Value)?.Value, Destructures(arguments, method), KeyCollision.Lost);
        }
        else if (For(arguments, method.Text)?.Value.Syntax is InterpolatedStringExpressionSyntax text)
        {
            AddValues(keys, text, method.Api, model, cancellationToken);
        }
        else if (For(arguments, method.Pairs) is { } pairs)
        {
            AddPairs(keys, pairs.Value.Unwrap(), model, cancellationToken);
        }

        return keys.Count > 0 ? new(method, operation, keys.ToImmutable()) : null;
    }

    /// <summary>The key that a value is assigned for; null where it is not known.</summary>
    public static PropertyKeys? Of(ISimpleAssignmentOperation assignment, PropertyMethod method)
    {
        var keys = ImmutableArray.CreateBuilder<PropertyKey>();
        if (assignment.Target is IPropertyReferenceOperation { Arguments: [var key] })
        {
            Add(keys, key.Value, assignment.Value, false, KeyCollision.Lost);
        }

        return keys.Count > 0 ? new(method, assignment, keys.ToImmutable()) : null;
    }

    /// <summary>The keys that an operation gives records; null where it gives none that are known.</summary>
    public static PropertyKeys? Find(IOperation? operation, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
        => operation switch
        {
            IInvocationOperation call when frameworks.FindPropertyMethod(call.TargetMethod) is { } method
                => Of(call, call.Arguments, method, model, cancellationToken),
            IObjectCreationOperation creation when frameworks.FindPropertyMethod(creation.Constructor) is { } method
                => Of(creation, creation.Arguments, method, model, cancellationToken),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } target } assignment
                when MethodOf(target, frameworks) is { } method
                => Of(assignment, method),
            _ => null,
        };

    /// <summary>The setter of an indexer, or the property that gives the dictionary that is indexed.</summary>
    private static PropertyMethod? MethodOf(IPropertyReferenceOperation indexer, LogFrameworks frameworks)
        => frameworks.FindPropertyMethod(indexer.Property.SetMethod)
            ?? (indexer.Instance?.Unwrap() is IPropertyReferenceOperation { Property.GetMethod: { } getter }
                && frameworks.FindPropertyMethod(getter) is { IsDictionary: true } dictionary
                ? dictionary
                : null);

    private static IArgumentOperation? For(ImmutableArray<IArgumentOperation> arguments, int ordinal)
        => ordinal < 0 ? null
            : arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal && a.ArgumentKind != ArgumentKind.DefaultValue);

    private static bool? Destructures(ImmutableArray<IArgumentOperation> arguments, PropertyMethod method)
        => For(arguments, method.Destructure) is not { } argument ? false
            : argument.Value.ConstantValue is { HasValue: true, Value: bool value } ? value
            : null;

    private static void Add(
        ImmutableArray<PropertyKey>.Builder keys, IOperation? key, IOperation? value, bool? isDestructured, KeyCollision collision)
    {
        if (key?.Unwrap() is { ConstantValue: { HasValue: true, Value: string name }, Syntax: var syntax })
        {
            keys.Add(new(name, syntax.GetLocation(), value?.Unwrap(), isDestructured, collision));
        }
    }

    /// <summary><c>{id:@OrderId}</c>, <c>{price:@Price:0.00}</c>; without a name the expression is the key.</summary>
    private static void AddValues(
        ImmutableArray<PropertyKey>.Builder keys, InterpolatedStringExpressionSyntax text, LogApi api, SemanticModel model,
        CancellationToken cancellationToken)
    {
        foreach (var hole in text.Contents.OfType<InterpolationSyntax>())
        {
            var format = hole.FormatClause?.FormatStringToken.ValueText ?? "";
            var isChosen = format.StartsWith("@", StringComparison.Ordinal);
            var expression = hole.Expression;
            while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
            {
                expression = inner;
            }

            var name = isChosen ? format.Substring(1).Split(':')[0] : expression.ToString();
            var place = isChosen ? new TextSpan(hole.FormatClause!.FormatStringToken.SpanStart, name.Length + 1) : expression.Span;
            keys.Add(new(
                name, Location.Create(text.SyntaxTree, place),
                model.GetOperation(expression, cancellationToken), api.Display.StoresParts, KeyCollision.Both) { IsChosen = isChosen });
        }
    }

    /// <summary>A dictionary or list with its initializer, an array, a pair, or the local variable that holds one of them.</summary>
    private static void AddPairs(
        ImmutableArray<PropertyKey>.Builder keys, IOperation pairs, SemanticModel model, CancellationToken cancellationToken)
    {
        if (pairs is ILocalReferenceOperation local)
        {
            if (LocalUse.Of(local, model, cancellationToken) is not { IsInitializer: true, AssignedValues: [var made] }
                || made.Unwrap() is ILocalReferenceOperation)
            {
                return;
            }

            pairs = made.Unwrap();
        }

        if (!AddPair(keys, pairs) && pairs is IObjectCreationOperation { Initializer: { } initializer } creation)
        {
            var isList = creation.Type is not INamedTypeSymbol { Name: "Dictionary" or "SortedDictionary" or "ConcurrentDictionary" };
            foreach (var element in initializer.Initializers)
            {
                AddElement(keys, element, isList);
            }
        }
        else if (OperationFacts.Elements(pairs) is { IsDefault: false } elements)
        {
            foreach (var element in elements)
            {
                AddPair(keys, element.Unwrap());
            }
        }
    }

    /// <summary><c>["Key"] = value</c>, <c>{ "Key", value }</c>, or a pair that is added.</summary>
    private static void AddElement(ImmutableArray<PropertyKey>.Builder keys, IOperation element, bool isList)
    {
        switch (element)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } } assignment:
                Add(keys, key.Value, assignment.Value, false, KeyCollision.Lost);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] }:
                Add(keys, key.Value, value.Value, false, isList ? KeyCollision.Both : KeyCollision.Throws);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var pair] }:
                AddPair(keys, pair.Value.Unwrap());
                break;
        }
    }

    /// <summary><c>new KeyValuePair&lt;…&gt;("Key", value)</c>, <c>KeyValuePair.Create("Key", value)</c>, <c>("Key", value)</c>.</summary>
    private static bool AddPair(ImmutableArray<PropertyKey>.Builder keys, IOperation pair)
    {
        var (key, value) = pair switch
        {
            IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [var first, var second] } => (first.Value, second.Value),
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments: [var first, var second] }
                => (first.Value, second.Value),
            ITupleOperation { Elements: [var first, var second] } => (first, second),
            IConversionOperation { Operand: ITupleOperation { Elements: [var first, var second] } } => (first, second),
            _ => ((IOperation?)null, (IOperation?)null),
        };
        if (key is null)
        {
            return false;
        }

        Add(keys, key, value, false, KeyCollision.Both);
        return true;
    }
}
