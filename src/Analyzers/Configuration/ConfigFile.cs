using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>A configuration file that was read: what stands in it and where. Immutable.</summary>
internal sealed class ConfigFile
{
    private ConfigFile(string path, SourceText text, bool isJson, ConfigNode? root, ConfigError? error)
    {
        Path = path;
        Text = text;
        Root = root;
        Error = error;
        Kind = KindOf(System.IO.Path.GetFileName(path), isJson, root);
    }

    /// <summary>As the compiler was given it.</summary>
    public string Path { get; }

    public SourceText Text { get; }

    public ConfigFileKind Kind { get; }

    public bool IsJson => Kind is ConfigFileKind.AppSettings or ConfigFileKind.Json;

    /// <summary>What could be read; null where there is no value or element at all, or the file is too long to be read.</summary>
    public ConfigNode? Root { get; }

    /// <summary>The first error; null where the file is valid.</summary>
    public ConfigError? Error { get; }

    /// <summary>Whether a file of that name is one that is read: JSON or XML by its extension.</summary>
    public static bool IsConfiguration(string path) => IsJsonName(path) || IsXmlName(path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Whose name says which language the file is in.</param>
    /// <returns>Null where the name is not that of a configuration file.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ConfigFile? TryRead(string path, SourceText text, CancellationToken cancellationToken)
    {
        var isJson = IsJsonName(path);
        if (!isJson && !IsXmlName(path))
        {
            return null;
        }

        var (root, error) = text.Length > ConfigReader.MaxLength
            ? (null, new ConfigError($"longer than {ConfigReader.MaxLength} characters", new TextSpan(0, 0)) { IsLimit = true })
            : isJson ? JsonText.Read(text.ToString(), cancellationToken) : XmlText.Read(text.ToString(), cancellationToken);
        return new ConfigFile(path, text, isJson, root, error);
    }

    /// <summary>A place in this file to report at.</summary>
    public Location LocationOf(TextSpan span) => Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));

    private static bool IsJsonName(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsXmlName(string path)
        => System.IO.Path.GetExtension(path).ToUpperInvariant() is ".CONFIG" or ".XML" or ".NLOG";

    /// <summary>
    /// The elements of that name that something is configured in: the root, or sections of an application's file. None where the file is JSON,
    /// cannot be read, or transforms another one (<c>xdt:</c>), of which it is only a piece.
    /// </summary>
    public IEnumerable<ConfigNode> Sections(string name)
        => Root is null || IsJson || Root.SelfAndDescendants().Any(n => n.Prefix.Equals("xdt", StringComparison.OrdinalIgnoreCase))
            ? []
            : Root.ElementsNamed(name).Where(r => !r.IsInside(name) && !r.IsInside("configSections"));

    private static ConfigFileKind KindOf(string name, bool isJson, ConfigNode? root)
    {
        if (isJson)
        {
            var isAppSettings = name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
                || name.IndexOf(".settings", StringComparison.OrdinalIgnoreCase) >= 0;
            return isAppSettings ? ConfigFileKind.AppSettings : ConfigFileKind.Json;
        }

        return (root?.Name ?? System.IO.Path.GetFileNameWithoutExtension(name)).ToUpperInvariant() switch
        {
            "NLOG" => ConfigFileKind.NLog,
            "LOG4NET" => ConfigFileKind.Log4Net,
            "CONFIGURATION" or "APP" or "WEB" => ConfigFileKind.AppConfig,
            _ => ConfigFileKind.Xml,
        };
    }
}
