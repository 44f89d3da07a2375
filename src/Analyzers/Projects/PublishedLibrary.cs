namespace LogAnalyzers.Projects;

/// <summary>
/// Whether a library is made for programs that nobody here sees: a package. Every library of the SDK can be packed, so that only what is written to
/// publish it counts.
/// </summary>
internal static class PublishedLibrary
{
    private static readonly string[] OfPackages = ["PackageLicenseExpression", "PackageReadmeFile", "PackageProjectUrl"];

    /// <param name="property">A property of the project by its name; null for one that is not set.</param>
    /// <param name="assembly">The name of the assembly, which is the package's where no other is written.</param>
    public static bool Is(Func<string, string?> property, string? assembly)
        => !Is(property("IsPackable"), "false")
            && (Is(property("GeneratePackageOnBuild"), "true")
                || (property("PackageId") is { } id && !Is(id, assembly))
                || OfPackages.Any(n => property(n) is not null));

    private static bool Is(string? value, string? other) => string.Equals(value?.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
