using System.Collections.Immutable;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Messages;

/// <content>Texts that a <c>StringBuilder</c> makes, in one expression or over statements.</content>
internal sealed partial class TemplateParts
{
    /// <summary><c>new StringBuilder("a").Append(b).ToString()</c>, in one expression.</summary>
    private bool? AddBuilder(MadeText text, int depth)
    {
        if (text.ReadBuilder() is not var (creation, calls))
        {
            return null;
        }

        var from = _parts.Count;
        if (AddInitialText(creation, depth) && calls.All(call => AddAppend(call, depth)))
        {
            return true;
        }

        _parts.RemoveRange(from, _parts.Count - from);
        return null;
    }

    private bool AddInitialText(IObjectCreationOperation creation, int depth)
    {
        var text = creation.Arguments.FirstOrDefault(a => a.Parameter is { Name: "value", Type.SpecialType: SpecialType.System_String });
        if (creation.Arguments.Any(a => a.Parameter?.Name is "startIndex" or "length"))
        {
            return false;
        }

        return text is null
            ? creation.Arguments.All(a => a.Value.ConstantValue.HasValue)
            : Add((ExpressionSyntax)text.Value.Unwrap().Syntax, depth + 1);
    }

    private bool AddAppend(IInvocationOperation call, int depth)
    {
        var arguments = call.Arguments;
        switch (call.TargetMethod.Name)
        {
            case "AppendLine" when arguments.IsEmpty:
                _parts.Add(TextPart.Of("\n"));
                return true;
            case "Append" or "AppendLine"
                when arguments.Length == 1 || (arguments.Length == 2 && arguments[0].Parameter?.Type.Name == "StringBuilder"):
                var value = arguments[0].Value.Unwrap();
                if (value.Type is IArrayTypeSymbol or IPointerTypeSymbol || arguments.Length == 2 || value.Syntax is not ExpressionSyntax expression)
                {
                    return false;
                }

                var added = Add(expression, depth + 1);
                if (call.TargetMethod.Name == "AppendLine")
                {
                    _parts.Add(TextPart.Of("\n"));
                }

                return added;
            case "AppendFormat":
                var at = call.TargetMethod.Parameters.FirstOrDefault(p => p.Name == "format")?.Ordinal ?? -1;
                return at == 0 && call.ArgumentFor(0) is { } format && call.TryReadValues(1, out var values)
                    && AddComposite(format, values, null, depth);
            default:
                return false;
        }
    }

    /// <summary>
    /// The parts that statements append to a builder which is made, filled and read in one run of statements; null where they can't be followed.
    /// </summary>
    public static ImmutableArray<TemplatePart>? OfBuilder(
        IObjectCreationOperation creation, IEnumerable<IInvocationOperation> appends, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = new TemplateParts(model, cancellationToken);
        return parts.AddInitialText(creation, 0) && appends.All(a => parts.AddAppend(a, 0)) ? parts._parts.ToImmutableArray() : null;
    }
}
