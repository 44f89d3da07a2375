using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>
/// The discipline of every fix: an edit is made, bound again and only then offered; Fix All is never missing; the default variant of an ID has one
/// key.
/// </summary>
public abstract class LogFix : CodeFixProvider
{
    private readonly string _title;
    private ImmutableArray<FixVariant> _variants;

    /// <param name="id">The rule that is answered; rules of other tools that say the same are as well.</param>
    /// <param name="title">The title of the default variant.</param>
    internal LogFix(string id, string title)
        : this([id], title)
    {
    }

    /// <inheritdoc cref="LogFix(string, string)"/>
    internal LogFix(IEnumerable<string> ids, string title)
    {
        FixableDiagnosticIds = OtherTools.With(ids);
        _title = title;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Every way to fix a diagnostic, the default first.</summary>
    internal ImmutableArray<FixVariant> Variants
        => _variants.IsDefault ? _variants = OtherVariants.Prepend(new(FixVariant.Default, _title, Edit)).ToImmutableArray() : _variants;

    /// <summary>
    /// What is told of every edit that failed; what it throws goes on to the caller. Null in an editor and in <c>dotnet format</c>.
    /// </summary>
    internal Action<Exception>? Failed { get; set; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => LogFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics.Where(d => FixableDiagnosticIds.Contains(d.Id)))
        {
            if (await FixSite.CreateAsync(document, [diagnostic.Location.SourceSpan], cancellationToken).ConfigureAwait(false) is not { } site)
            {
                continue;
            }

            var validation = new VariantValidation(this, document, diagnostic);
            var hasDefault = false;
            foreach (var variant in Offered(site, diagnostic, cancellationToken))
            {
                if (await validation.ValidateAsync(variant, cancellationToken).ConfigureAwait(false) is not { } make)
                {
                    continue;
                }

                // "dotnet format" repeats the first key that it is given everywhere: it is the default's, or none, which means the default as well.
                hasDefault |= variant.Name == FixVariant.Default;
                context.RegisterCodeFix(
                    CodeAction.Create(variant.Title, make, hasDefault ? Key(diagnostic.Id, variant.Name) : null), diagnostic);
            }
        }
    }

    /// <summary>The equivalence key of a variant.</summary>
    internal static string Key(string id, string variant) => id + "." + variant;

    /// <summary>The variant of that name, else the default.</summary>
    internal FixVariant Variant(string name) => Variants.FirstOrDefault(v => v.Name == name) ?? Variants[0];

    /// <summary>
    /// The edit of a variant; null as well where that fails: one call stays as it is, and the edits of a thousand others are not lost with it.
    /// </summary>
    internal CallEdit? TryEdit(FixVariant variant, FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        try
        {
            return variant.Edit(site, diagnostic, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed?.Invoke(exception);
            return null;
        }
    }

    /// <summary>Whether the fix writes records for text that was always said, whatever their level.</summary>
    internal virtual bool SaysWhatWasSaid => false;

    /// <summary>
    /// Whether it may bring static loggers of the project's log factory, and the factory: text that was said is worth it, a suggestion never.
    /// </summary>
    internal virtual bool BringsFactory => false;

    /// <summary>The variants behind the default.</summary>
    private protected virtual IEnumerable<FixVariant> OtherVariants => [];

    /// <summary>The variants that mean something of their own at a diagnostic, the default first, with the titles that they have there.</summary>
    internal virtual IEnumerable<FixVariant> Offered(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken) => Variants;

    /// <summary>The edit of the default variant, or null where none is known to be right. It need not be bound again: the caller does that.</summary>
    internal abstract CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken);
}
