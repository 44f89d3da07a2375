using LogAnalyzers.CodeFixes.Sites;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>
/// Validates the variants that are to be offered at one diagnostic, each by itself: what the lightbulb shows is what will be done. What one of them
/// cost to bind is shared with those that differ from it in nothing but the level.
/// </summary>
internal sealed class VariantValidation
{
    private readonly LogFix _fix;
    private readonly Document _document;
    private readonly Diagnostic _diagnostic;
    private FixSite? _site;
    private EditBatch? _bound;

    public VariantValidation(LogFix fix, Document document, Diagnostic diagnostic)
    {
        _fix = fix;
        _document = document;
        _diagnostic = diagnostic;
    }

    /// <summary>What makes the solution that a variant leaves; null where the variant can't be made.</summary>
    public async Task<Func<CancellationToken, Task<Solution>>?> ValidateAsync(FixVariant variant, CancellationToken cancellationToken)
    {
        // After the first, what is in scope and what can be wired is known.
        if (_site is not null)
        {
            if (_fix.TryEdit(variant, _site, _diagnostic, cancellationToken) is not { } edit)
            {
                return null;
            }

            if (_bound is not null && await LevelVariation.IsCompleteAsync(_bound, edit, cancellationToken).ConfigureAwait(false))
            {
                return async token => (await RunAsync(token).ConfigureAwait(false)).Solution ?? _document.Project.Solution;
            }
        }

        var (made, fixer) = await RunAsync(cancellationToken).ConfigureAwait(false);
        _site = fixer.LastSite ?? _site;
        _bound = made is null ? _bound : fixer.LastBatch;
        return made is null ? null : _ => Task.FromResult(made);

        async Task<(Solution? Solution, DocumentFixer Fixer)> RunAsync(CancellationToken token)
        {
            var fixer = new DocumentFixer(_fix, variant, _document.Project.Solution, repeats: false);
            return (await fixer.FixAsync(_document, _diagnostic, token).ConfigureAwait(false), fixer);
        }
    }
}
