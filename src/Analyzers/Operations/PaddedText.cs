using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>Text that is brought to a width with blanks, as the alignment of a placeholder does it.</summary>
/// <param name="Text">What is padded; a variable, a member, <c>ToString()</c> of something or a constant.</param>
/// <param name="Alignment">The same as an alignment: negative for blanks behind the text.</param>
internal sealed record PaddedText(IOperation Text, string Alignment)
{
    /// <summary>Nobody means a wider one.</summary>
    private const int MaxWidth = 999;

    /// <summary>Null for other operations, and where something else than blanks is put around the text.</summary>
    public static PaddedText? Of(IOperation operation)
        => operation is IInvocationOperation { TargetMethod: { Name: "PadLeft" or "PadRight",
                ContainingType.SpecialType: SpecialType.System_String } method, Instance: { } instance } call
            && call.ArgumentFor(0)?.ConstantValue is { HasValue: true, Value: int and > 0 and <= MaxWidth and var width }
            && (method.Parameters.Length == 1 || call.ArgumentFor(1)?.ConstantValue is { HasValue: true, Value: ' ' })
            && MadeText.Of(instance) is { Kind: TextKind.Value or TextKind.Constant or TextKind.ToStringCall, Operation: var text }
            && Of(text) is null
            ? new(text, (method.Name == "PadLeft" ? width : -width).ToString(CultureInfo.InvariantCulture))
            : null;
}
