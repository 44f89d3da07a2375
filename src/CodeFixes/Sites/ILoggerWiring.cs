using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>Gives loggers to code that has none.</summary>
internal interface ILoggerWiring
{
    /// <summary>The logger that a call at a place can use once its wiring is made; null where none can be had.</summary>
    /// <param name="site">The document that is being fixed.</param>
    /// <param name="node">The place.</param>
    /// <param name="context">What code at the place may use.</param>
    /// <param name="api">The framework that is written for.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    LoggerInScope? Promise(FixSite site, SyntaxNode node, LookupContext context, LogApi api, CancellationToken cancellationToken);
}
