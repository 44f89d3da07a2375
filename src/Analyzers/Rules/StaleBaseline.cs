using System.Collections.Immutable;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules;

/// <summary>LOG9004: a baseline with findings that the project no longer has, or one that can't be read.</summary>
internal sealed class StaleBaseline : Rule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.StaleBaseline,
        "Baseline does not fit the project",
        "{0}",
        Categories.Contract,
        DiagnosticSeverity.Info,
        "The baseline keeps quiet what was found when it was made. An entry whose finding is gone may hide the same mistake made anew; a file "
            + "that can't be read keeps nothing quiet.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    /// <summary>What there is to say of a project's baseline once all of the project was analysed; null where nothing is.</summary>
    public static Diagnostic? Of(ImmutableArray<AdditionalText> files, Compilation compilation, CancellationToken cancellationToken)
    {
        if (Baseline.FileOf(files) is not { } file)
        {
            return null;
        }

        var baseline = Baseline.Of(file, cancellationToken);
        var place = Location.Create(file.Path, default, new LinePositionSpan(LinePosition.Zero, LinePosition.Zero));
        return baseline.Error is { } error
            ? Diagnostic.Create(
                Rule, place, DiagnosticSeverity.Warning, null, null, $"The baseline is not read, and keeps nothing quiet: {error}; make it again")
            : baseline.Stale(compilation) is > 0 and var stale
                ? Diagnostic.Create(
                    Rule, place, $"{(stale == 1 ? "A finding" : stale + " findings")} of the baseline {(stale == 1 ? "is" : "are")} gone: renew it, "
                        + "or the same mistake made anew is kept quiet")
            : null;
    }
}
