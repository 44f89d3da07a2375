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

    /// <summary>Whether it is thrown because somebody asked to stop.</summary>
    public static bool IsCancellation(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "OperationCanceledException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
