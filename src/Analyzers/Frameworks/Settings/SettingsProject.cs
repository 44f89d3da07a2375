using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Mentions = LogAnalyzers.Frameworks.CodeMentions;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>What a reader of settings may ask about the project that a configuration file belongs to.</summary>
/// <param name="compilation">The project.</param>
/// <param name="frameworks">The logging frameworks that it references.</param>
/// <param name="files">All its configuration files, read when they are asked for.</param>
internal sealed class SettingsProject(
    Compilation compilation, LogFrameworks frameworks, IEnumerable<ConfigFile> files, CancellationToken cancellationToken)
{
    /// <summary>For who looks at code.</summary>
    public static SettingsProject Of(
        Compilation compilation, LogFrameworks frameworks, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => new(compilation, frameworks, files.Select(f => ConfigFiles.TryRead(f, cancellationToken)).OfType<ConfigFile>(), cancellationToken)
        {
            AllFiles = files,
        };

    /// <summary>The additional files of a project whose code is looked at, be they in a language that is read or not.</summary>
    public ImmutableArray<AdditionalText> AllFiles { get; private init; } = ImmutableArray<AdditionalText>.Empty;

    /// <summary>One of all files; null for one in another language.</summary>
    public ConfigFile? Read(AdditionalText file) => ConfigFiles.TryRead(file, CancellationToken);

    public Compilation Compilation { get; } = compilation;

    public LogFrameworks Frameworks { get; } = frameworks;

    /// <summary>All configuration files of the project, in the order in which the compiler was given them.</summary>
    public IEnumerable<ConfigFile> Files { get; } = files;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether it is a program, so that what it does not reference is not there at run time, plug-ins apart.</summary>
    public bool IsProgram => ProjectKind.IsExecutable(Compilation.Options) && !ProjectFacts.Of(Compilation).ReferencesTestFramework;

    /// <summary>Whether an assembly of that name is referenced.</summary>
    public bool References(string assembly)
        => Compilation.ReferencedAssemblyNames.Any(a => a.Name.Equals(assembly, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the code of the project has that text somewhere, be it in a name, a literal or a comment.</summary>
    public bool CodeMentions(string text) => Mentions.Of(Compilation).Contain(text, CancellationToken);
}
