using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// <c>Args</c> of a method that a file has Serilog call: which overload is called with them, and what becomes of each. Names ignore case.
/// </summary>
internal static class SerilogArguments
{
    private const string ConfigureLogger = "configureLogger";

    /// <summary>Arguments of a method whose parameters are not known: loggers inside are read all the same.</summary>
    public static IEnumerable<SettingFault> CheckOwn(ConfigSection? args, SerilogProject project)
        => args?.Find(ConfigureLogger) is { } logger ? SerilogSettings.OfSection(logger, ConfigureLogger, project) : [];

    public static IEnumerable<SettingFault> Check(
        SerilogMethod method, IReadOnlyList<IMethodSymbol> overloads, ConfigSection? args, SerilogProject project)
    {
        var given = args?.Children.ToArray() ?? [];
        if (given.Any(g => !SettingNodes.IsText(g.Name) || int.TryParse(g.Name, out _)))
        {
            yield break;
        }

        var called = overloads.Where(o => Missing(o, given).All(m => IsGivenBelow(m)))
            .OrderByDescending(o => given.Count(g => Parameter(o, g) is not null))
            .ThenByDescending(o => given.Count(g => Parameter(o, g)?.Type.SpecialType == SpecialType.System_String))
            .FirstOrDefault();
        if (called is null)
        {
            var lacking = overloads.Select(o => Missing(o, given).Where(m => !IsGivenBelow(m)).ToArray()).OrderBy(m => m.Length).First();
            yield return new(
                method.Node.ValueSpan,
                $"'{method.Node.Value}' is not called without {SettingNodes.And([.. lacking.Select(m => $"'{m}'")])}, {method.Missing}, "
                    + "and only Serilog's SelfLog says so");
        }

        foreach (var argument in given)
        {
            foreach (var fault in Argument(method, overloads, called, argument, project))
            {
                yield return fault;
            }
        }

        bool IsGivenBelow(string name) => method.Arguments is { } path && project.IsGivenBelow($"{path}:{name}");
    }

    private static IEnumerable<SettingFault> Argument(
        SerilogMethod method, IReadOnlyList<IMethodSymbol> overloads, IMethodSymbol? called, ConfigSection argument, SerilogProject project)
    {
        if (overloads.All(o => Parameter(o, argument) is null))
        {
            var names = overloads.SelectMany(Parameters).Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            var near = Spelling.Nearest(argument.Name, names);
            return [new(
                argument.Place(),
                $"'{method.Node.Value}' has no argument '{argument.Name}', which is not read{(near is null ? "" : $": '{near}' is meant")}")];
        }

        return called is not null && Parameter(called, argument) is { } parameter
            ? argument.Leaves.Any() ? argument.Leaves.Select(l => SerilogArgumentValue.Check(l, parameter.Type, project)).OfType<SettingFault>()
                : Nested(argument, parameter.Type, project)
            : [];
    }

    /// <summary>An argument that configures a logger, or a part of one.</summary>
    private static IEnumerable<SettingFault> Nested(ConfigSection argument, ITypeSymbol type, SerilogProject project)
        => type is not INamedTypeSymbol { Name: "Action", TypeArguments: [{ } configured] } ? []
            : configured.Name == "LoggerConfiguration" ? SerilogSettings.OfSection(argument, argument.Name, project)
            : SerilogDirectives.KeyOf(configured) is { } key ? SerilogDirectives.Check(argument, argument.Name, key, project)
            : [];

    /// <summary>The parameters that arguments are for: all but the first, which is extended.</summary>
    private static IEnumerable<IParameterSymbol> Parameters(IMethodSymbol method) => method.Parameters.Skip(1);

    private static IParameterSymbol? Parameter(IMethodSymbol method, ConfigSection argument)
        => Parameters(method).FirstOrDefault(p => argument.Is(p.Name));

    /// <summary>The parameters that need an argument and have none; a configuration is given without being asked for.</summary>
    private static IEnumerable<string> Missing(IMethodSymbol method, IReadOnlyList<ConfigSection> given)
        => Parameters(method).Where(p => !p.HasExplicitDefaultValue && !p.IsParams && p.Type.Name is not ("IConfiguration" or "IConfigurationSection")
            && !given.Any(g => g.Is(p.Name))).Select(p => p.Name);
}
