using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>A way to fix a diagnostic: the first one offered is the default, and <c>dotnet format</c> applies that.</summary>
/// <param name="Name">The part of the equivalence key after the ID.</param>
/// <param name="Title">Imperative, for the lightbulb.</param>
internal sealed record FixVariant(string Name, string Title)
{
    /// <summary>The name of the default variant: the same for every diagnostic of an ID, whatever its title says.</summary>
    public const string Default = "Default";
}

/// <summary>
/// The discipline of every fix: an edit is made, bound again and only then offered; Fix All is never missing; the default variant of an ID has one
/// key.
/// </summary>
public abstract class LogFix : CodeFixProvider
{
    /// <summary>
    /// Told of every edit that failed, by tests; what it throws goes on to the caller. Null in an editor and in <c>dotnet format</c>.
    /// </summary>
    internal static Action<Exception>? Failed { get; set; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => LogFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!FixableDiagnosticIds.Contains(diagnostic.Id)
                || await FixSite.CreateAsync(context.Document, [diagnostic.Location.SourceSpan], context.CancellationToken).ConfigureAwait(false)
                    is not { } site)
            {
                continue;
            }

            var isFirst = true;
            foreach (var variant in Variants(site, diagnostic, context.CancellationToken))
            {
                // Validated before it is offered: what the lightbulb shows is what will be done. The other variants differ by a word.
                var made = isFirst
                    ? await DocumentFixer.FixAsync(this, variant.Name, context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false)
                    : null;
                if (isFirst && made is null)
                {
                    break;
                }

                isFirst = false;
                var document = context.Document;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        variant.Title,
                        async token => made ?? await DocumentFixer.FixAsync(this, variant.Name, document, diagnostic, token).ConfigureAwait(false)
                            ?? document.Project.Solution,
                        Key(diagnostic.Id, variant.Name)),
                    diagnostic);
            }
        }
    }

    /// <summary>The equivalence key of a variant.</summary>
    internal static string Key(string id, string variant) => id + "." + variant;

    /// <summary>
    /// As <see cref="Edit"/>; null as well where that fails: one call stays as it is, and the edits of a thousand others are not lost with it.
    /// </summary>
    internal CallEdit? TryEdit(FixSite site, Diagnostic diagnostic, string variant, CancellationToken cancellationToken)
    {
        try
        {
            return Edit(site, diagnostic, variant, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed?.Invoke(exception);
            return null;
        }
    }

    /// <summary>The ways to fix a diagnostic, the default first.</summary>
    internal abstract IEnumerable<FixVariant> Variants(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>The edit, or null where none is known to be right. It need not be bound again: the caller does that.</summary>
    internal abstract CallEdit? Edit(FixSite site, Diagnostic diagnostic, string variant, CancellationToken cancellationToken);
}
