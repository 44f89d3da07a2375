using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Telemetry;

/// <summary>An instrument that a type has already.</summary>
/// <param name="Instrument">What it is: <c>Counter</c>.</param>
/// <param name="Field">The field that holds it.</param>
/// <param name="IsStatic">Whether that is static.</param>
internal sealed record ExistingInstrument(string Instrument, string Field, bool IsStatic)
{
    /// <summary>Those of a type by their names.</summary>
    public static Dictionary<string, ExistingInstrument> In(TypeParts parts, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ExistingInstrument>(StringComparer.Ordinal);
        foreach (var call in parts.All.SelectMany(p => p.DescendantNodes()).OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call.InvokedName()?.Identifier.ValueText is { } method && method.StartsWith("Create", StringComparison.Ordinal)
                && call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }, ..]
                && FieldOf(call) is { } field)
            {
                found[name] = new(
                    method.Substring("Create".Length), field,
                    parts.All.SelectMany(p => p.Members).OfType<FieldDeclarationSyntax>().Any(
                        f => f.Modifiers.Any(m => m.IsKind(SyntaxKind.StaticKeyword))
                            && f.Declaration.Variables.Any(v => v.Identifier.ValueText == field)));
            }
        }

        return found;
    }

    private static string? FieldOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when assignment.Right == call => assignment.Left.LastNameText(),
        _ => null,
    };
}
