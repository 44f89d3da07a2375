using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Calls;

/// <summary>One value for a hole.</summary>
/// <param name="Value">The operation below implicit conversions; null for a parameter of a <c>[LoggerMessage]</c> method.</param>
/// <param name="Name">The parameter's name in a definition, which is matched with holes by name; null for values matched by position.</param>
/// <param name="Type">The static type before conversion to <c>object</c>; null where the expression has none.</param>
/// <param name="Syntax">Where it stands.</param>
internal sealed record LogArgument(IOperation? Value, string? Name, ITypeSymbol? Type, SyntaxNode Syntax)
{
    public ExpressionSyntax? Expression => Syntax as ExpressionSyntax;
}
