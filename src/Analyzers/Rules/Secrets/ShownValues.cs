using System.Collections.Immutable;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>
/// The values that a text is made of, through all that keeps what they say: <c>ToString</c>, <c>Trim</c>, interpolation, <c>+</c>,
/// <c>string.Format</c>, a choice, a variable that is only text put together. Not through calls that may make something else of them: a mask, a hash,
/// a few characters.
/// </summary>
internal static class ShownValues
{
    private const int MaxDepth = 24;

    /// <summary>The values in an expression whose text is shown.</summary>
    public static IEnumerable<ShownValue> In(IOperation shown, CancellationToken cancellationToken)
    {
        var found = new List<ShownValue>();
        new Walk(found, cancellationToken).Add(shown, shown, isAlone: true, HoleText.None, 0);
        return found;
    }

    /// <summary>The values that a composite format puts into its text.</summary>
    /// <param name="format">The format; null where it is no constant.</param>
    /// <param name="values">Its values.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IEnumerable<ShownValue> InFormat(string? format, ImmutableArray<IOperation> values, CancellationToken cancellationToken)
    {
        var found = new List<ShownValue>();
        new Walk(found, cancellationToken).AddFormat(format, values, 0);
        return found;
    }

    private sealed class Walk(List<ShownValue> found, CancellationToken cancellationToken)
    {
        /// <summary>The variables that the text of one is made of: each is looked through once, however often they name each other.</summary>
        private HashSet<ISymbol>? _made;

        /// <summary>Adds the values in an expression.</summary>
        /// <param name="operation">What is looked at.</param>
        /// <param name="whole">The expression around it that could be another one.</param>
        /// <param name="isAlone">Whether no other text stands beside it.</param>
        /// <param name="text">The text beside it.</param>
        /// <param name="depth">How many expressions are around it.</param>
        public void Add(IOperation operation, IOperation whole, bool isAlone, HoleText text, int depth)
        {
            operation = operation.Unwrap();
            if (operation.ConstantValue.HasValue || depth > MaxDepth
                || operation is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } })
            {
                return;
            }

            var made = MadeText.Of(operation);
            if (AddText(made, whole, isAlone, text, depth))
            {
                return;
            }

            if (Inner(operation, made) is { } inner)
            {
                Add(inner, whole, isAlone, text, depth + 1);
                return;
            }

            switch (operation)
            {
                case IConditionalOperation { WhenFalse: { } cut } choice when ValueNames.IsCut(choice.WhenTrue) || ValueNames.IsCut(cut):
                    break; // Whoever cuts it where it is long has thought of it.
                case IConditionalOperation { WhenFalse: { } otherwise } choice:
                    Add(choice.WhenTrue, choice.WhenTrue, isAlone, text, depth + 1);
                    Add(otherwise, otherwise, isAlone, text, depth + 1);
                    break;
                case ICoalesceOperation coalesce:
                    Add(coalesce.Value, whole, isAlone, text, depth + 1);
                    if (coalesce.WhenNull is not IThrowOperation)
                    {
                        Add(coalesce.WhenNull, coalesce.WhenNull, isAlone, text, depth + 1);
                    }

                    break;
                case ISwitchExpressionOperation choice:
                    foreach (var arm in choice.Arms)
                    {
                        Add(arm.Value, arm.Value, isAlone, text, depth + 1);
                    }

                    break;
                case IAnonymousObjectCreationOperation parts:
                    AddMembers(parts, depth);
                    break;
                case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_String } local when TextOf(local) is { } initializer:
                    AddMade(initializer, local, depth);
                    break;
                case IPropertyReferenceOperation { Property.Name: "ConnectionString" } builder when IsWithoutPassword(builder):
                    break;
                default:
                    AddValue(operation, whole, isAlone, text);
                    break;
            }
        }

        /// <summary>The text of a builder from which the same member takes the password, or writes another one.</summary>
        private static bool IsWithoutPassword(IPropertyReferenceOperation builder)
            => builder.Property.ContainingType.Name.EndsWith("ConnectionStringBuilder", StringComparison.Ordinal)
                && builder.Root().Syntax.ToString() is var member
                && (member.Contains("Password") || member.Contains("Pwd"));

        /// <summary>The values that text is put together from; false for what is no such text.</summary>
        private bool AddText(MadeText made, IOperation whole, bool isAlone, HoleText text, int depth)
        {
            switch (made.Kind)
            {
                case TextKind.Interpolation or TextKind.Sum or TextKind.Concat or TextKind.Join:
                    AddPieces(made.Pieces() ?? ImmutableArray<IOperation>.Empty, depth);
                    return true;
                case TextKind.Format:
                    AddFormat(
                        made.Format?.ConstantValue is { HasValue: true, Value: string format } ? format : null,
                        made.TryReadValues(out var values) ? values : ImmutableArray<IOperation>.Empty, depth);
                    return true;
                case TextKind.Invariant or TextKind.Create:
                    if (made.Call!.Arguments.LastOrDefault()?.Value is { } argument)
                    {
                        Add(argument, whole, isAlone, text, depth + 1);
                    }

                    return true;
                case TextKind.Builder:
                    foreach (var call in made.ReadBuilder()?.Calls ?? [])
                    {
                        AddPieces(call.Arguments.Select(a => a.Value).ToImmutableArray(), depth);
                    }

                    return true;
                default:
                    return false;
            }
        }

        /// <summary>The values of a composite format, with the text beside them.</summary>
        public void AddFormat(string? format, ImmutableArray<IOperation> values, int depth)
        {
            var pieces = format is null ? ImmutableArray<CompositePart>.Empty : CompositeGrammar.Split(format, out _);
            for (var i = 0; i < values.Length; i++)
            {
                var text = HoleText.None;
                var before = "";
                foreach (var piece in pieces)
                {
                    if (piece.Hole?.Position == i)
                    {
                        text = new HoleText(before, "");
                        break;
                    }

                    before = piece.Text ?? "";
                }

                Add(values[i], values[i], isAlone: false, text, depth + 1);
            }
        }

        private void AddPieces(ImmutableArray<IOperation> pieces, int depth)
        {
            var before = "";
            foreach (var piece in pieces)
            {
                var value = piece.Unwrap();
                if (value.ConstantValue is { HasValue: true } constant)
                {
                    before += constant.Value;
                    continue;
                }

                Add(value, value, isAlone: false, new HoleText(before, ""), depth + 1);
                before = "";
            }
        }

        private void AddMembers(IAnonymousObjectCreationOperation made, int depth)
        {
            foreach (var member in made.Initializers.OfType<ISimpleAssignmentOperation>())
            {
                var start = found.Count;
                Add(member.Value, member.Value, isAlone: true, HoleText.None, depth + 1);
                for (var i = start; i < found.Count && member.Target is IPropertyReferenceOperation { Property.Name: var name }; i++)
                {
                    found[i] = found[i] with { Key = found[i].Key ?? name, KeyOf = "the name of its member" };
                }
            }
        }

        /// <summary>A variable that carries text which is put together where it is declared.</summary>
        private void AddMade(IOperation initializer, ILocalReferenceOperation local, int depth)
        {
            var start = found.Count;
            var isOuter = _made is null;
            _made ??= new(SymbolEqualityComparer.Default);
            if (_made.Add(local.Local))
            {
                Add(initializer, initializer, isAlone: false, HoleText.None, depth + 1);
            }

            _made = isOuter ? null : _made;
            for (var i = start; i < found.Count; i++)
            {
                found[i] = found[i] with { Whole = local, IsElsewhere = true };
            }
        }

        private void AddValue(IOperation operation, IOperation whole, bool isAlone, HoleText text)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (name, member) = ValueNames.Of(operation);
            found.Add(new(whole, operation, name, member, isAlone, text));
        }

        /// <summary>What is put together by a declaration, the only place where the variable gets its value; null for other variables.</summary>
        private IOperation? TextOf(ILocalReferenceOperation reference)
            => reference.Local.DeclaringSyntaxReferences is [var declaration]
                && declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var written }
                && written is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax
                && reference.SemanticModel is { } model
                && LocalUse.Of(reference, model, cancellationToken) is { IsInitializer: true, AssignedValues: [var value] }
                && MadeText.Of(value).Kind is TextKind.Interpolation or TextKind.Sum or TextKind.Format or TextKind.Concat
                ? value
                : null;

        /// <summary>What an expression shows all of, by another name; null where it is a value of its own.</summary>
        private static IOperation? Inner(IOperation operation, MadeText made) => operation switch
        {
            _ when made.Kind == TextKind.ToStringCall => made.Call is { Arguments.IsEmpty: true } ? made.Receiver : null,
            IConversionOperation { OperatorMethod: null } conversion => conversion.Operand,
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access when KeepingCalls.KeepReceiver(call.TargetMethod.Name)
                => access.Operation,
            IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [{ Value: var characters }] } => characters,
            IInvocationOperation { Instance: { } instance } call when KeepingCalls.KeepReceiver(call.TargetMethod.Name) => instance,
            IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method, Arguments: [{ Value: var extended }, ..] }
                when KeepingCalls.KeepReceiver(method.Name) => extended,
            IInvocationOperation { TargetMethod: { ContainingType: { } type } method, Arguments: [{ Value: var argument }, ..] }
                when KeepingCalls.KeepArgument(type.Name, method.Name) => argument,
            _ => null,
        };
    }
}
