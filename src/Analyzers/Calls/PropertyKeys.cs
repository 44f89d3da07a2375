using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

/// <summary>One value that code gives records as a property, be its key known or not.</summary>
/// <param name="Key">The constant key; null for one that is only known at run time.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="IsDestructured">Whether the value is stored in parts; null where that is only known at run time.</param>
internal sealed record PropertyValue(string? Key, IOperation Value, bool? IsDestructured)
{
    /// <summary>The variable that carries it into the call, where it stands in another statement; null where it stands in the call.</summary>
    public ILocalReferenceOperation? Carrier { get; init; }
}

/// <summary>The properties that one call, creation or assignment gives records by their keys: placeholders by another name.</summary>
/// <param name="Method">What was called.</param>
/// <param name="Operation">The call, creation or assignment.</param>
/// <param name="Keys">In source order; keys that are only known at run time are not among them.</param>
internal sealed record PropertyKeys(PropertyMethod Method, IOperation Operation, ImmutableArray<PropertyKey> Keys)
{
    public LogApi Api => Method.Api;

    /// <summary>Whether they become properties: of one pair, or tuple, in no list not every provider makes one.</summary>
    public bool IsStored { get; init; } = true;

    /// <summary>All values in source order, those of unknown keys too.</summary>
    public ImmutableArray<PropertyValue> Values { get; init; } = ImmutableArray<PropertyValue>.Empty;

    /// <summary>The keys that an operation gives records; null where it gives none that are known.</summary>
    public static PropertyKeys? Find(IOperation? operation, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
        => FindAll(operation, frameworks, model, cancellationToken) is { Keys.IsEmpty: false } keys ? keys : null;

    /// <summary>The keys and values that an operation gives records, also where no key is known; null where it gives none.</summary>
    public static PropertyKeys? FindAll(IOperation? operation, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
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

    private static PropertyKeys? Of(
        IOperation operation, ImmutableArray<IArgumentOperation> arguments, PropertyMethod method, SemanticModel model,
        CancellationToken cancellationToken)
    {
        var reader = new PropertyReader();
        if (method.Key >= 0)
        {
            reader.Add(
                For(arguments, method.Key)?.Value, For(arguments, method.Value)?.Value, Destructures(arguments, method), KeyCollision.Lost);
        }
        else if (method.IsOfStack)
        {
            if (operation is IInvocationOperation { Instance: { } stack } && stack.Unwrap() is IPropertyReferenceOperation { Arguments: [var key] })
            {
                reader.Add(key.Value, For(arguments, method.Value)?.Value, false, KeyCollision.Both);
            }
        }
        else if (For(arguments, method.Text)?.Value.Syntax is InterpolatedStringExpressionSyntax text)
        {
            reader.AddText(text, method.Api, model, cancellationToken);
        }
        else if (For(arguments, method.Pairs) is { } pairs)
        {
            reader.AddPairs(pairs.Value.Unwrap(), model, cancellationToken);
        }

        return reader.Result(method, operation);
    }

    private static PropertyKeys? Of(ISimpleAssignmentOperation assignment, PropertyMethod method)
    {
        var reader = new PropertyReader();
        if (assignment.Target is IPropertyReferenceOperation { Arguments: [var key] })
        {
            reader.Add(key.Value, assignment.Value, false, KeyCollision.Lost);
        }

        return reader.Result(method, assignment);
    }

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
}
