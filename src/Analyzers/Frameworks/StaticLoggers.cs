using System.Collections.Immutable;

namespace LogAnalyzers.Frameworks;

/// <summary>How loggers are had from a static class of the framework.</summary>
/// <param name="Holder">The static class.</param>
/// <param name="OfType">What follows the class's name to make the logger of a type, <c>{0}</c> for its name.</param>
/// <param name="OfStaticType">The same where the type can't be a type argument.</param>
internal sealed record StaticLoggers(string Holder, string OfType, string OfStaticType)
{
    /// <summary>Whether the static class logs itself.</summary>
    public bool HolderLogs { get; init; }

    /// <summary>
    /// What sets logging up, so that what is logged above it in the same member is lost: <c>Type.Method</c>, or <c>Type.Property=</c> for one that is
    /// assigned.
    /// </summary>
    public ImmutableArray<string> Starts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Methods by which a host is told to set logging up when it is built.</summary>
    public ImmutableArray<string> HostStarts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary><c>Type.Method</c> after which nothing is written any more.</summary>
    public ImmutableArray<string> Ends { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// <c>Type.Property=</c> that, once false, keeps it from closing itself at the end of the program; null where it does not do so anyway.
    /// </summary>
    public string? AutoShutdownProperty { get; init; }

    /// <summary>Whether the static class is silent until somebody gives it a logger; else the framework finds its configuration by itself.</summary>
    public bool NeedsStart { get; init; }
}
