using LogAnalyzers.Configuration;

namespace LogAnalyzers.Rules;

/// <summary>
/// A rule over one configuration file. Its severity is set in a <c>.globalconfig</c>: sections of an <c>.editorconfig</c> reach only its options.
/// </summary>
internal abstract class FileRule : Rule
{
    /// <summary>No host asks for a fix of what stands in such a file; a rule that looks at code as well may have one for that.</summary>
    public override bool HasFix => false;

    public abstract void Check(ConfigFile file, ReportContext context);
}
