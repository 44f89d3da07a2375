using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Projects;

/// <summary>
/// What was found before a project took the package in: the compiler's own log, <c>LogAnalyzers.baseline.sarif</c> beside the project file, among the
/// additional files. Read once for each version of the file.
/// </summary>
internal sealed class Baseline
{
    private const string Prefix = "LogAnalyzers.baseline";
    private const string Suffix = ".sarif";

    private static readonly Baseline s_none = new(ImmutableHashSet<string>.Empty, null);

    private Baseline(ImmutableHashSet<string> findings, string? error)
    {
        Findings = findings;
        Error = error;
    }

    /// <summary>The fingerprints of all findings in it; empty where the file is broken, so that nothing is kept quiet by it.</summary>
    public ImmutableHashSet<string> Findings { get; }

    /// <summary>What is wrong with the file; null where nothing is.</summary>
    public string? Error { get; }

    /// <summary>The baseline's file; null where the project has none.</summary>
    public static AdditionalText? FileOf(ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            if (file.Path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
                && Path.GetFileName(file.Path).StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>What a file says; an empty one with an error where it can't be read.</summary>
    public static Baseline Of(AdditionalText file, CancellationToken cancellationToken)
        => file.GetText(cancellationToken) is { } text
            ? HostFacts.OfText.Of(text, static (t, token) => Read(t, token), cancellationToken)
            : new(ImmutableHashSet<string>.Empty, "it cannot be opened");

    /// <summary>
    /// Reports what is new: what the baseline has is only noted for the compilation, whose stale entries are told at its end. For hosts: whoever asks
    /// what a rule says, such as a fix or what takes the place of an SDK's rule, sees all.
    /// </summary>
    /// <param name="report">What reports to the compiler; returned itself where there is no baseline.</param>
    public static Action<Diagnostic> Around(
        Action<Diagnostic> report, ImmutableArray<AdditionalText> files, Compilation compilation, CancellationToken cancellationToken)
    {
        return FileOf(files) is { } file ? OnlyNew : report;

        void OnlyNew(Diagnostic diagnostic)
        {
            if (diagnostic.Properties.TryGetValue(Fingerprint.Key, out var fingerprint) && fingerprint is not null
                && Of(file, cancellationToken).Findings.Contains(fingerprint))
            {
                FoundIn(compilation).TryAdd(fingerprint, true);
            }
            else
            {
                report(diagnostic);
            }
        }
    }

    /// <summary>How many findings of the baseline a compilation did not have, once all of it was analysed.</summary>
    public int Stale(Compilation compilation) => Findings.Count - FoundIn(compilation).Count;

    private static ConcurrentDictionary<string, bool> FoundIn(Compilation compilation)
        => HostFacts.OfCompilation.Of(compilation, static _ => new Found()).Fingerprints;

    private static Baseline Read(SourceText text, CancellationToken cancellationToken)
        => SarifText.TryRead(text.ToString(), cancellationToken, out var findings, out var error) ? new(findings, null) : new(s_none.Findings, error);

    private sealed class Found
    {
        public ConcurrentDictionary<string, bool> Fingerprints { get; } = new(StringComparer.Ordinal);
    }
}
