using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Calls;

/// <summary>Collects the properties of one call: single ones, those of interpolated text, and those of dictionaries, lists and pairs.</summary>
internal sealed class PropertyReader
{
    private readonly ImmutableArray<PropertyKey>.Builder _keys = ImmutableArray.CreateBuilder<PropertyKey>();
    private readonly ImmutableArray<PropertyValue>.Builder _values = ImmutableArray.CreateBuilder<PropertyValue>();

    /// <summary>The variable whose value is being read.</summary>
    private ILocalReferenceOperation? _carrier;

    /// <summary>Whether there is one pair, or tuple, in no list.</summary>
    private bool _isAlone;
    private bool _isTuple;

    /// <summary>What was collected; null for nothing.</summary>
    public PropertyKeys? Result(PropertyMethod method, IOperation operation)
        => _keys.Count + _values.Count == 0 ? null
            : new(method, operation, _keys.ToImmutable())
            {
                Values = _values.ToImmutable(),
                IsStored = !_isAlone || (_isTuple ? method.StoresTuple : method.StoresPair),
            };

    public void Add(IOperation? key, IOperation? value, bool? isDestructured, KeyCollision collision)
    {
        var name = key?.Unwrap().ConstantValue is { HasValue: true, Value: string constant } ? constant : null;
        if (name is not null)
        {
            _keys.Add(new(name, key!.Unwrap().Syntax.GetLocation(), value?.Unwrap(), isDestructured, collision));
        }

        AddValue(name, value, isDestructured);
    }

    private void AddValue(string? name, IOperation? value, bool? isDestructured)
    {
        if (value is not null)
        {
            _values.Add(new(name, value, isDestructured) { Carrier = _carrier });
        }
    }

    /// <summary><c>{id:@OrderId}</c>, <c>{price:@Price:0.00}</c>; without a name the expression is the key.</summary>
    public void AddText(InterpolatedStringExpressionSyntax text, LogApi api, SemanticModel model, CancellationToken cancellationToken)
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
            var value = model.GetOperation(expression, cancellationToken);
            _keys.Add(new(name, Location.Create(text.SyntaxTree, place), value, api.Display.StoresParts, KeyCollision.Both) { IsChosen = isChosen });
            AddValue(name, value, api.Display.StoresParts);
        }
    }

    /// <summary>A dictionary or list with its initializer, an array, a pair, or the local variable that holds one of them.</summary>
    public void AddPairs(IOperation pairs, SemanticModel model, CancellationToken cancellationToken)
    {
        if (pairs is ILocalReferenceOperation local)
        {
            if (LocalUse.Of(local, model, cancellationToken) is not { IsInitializer: true, AssignedValues: [var made] }
                || made.Unwrap() is ILocalReferenceOperation)
            {
                return;
            }

            _carrier = local;
            pairs = made.Unwrap();
        }

        _isAlone = AddPair(pairs);
        _isTuple = pairs is ITupleOperation or IConversionOperation { Operand: ITupleOperation };
        if (!_isAlone && pairs is IObjectCreationOperation { Initializer: { } initializer } creation)
        {
            var isList = creation.Type is not INamedTypeSymbol { Name: "Dictionary" or "SortedDictionary" or "ConcurrentDictionary" };
            foreach (var element in initializer.Initializers)
            {
                AddElement(element, isList);
            }
        }
        else if (OperationFacts.Elements(pairs) is { IsDefault: false } elements)
        {
            foreach (var element in elements)
            {
                AddPair(element.Unwrap());
            }
        }
    }

    /// <summary><c>["Key"] = value</c>, <c>{ "Key", value }</c>, or a pair that is added.</summary>
    private void AddElement(IOperation element, bool isList)
    {
        switch (element)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } } assignment:
                Add(key.Value, assignment.Value, false, KeyCollision.Lost);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] }:
                Add(key.Value, value.Value, false, isList ? KeyCollision.Both : KeyCollision.Throws);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var pair] }:
                AddPair(pair.Value.Unwrap());
                break;
        }
    }

    /// <summary><c>new KeyValuePair&lt;…&gt;("Key", value)</c>, <c>KeyValuePair.Create("Key", value)</c>, <c>("Key", value)</c>.</summary>
    private bool AddPair(IOperation pair)
    {
        var (key, value) = pair switch
        {
            IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [var first, var second] } => (first.Value, second.Value),
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments: [var first, var second] }
                => (first.Value, second.Value),
            ITupleOperation { Elements: [var first, var second] } when IsText(first) => (first, second),
            IConversionOperation { Operand: ITupleOperation { Elements: [var first, var second] } } when IsText(first) => (first, second),
            _ => ((IOperation?)null, (IOperation?)null),
        };
        if (key is null)
        {
            return false;
        }

        Add(key, value, false, KeyCollision.Both);
        return true;
    }

    private static bool IsText(IOperation key) => key.Type?.SpecialType == SpecialType.System_String;
}
