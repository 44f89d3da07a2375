using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>
/// The configuration files among additional files, each version read once: an editor makes a new compilation after every key, with the same
/// texts of files. Thread-safe.
/// </summary>
internal sealed class ConfigFiles
{
    // Lives as long as its owner, an analyzer; an entry as long as its text, which the host holds.
    private readonly ConditionalWeakTable<SourceText, ConfigFile> _read = new();

    /// <summary>The file as it stands; null where it is no configuration file or cannot be opened.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ConfigFile? TryRead(AdditionalText file, CancellationToken cancellationToken)
    {
        if (!ConfigFile.IsConfiguration(file.Path) || file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        if (_read.TryGetValue(text, out var known) && known.Path == file.Path)
        {
            return known;
        }

        return ConfigFile.TryRead(file.Path, text, cancellationToken) is not { } read ? null
            : known is null ? _read.GetValue(text, _ => read)
            : read;
    }
}
