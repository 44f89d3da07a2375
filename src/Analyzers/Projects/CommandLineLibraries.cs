using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>Libraries that parse a command line and so print its help and version; told by namespace.</summary>
internal static class CommandLineLibraries
{
    private static readonly string[] Roots =
    [
        "System.CommandLine", "Spectre.Console.Cli", "CommandLine", "McMaster.Extensions.CommandLineUtils", "CliFx", "Cocona", "ConsoleAppFramework",
        "Microsoft.Extensions.CommandLineUtils", "DotMake.CommandLine", "CommandDotNet", "Typin", "ManyConsole", "PowerArgs", "Oakton",
        "JasperFx.CommandLine",
    ];

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

    /// <summary>Whether a project knows one of the libraries at all; which namespaces there are, a key in a body does not change.</summary>
    public static bool AreUsed(Compilation compilation)
        => DeclaredCode.Of(compilation).Fact(() => new Use(Roots.Any(root => Find(compilation.GlobalNamespace, root)))).IsThere;

    private static bool Find(INamespaceSymbol space, string name)
    {
        foreach (var part in name.Split('.'))
        {
            if (space.GetNamespaceMembers().FirstOrDefault(n => n.Name == part) is not { } inner)
            {
                return false;
            }

            space = inner;
        }

        return true;
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

    private sealed record Use(bool IsThere);
}
