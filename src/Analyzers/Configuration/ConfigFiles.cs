using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Configuration;

/// <summary>
/// The configuration files among additional files, each version read once for all who ask, be it about the files or about code: an editor makes a
/// new compilation after every key, with the same texts of files. Thread-safe.
/// </summary>
internal static class ConfigFiles
{
    /// <summary>The file as it stands; null where it is no configuration file or cannot be opened.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ConfigFile? TryRead(AdditionalText file, CancellationToken cancellationToken)
    {
        if (!ConfigFile.IsConfiguration(file.Path) || file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        var known = HostFacts.OfText.Find<ConfigFile>(text);
        if (known?.Path == file.Path)
        {
            return known;
        }

        return ConfigFile.TryRead(file.Path, text, cancellationToken) is not { } read ? null
            : known is null && HostFacts.OfText.Of(text, _ => read) is { } kept && kept.Path == file.Path ? kept
            : read;
    }
}
