using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>Libraries that parse a command line and so print its help and version; told by namespace.</summary>
internal static class CommandLineLibraries
{
    private static readonly string[] Roots
        = ["System.CommandLine", "Spectre.Console.Cli", "CommandLine", "McMaster.Extensions.CommandLineUtils", "CliFx"];

    /// <summary>Whether a symbol comes from one of the libraries.</summary>
    public static bool Owns(ISymbol? symbol)
    {
        if (symbol?.ContainingNamespace is not { IsGlobalNamespace: false } space)
        {
            return false;
        }

        var name = space.ToDisplayString();
        return Roots.Any(root => name.StartsWith(root, StringComparison.Ordinal) && (name.Length == root.Length || name[root.Length] == '.'));
    }

    /// <summary>Whether a type derives from or implements a type of the libraries whose name passes.</summary>
    public static bool Extends(INamedTypeSymbol type, Func<string, bool> isWanted)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (isWanted(current.Name) && Owns(current))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => isWanted(i.Name) && Owns(i));
    }
}
