using System.Globalization;
using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// One value of an argument, as it is turned into the type of the parameter: what cannot be turned, throws.
/// </summary>
internal static class SerilogArgumentValue
{
    private const string AtStart = "at start";

    /// <summary>What is wrong with a value; null where nothing is, or nobody can tell.</summary>
    public static SettingFault? Check(ConfigNode leaf, ITypeSymbol type, SerilogProject project)
    {
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (leaf.Value is not { } value || (isNullable && value.Length == 0) || (value.Length > 0 && !SettingNodes.IsText(value)))
        {
            return null;
        }

        type = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return type switch
        {
            { TypeKind: TypeKind.Enum } => Enumeration(leaf, value, type, project),
            { SpecialType: SpecialType.System_Boolean } => bool.TryParse(value, out _) ? null : Wrong(leaf, "neither true nor false"),
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => IsWhole(value, type) ? null : Wrong(leaf, "no whole number"),
            { Name: "TimeSpan", SpecialType: SpecialType.None } => TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out _)
                ? null
                : Wrong(leaf, "no time span as 00:00:05"),
            { Name: "LoggingLevelSwitch" } => SerilogLevels.Switch(leaf, project).FirstOrDefault(),
            { TypeKind: TypeKind.Interface } or { TypeKind: TypeKind.Class, IsAbstract: true } => Instance(leaf, value, project),
            _ => null,
        };
    }

    private static bool IsWhole(string value, ITypeSymbol type)
        => type.SpecialType == SpecialType.System_Int32
            ? int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            : long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    private static SettingFault Wrong(ConfigNode leaf, string what)
        => new(leaf.ValueSpan, $"'{leaf.Value}' is {what}: Serilog throws FormatException {AtStart}");

    private static SettingFault? Enumeration(ConfigNode leaf, string value, ITypeSymbol type, SerilogProject project)
    {
        var names = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.IsConst).Select(f => f.Name).ToArray();
        if (value.Contains(',') || SerilogProject.IsNumber(value) || names.Any(n => n.Equals(value.Trim(), project.Comparison)))
        {
            return null;
        }

        var sameName = names.FirstOrDefault(n => n.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));
        var meant = sameName ?? (type.Name == "LogEventLevel" ? SerilogLevels.Meant(value) : null) ?? Spelling.Nearest(value, names);
        return new(
            leaf.ValueSpan,
            $"'{value}' is no {type.Name}: Serilog throws ArgumentException {AtStart}; "
                + (meant is null ? $"it is {SettingNodes.Or(names)}" : $"{(sameName is null ? "" : "case counts, ")}'{meant}' is meant"));
    }

    /// <summary>The name of a type, or of a static member of one: <c>Namespace.Type::Member, Assembly</c>.</summary>
    private static SettingFault? Instance(ConfigNode leaf, string value, SerilogProject project)
    {
        var parts = value.Split(',');
        var type = parts[0].Split([':'])[0].Trim();
        var assembly = parts.Length > 1 ? parts[1].Trim() : "";
        if (type.Length == 0 || type.IndexOfAny(['[', '`', '+', ' ']) >= 0)
        {
            return null;
        }

        var assemblies = project.Assemblies;
        if (assemblies.Owner(type) is { } owner)
        {
            // Serilog's own need no name; what another assembly forwards is found there as well.
            return assembly.Length == 0 && owner.Name != "Serilog" && !IsOfRuntime(owner)
                ? new(
                    leaf.ValueSpan,
                    $"'{type}' is not found without its assembly: Serilog throws {project.NoType} {AtStart}; "
                        + $"'{value}, {owner.Name}' is meant")
                : null;
        }

        return assemblies.Named(assembly.Length == 0 ? "Serilog" : assembly) is { } named && !assemblies.IsProject(named) && !IsOfRuntime(named)
            ? new(leaf.ValueSpan, $"'{named.Name}' has no type '{type}': Serilog throws {project.NoType} {AtStart}")
            : null;
    }

    private static bool IsOfRuntime(IAssemblySymbol assembly)
        => assembly.Name.StartsWith("System", StringComparison.Ordinal) || assembly.Name is "mscorlib" or "netstandard";
}
