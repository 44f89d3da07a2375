using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Options;

namespace LogAnalyzers.Rules;

/// <summary>
/// A rule over one configuration file. Its severity is set in a <c>.globalconfig</c>: sections of an <c>.editorconfig</c> reach only its options.
/// </summary>
internal abstract class FileRule : Rule
{
    /// <summary>The one way to keep a file out: hosts ask no section of an <c>.editorconfig</c> for the severity of findings in files.</summary>
    public static readonly Option<IdList> Ignored = new(
        "log_analyzers.configuration.ignore",
        "",
        "Rules that do not look at the file, by their IDs and separated by commas, or `*` for all that look at files; in a section such as "
            + "`[appsettings.Legacy.json]`.",
        IdList.TryParse);

    public override ImmutableArray<IOption> Options { get; } = ImmutableArray.Create<IOption>(Ignored);

    /// <summary>No host asks for a fix of what stands in such a file; a rule that looks at code as well may have one for that.</summary>
    public override bool HasFix => false;

    public abstract void Check(ConfigFile file, FileContext context);
}
