using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary>One API that prints, as far as a compilation has it.</summary>
internal abstract class PrintApi
{
    /// <summary>The names of its methods, and of the types whose creation counts: whatever is called otherwise is never looked at.</summary>
    public abstract ImmutableArray<string> Names { get; }

    /// <summary>The print that an operation of one of the names is, else null.</summary>
    public abstract PrintCall? Find(IOperation operation, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>
    /// The type whose static method a call with a <c>dynamic</c> argument means; with <c>using static</c> the operation names none.
    /// </summary>
    protected static INamedTypeSymbol? StaticTypeOf(IDynamicMemberReferenceOperation member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (member.Instance is not null || member.ContainingType is not null)
        {
            return member.Instance is null ? member.ContainingType as INamedTypeSymbol : null;
        }

        var group = model.GetMemberGroup(member.Syntax, cancellationToken);
        return !group.IsEmpty && group.All(m => SymbolEqualityComparer.Default.Equals(m.ContainingType, group[0].ContainingType))
            ? group[0].ContainingType
            : null;
    }

    /// <summary>How a call with <c>dynamic</c> arguments makes its text, as far as it can be known.</summary>
    protected static PrintForm FormOf(ImmutableArray<IOperation> values) => values.Length switch
    {
        0 => PrintForm.Empty,
        1 => PrintForm.Value,
        _ when values[0].Type?.SpecialType == SpecialType.System_String => PrintForm.Composite,
        _ => PrintForm.Other,
    };
}
