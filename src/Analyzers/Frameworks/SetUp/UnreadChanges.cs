using System.Collections.Immutable;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Finds code by which a framework reads its configuration once, and never again.</summary>
internal abstract class UnreadChanges
{
    public static readonly ImmutableArray<UnreadChanges> All = ImmutableArray.Create<UnreadChanges>(
        new ConfigurationFileOnce(), new HostReloadOff(), new NLogReloadOff(), new Log4NetReadOnce());

    /// <summary>Whether a call of that method, or an assignment to that property, may be one; asked for each in a project.</summary>
    public abstract bool IsCandidate(ISymbol member);

    /// <summary>Null where changes are seen, or nobody can tell.</summary>
    public abstract SetUpFault? Of(IOperation operation, SettingsProject project);
}
