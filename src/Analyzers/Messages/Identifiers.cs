using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Messages;

/// <summary>Names as code has to write them.</summary>
internal static class Identifiers
{
    /// <summary>The symbol's name, with <c>@</c> where it is a reserved word.</summary>
    public static string Written(ISymbol symbol) => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;
}
