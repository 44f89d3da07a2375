namespace LogAnalyzers.Frameworks;

/// <summary>What code says of the levels that Microsoft.Extensions.Logging writes.</summary>
/// <param name="Category">How the categories begin that it is for; empty for all.</param>
/// <param name="Range">The lowest level that is written.</param>
/// <param name="Kind">What kind of saying: of several the stronger one holds.</param>
internal sealed record LevelSetting(string Category, LevelRange Range, LevelSettingKind Kind);

/// <summary>The weakest first.</summary>
internal enum LevelSettingKind
{
    /// <summary><c>SetMinimumLevel</c>, <c>LoggerFilterOptions.MinLevel</c>.</summary>
    Minimum,

    /// <summary><c>AddFilter</c>.</summary>
    Filter,

    /// <summary>A key of the configuration that code writes, such as <c>Logging:LogLevel:Default</c>.</summary>
    Configuration,
}
