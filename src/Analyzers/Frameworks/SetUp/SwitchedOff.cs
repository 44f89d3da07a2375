using System.Collections.Immutable;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Finds code by which a framework writes nothing at all.</summary>
internal abstract class SwitchedOff
{
    public static readonly ImmutableArray<SwitchedOff> All = ImmutableArray.Create<SwitchedOff>(
        new MelSwitchedOff(), new SerilogSwitchedOff(), new NLogSwitchedOff(), new Log4NetSwitchedOff());

    /// <summary>Whether a call, creation or assignment to a property of that symbol may do it; asked for each in a project.</summary>
    public abstract bool IsCandidate(ISymbol member);

    /// <summary>Null where something is written, or nobody can tell.</summary>
    public abstract SetUpFault? Of(IOperation operation, SettingsProject project);
}
