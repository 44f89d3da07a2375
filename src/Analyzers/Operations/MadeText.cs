using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>
/// An expression seen as text: how it is made, from which pieces, in which culture. Nothing but the kind is read before it is asked for, so that
/// asking for the kind of a constant or a variable costs no allocation.
/// </summary>
internal readonly struct MadeText
{
    private MadeText(IOperation operation, TextKind kind)
    {
        Operation = operation;
        Kind = kind;
    }

    /// <summary>What makes the text, below implicit conversions and parentheses.</summary>
    public IOperation Operation { get; }

    public TextKind Kind { get; }

    /// <summary>The call that makes the text, of <c>x?.ToString()</c> the one behind the <c>?.</c>; null where it is made without one.</summary>
    public IInvocationOperation? Call
        => Kind is TextKind.Value or TextKind.Constant ? null : Operation as IInvocationOperation ?? ConditionalCall(Operation);

    /// <summary>What <c>ToString</c> is called on, below implicit conversions; null for other kinds.</summary>
    public IOperation? Receiver
        => Kind != TextKind.ToStringCall ? null
            : (Operation is IConditionalAccessOperation access ? access.Operation : ((IInvocationOperation)Operation).Instance)?.Unwrap();

    /// <summary>The composite format of <c>string.Format</c>, or null; a <c>CompositeFormat</c> is no constant text.</summary>
    public IOperation? Format => Kind == TextKind.Format && FormatOrdinal is >= 0 and var at ? Call!.ArgumentFor(at)?.Unwrap() : null;

    /// <summary>The given format provider, a literal null included; null where there is none.</summary>
    public IOperation? Provider
    {
        get
        {
            if (Call is { } call)
            {
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind != ArgumentKind.DefaultValue && IsProvider(argument.Parameter?.Type))
                    {
                        return argument.Value.Unwrap();
                    }
                }
            }

            return null;
        }
    }

    public TextCulture Culture => Kind == TextKind.Invariant ? TextCulture.Invariant : CultureOf(Provider);

    private int FormatOrdinal => Call?.TargetMethod.Parameters.FirstOrDefault(p => p.Name == "format")?.Ordinal ?? -1;

    public static MadeText Of(IOperation operation)
    {
        operation = operation.Unwrap();
        return new(operation, KindOf(operation));
    }

    public static bool IsStringBuilder(ITypeSymbol? type)
        => type is { Name: "StringBuilder",
            ContainingNamespace: { Name: "Text", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    public static bool IsProvider(ITypeSymbol? type)
        => type is { Name: "IFormatProvider", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <param name="provider">A format provider; null where none is given.</param>
    public static TextCulture CultureOf(IOperation? provider) => provider?.Unwrap() switch
    {
        null or { ConstantValue: { HasValue: true, Value: null } } => TextCulture.Current,
        IPropertyReferenceOperation { Property: { Name: "InvariantCulture", IsStatic: true } } => TextCulture.Invariant,
        IPropertyReferenceOperation { Property: { Name: "InvariantInfo", IsStatic: true } } => TextCulture.InvariantInPart,
        _ => TextCulture.Other,
    };

    /// <summary>
    /// What an interpolation, a <see cref="TextKind.Sum"/>, <c>Format</c>, <c>Concat</c> or <c>Join</c> is put together from, in the order of
    /// evaluation: constant text between holes, every operand of a whole chain, format and provider too. An array that is only known at run time is
    /// one piece. Null for other kinds, a sum of numbers too.
    /// </summary>
    public ImmutableArray<IOperation>? Pieces() => Operation switch
    {
        IInterpolatedStringOperation text when Kind == TextKind.Interpolation => PiecesOf(text),
        IBinaryOperation sum when Kind == TextKind.Sum => OperandsOf(sum),
        IInvocationOperation call when Kind is TextKind.Format or TextKind.Concat or TextKind.Join => PiecesOf(call),
        _ => null,
    };

    /// <summary>
    /// The values that <c>string.Format</c> puts into its format, in the order of the parameters; false where an array of them is only known at run
    /// time, and for other kinds.
    /// </summary>
    public bool TryReadValues(out ImmutableArray<IOperation> values)
    {
        values = ImmutableArray<IOperation>.Empty;
        return Kind == TextKind.Format && FormatOrdinal is >= 0 and var at && Call!.TryReadValues(at + 1, out values);
    }

    /// <summary>Whether the items that <c>string.Join</c> puts together are written one by one.</summary>
    public bool HasWrittenItems
        => Kind == TextKind.Join && Call!.ArgumentAt(1) is { Parameter.IsParams: true } items && items.Flatten(out _) != ArgumentPassing.Array;

    /// <summary>
    /// The builder of <c>new StringBuilder("a").Append(b).ToString()</c>, in one expression, and what is called on it, in order; null for anything
    /// else.
    /// </summary>
    public (IObjectCreationOperation Creation, IReadOnlyCollection<IInvocationOperation> Calls)? ReadBuilder()
    {
        if (Kind != TextKind.Builder || Call is not { TargetMethod.Parameters.IsEmpty: true } made)
        {
            return null;
        }

        var calls = new Stack<IInvocationOperation>();
        var current = made.Instance?.Unwrap();
        while (current is IInvocationOperation { Instance: { } instance } call && IsStringBuilder(call.TargetMethod.ContainingType))
        {
            calls.Push(call);
            current = instance.Unwrap();
        }

        return current is IObjectCreationOperation { Initializer: null } creation && IsStringBuilder(creation.Type) ? (creation, calls) : null;
    }

    /// <summary>
    /// What text is put together from in the end, in the order of evaluation. Iterative: chains of <c>+</c> are as long, and texts as deep in each
    /// other, as the compiler takes them.
    /// </summary>
    /// <param name="operation">The whole text.</param>
    /// <param name="open">The pieces of what is to be taken apart further; null for what is a piece itself.</param>
    public static IEnumerable<MadeText> Leaves(IOperation operation, Func<MadeText, ImmutableArray<IOperation>?> open)
    {
        var pending = new Stack<IOperation>();
        pending.Push(operation);
        while (pending.Count > 0)
        {
            var text = Of(pending.Pop());
            if (open(text) is not { } pieces)
            {
                yield return text;
                continue;
            }

            for (var i = pieces.Length - 1; i >= 0; i--)
            {
                pending.Push(pieces[i]);
            }
        }
    }

    private static TextKind KindOf(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => TextKind.Constant,
        IInterpolatedStringOperation => TextKind.Interpolation,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => TextKind.Sum,
        IInvocationOperation call => KindOf(call.TargetMethod),
        _ => ConditionalCall(operation) is { } call && KindOf(call.TargetMethod) == TextKind.ToStringCall ? TextKind.ToStringCall : TextKind.Value,
    };

    private static TextKind KindOf(IMethodSymbol method)
    {
        switch (method.Name)
        {
            case "ToString" when !method.IsStatic:
                return IsStringBuilder(method.ContainingType) ? TextKind.Builder : TextKind.ToStringCall;
            case "Invariant" when method.ContainingType is { Name: "FormattableString",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }:
                return TextKind.Invariant;
        }

        return method is not { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } ? TextKind.Value : method.Name switch
        {
            "Format" => TextKind.Format,
            "Concat" => TextKind.Concat,
            "Join" => TextKind.Join,
            "Create" when method.Parameters.Length == 2 => TextKind.Create,
            _ => TextKind.Value,
        };
    }

    /// <summary>The call directly behind <c>?.</c>.</summary>
    private static IInvocationOperation? ConditionalCall(IOperation operation)
        => operation is IConditionalAccessOperation { WhenNotNull: IInvocationOperation { Instance: IConditionalAccessInstanceOperation } call }
            ? call
            : null;

    private static ImmutableArray<IOperation> PiecesOf(IInterpolatedStringOperation text)
    {
        var pieces = ImmutableArray.CreateBuilder<IOperation>(text.Parts.Length);
        foreach (var part in text.Parts)
        {
            pieces.Add(part switch
            {
                IInterpolatedStringTextOperation literal => literal.Text,
                IInterpolationOperation hole => hole.Expression,
                IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var appended, ..] } } => appended.Value,
                _ => part,
            });
        }

        return pieces.MoveToImmutable();
    }

    /// <summary>A chain leans to the left: no recursion along it.</summary>
    private static ImmutableArray<IOperation> OperandsOf(IBinaryOperation sum)
    {
        var operands = ImmutableArray.CreateBuilder<IOperation>();
        IOperation left = sum;
        while (KindOf(left) == TextKind.Sum && left is IBinaryOperation inner)
        {
            operands.Add(inner.RightOperand);
            left = inner.LeftOperand.Unwrap();
        }

        operands.Add(left);
        operands.Reverse();
        return operands.ToImmutable();
    }

    private static ImmutableArray<IOperation> PiecesOf(IInvocationOperation call)
    {
        var pieces = ImmutableArray.CreateBuilder<IOperation>(call.Arguments.Length);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.IsParams == true && argument.Flatten(out var values) != ArgumentPassing.Array)
            {
                pieces.AddRange(values);
            }
            else
            {
                pieces.Add(argument.Value);
            }
        }

        return pieces.ToImmutable();
    }
}
