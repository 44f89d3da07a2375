using System.Collections.Immutable;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>One rule: what it reports, which options it owns, whether a fix answers it.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The options that change this rule's verdict; documentation is generated from them.</summary>
    public virtual ImmutableArray<IOption> Options => ImmutableArray<IOption>.Empty;

    /// <summary>Whether <c>LogAnalyzers.CodeFixes</c> has a fix with Fix All for it.</summary>
    public virtual bool HasFix => true;

    /// <summary>Every reason for which a message of this rule says that no fix is offered; the page lists them.</summary>
    public virtual ImmutableArray<NoFix> NoFixes => ImmutableArray<NoFix>.Empty;

    /// <summary>
    /// Whether it judges values, whoever shows them and however: a fix that writes their call in another way neither brings what it reports nor mends
    /// it.
    /// </summary>
    public virtual bool IsOfValues => false;

    /// <summary>Whether what it reports is somebody's to mend; what is not is in no mode, on or off.</summary>
    public virtual bool IsFinding => true;

    /// <summary>Whether the preset <c>Minimum</c> keeps the rule on: only what loses messages or throws.</summary>
    public virtual bool InMinimum => false;

    /// <summary>The step of a migration that its fix belongs to.</summary>
    public virtual MigrationStep Step
        => Descriptor.Category is Categories.Output or Categories.Template ? MigrationStep.SaysTheSame : MigrationStep.SaysMore;

    /// <summary>
    /// The SDK's own rules that report the same; their findings are suppressed at calls that this rule reports, so that one problem gives one
    /// squiggle.
    /// </summary>
    public virtual ImmutableArray<string> ReplacesBuiltIn => ImmutableArray<string>.Empty;

    public string Id => Descriptor.Id;
}
