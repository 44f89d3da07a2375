using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>Questions about exception types.</summary>
internal static class ExceptionTypes
{
    /// <summary>Whether the type is <c>System.Exception</c> or derives from it.</summary>
    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
