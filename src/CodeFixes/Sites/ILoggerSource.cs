using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>One way in which code comes by a logger.</summary>
internal interface ILoggerSource
{
    /// <summary>The ways that its loggers come; whoever allows none of them does not want them.</summary>
    LoggerWays Ways { get; }

    /// <summary>
    /// The loggers, the best first, each with the edit that makes it where it is not there yet; none where this way is not open at the place. Whether
    /// they speak is asked of each by whoever looks for one.
    /// </summary>
    /// <param name="api">The framework that is written for.</param>
    IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken);
}

/// <summary>Where a logger is wanted.</summary>
/// <param name="Site">The document.</param>
/// <param name="Node">The node of the token there.</param>
/// <param name="Position">The place in the text, which the node may begin before.</param>
/// <param name="Context">What code there may use.</param>
internal sealed record LoggerPlace(FixSite Site, SyntaxNode Node, int Position, LookupContext Context);
