using LogAnalyzers.Calls;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>
/// A rule that compares the log calls and definitions of a whole compilation; it needs <see cref="WellKnownDiagnosticTags.CompilationEnd"/> in its
/// descriptor.
/// </summary>
internal abstract class CompilationRule : Rule
{
    /// <summary>What the rule will remember of one compilation.</summary>
    /// <param name="options">What the project says, and its additional files.</param>
    public abstract CallCollector Start(Compilation compilation, OptionReader options);
}

/// <summary>What a rule remembers of the calls of one compilation; thread-safe, and without regard to the order in which they come.</summary>
internal abstract class CallCollector
{
    /// <summary>Remembers what is needed of a call, and no more: there may be a hundred thousand.</summary>
    public abstract void Add(LogCall call, CancellationToken cancellationToken);

    /// <summary>The same of properties that are given by key.</summary>
    public virtual void Add(PropertyKeys keys, CancellationToken cancellationToken)
    {
    }

    /// <summary>The diagnostics, after the last call.</summary>
    public abstract IEnumerable<Diagnostic> Find(CancellationToken cancellationToken);
}
