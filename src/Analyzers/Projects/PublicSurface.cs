using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>What of a project code may use that is not loaded: its signatures are a promise.</summary>
internal static class PublicSurface
{
    /// <summary>Whether a member is seen from outside; nothing of an executable is.</summary>
    public static bool Has(ISymbol? member, Compilation compilation)
    {
        if (member is null || ProjectKind.IsExecutable(compilation.Options))
        {
            return false;
        }

        for (var symbol = member is IParameterSymbol ? member.ContainingSymbol : member; symbol is not null and not INamespaceSymbol;
            symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
