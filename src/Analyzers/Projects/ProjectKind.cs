using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>What a project is made for: to be run or to be used, to test or to be tested.</summary>
internal static class ProjectKind
{
    /// <summary>
    /// Assemblies of xunit, NUnit, MSTest and TUnit, and of what only tests and their helpers assert and pretend with; with a star, all whose names
    /// begin so.
    /// </summary>
    private static readonly string[] TestFrameworks =
    [
        "xunit", "xunit.*", "nunit.framework", "nunit.framework.*", "nunitlite", "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework", "MSTest.TestFramework.*", "Microsoft.VisualStudio.TestPlatform.TestFramework.*",
        "Microsoft.VisualStudio.QualityTools.UnitTestFramework", "TUnit", "TUnit.*",
        "Moq", "NSubstitute", "FakeItEasy", "Rhino.Mocks", "Shouldly", "FluentAssertions", "AwesomeAssertions",
    ];

    /// <summary>Whether the compiler makes a program of it; false for libraries and where the options are not known.</summary>
    public static bool IsExecutable(CompilationOptions? options)
        => options?.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    /// <summary>Whether an assembly is a test framework's, which only tests and their helpers reference.</summary>
    /// <param name="assemblyName">The simple name, without version and file ending.</param>
    public static bool IsTestFramework(string assemblyName) => TestFrameworks.Any(known => Matches(assemblyName, known));

    private static bool Matches(string name, string known)
        => known.EndsWith("*", StringComparison.Ordinal)
            ? string.Compare(name, 0, known, 0, known.Length - 1, StringComparison.OrdinalIgnoreCase) == 0
            : name.Equals(known, StringComparison.OrdinalIgnoreCase);
}
