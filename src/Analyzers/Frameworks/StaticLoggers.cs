using System.Collections.Immutable;

namespace LogAnalyzers.Frameworks;

/// <summary>How loggers are had from a static class of the framework.</summary>
/// <param name="Holder">The simple name of the static class.</param>
/// <param name="Maker">The name of its method that makes a logger, or gets one.</param>
/// <param name="OfType">What follows the method's name to make the logger of a type, <c>{0}</c> for its name.</param>
/// <param name="OfStaticType">The same where the type can't be a type argument.</param>
internal sealed record StaticLoggers(string Holder, string Maker, string OfType, string OfStaticType)
{
    /// <summary>Whether the static class logs itself.</summary>
    public bool HolderLogs { get; init; }

    /// <summary>The method and arguments that make a logger of a category that is written out, <c>{0}</c> for it.</summary>
    public required string OfName { get; init; }

    /// <summary>What sets logging up, so that what is logged above it in the same member is lost.</summary>
    public ImmutableArray<SetUpMember> Starts { get; init; } = ImmutableArray<SetUpMember>.Empty;

    /// <summary>Names of methods, of whatever type, by which a host is told to set logging up when it is built.</summary>
    public ImmutableArray<string> HostStarts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Names of other methods, of whatever type, that set it up where it does not find its configuration by itself.</summary>
    public ImmutableArray<string> OtherStarts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The attribute of an assembly that says where its configuration is; null where there is none.</summary>
    public string? StartAttribute { get; init; }

    /// <summary>Names of files that it finds by itself, as they have to be written.</summary>
    public ImmutableArray<string> StartFiles { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>After which nothing is written any more; the first is what fixes call.</summary>
    public ImmutableArray<SetUpMember> Ends { get; init; } = ImmutableArray<SetUpMember>.Empty;

    /// <summary>What, once <c>false</c>, keeps it from closing itself at the end of the program; null where it does not do so anyway.</summary>
    public SetUpMember? AutoShutdown { get; init; }

    /// <summary>Whether the static class is silent until somebody gives it a logger; else the framework finds its configuration by itself.</summary>
    public bool NeedsStart { get; init; }

    /// <summary>The code that makes the logger of a type.</summary>
    /// <param name="holder">The static class as it is named at the place.</param>
    /// <param name="type">The type as it is named at the place.</param>
    /// <param name="isTypeArgument">Whether the type can be a type argument; static types and those by reference can't.</param>
    public string Making(string holder, string type, bool isTypeArgument)
        => holder + "." + Maker + (isTypeArgument ? OfType : OfStaticType).Replace("{0}", type);

    /// <summary>The code that makes the logger of a category.</summary>
    public string MakingNamed(string holder, string category) => holder + "." + OfName.Replace("{0}", category);
}
