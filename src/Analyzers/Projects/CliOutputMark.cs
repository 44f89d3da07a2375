using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>An attribute of a user's own by which code says that it is meant to print; only its name counts.</summary>
internal static class CliOutputMark
{
    /// <summary>Whether the symbol itself carries the attribute.</summary>
    public static bool IsOn(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            // Without a definition the name stays as it was written.
            if (attribute.AttributeClass is { } type
                && (type.Name == "CliOutputAttribute" || (type.TypeKind == TypeKind.Error && type.Name == "CliOutput")))
            {
                return true;
            }
        }

        return false;
    }
}
