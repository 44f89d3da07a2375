using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Exception types of a project's own, which its code throws for the case that it catches them: their messages say it all.</summary>
internal static class OwnFailures
{
    /// <summary>
    /// Whether a type is the project's, or that of another one beside it, whose assembly is called the same in the first part, whatever builds it.
    /// </summary>
    public static bool Are(ITypeSymbol type, Compilation compilation)
        => !type.DeclaringSyntaxReferences.IsEmpty
            || (type.ContainingAssembly is { Name: var owner } && First(owner) == First(compilation.AssemblyName ?? "") && First(owner) != "System");

    /// <summary>Whether it is such a type and says by its name that something is not there, or that what was given is no good.</summary>
    public static bool AreAnswers(ITypeSymbol? type, Compilation? compilation)
        => type is not null && compilation is not null && ExpectedFailureNames.IsAnswerByName(type.Name) && Are(type, compilation);

    private static string First(string assembly) => assembly.Split('.')[0];
}
