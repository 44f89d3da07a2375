using System.Collections.Concurrent;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Looks for one fact in all configuration files and C# code of a solution; in code cheapest first: words in the text, then syntax, then symbols.
/// What is found out about a text is kept as long as the text: a fix asks for each print.
/// </summary>
internal abstract class SolutionEvidence
{
    /// <summary>C# code that lacks all of these words proves nothing.</summary>
    protected abstract string[] Words { get; }

    public bool IsProven(Solution solution, CancellationToken cancellationToken)
    {
        var answers = SolutionFacts.OfSolution.Of(solution, static _ => new Answers());
        return answers.TryGetValue(this, out var answer) ? answer : answers.GetOrAdd(this, Search(solution, cancellationToken));
    }

    /// <summary>Whether a node looks like evidence.</summary>
    protected abstract bool IsCandidate(SyntaxNode node);

    /// <summary>Whether a candidate is evidence.</summary>
    protected abstract bool Proves(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>Whether a configuration file is evidence.</summary>
    protected abstract bool Proves(ConfigFile file);

    private bool Search(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects.Where(p => p.Language == LanguageNames.CSharp))
        {
            if (project.AdditionalDocuments.Any(file => Proves(file, cancellationToken))
                || project.Documents.Any(document => Search(document, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Proves(TextDocument document, CancellationToken cancellationToken)
        => ConfigFile.IsConfiguration(document.Name)
            && OfText(
                Wait(document.GetTextAsync(cancellationToken)),
                text => ConfigFile.TryRead(document.Name, text, cancellationToken) is { } file && Proves(file));

    private bool Search(Document document, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Mentions(Wait(document.GetTextAsync(cancellationToken))) || Wait(document.GetSyntaxRootAsync(cancellationToken)) is not { } root)
        {
            return false;
        }

        var candidates = root.DescendantNodes().Where(IsCandidate).ToArray();
        return candidates.Length > 0
            && Wait(document.GetSemanticModelAsync(cancellationToken)) is { } model
            && candidates.Any(c => Proves(c, model, cancellationToken));
    }

    private bool Mentions(SourceText text)
        => OfText(text, t => t.ToString() is var whole && Words.Any(w => whole.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Of a configuration file whether it proves the fact, of C# code whether it has one of the words.</summary>
    private bool OfText(SourceText text, Func<SourceText, bool> ask)
    {
        var answers = SolutionFacts.OfText.Of(text, static _ => new Answers());
        return answers.TryGetValue(this, out var answer) ? answer : answers.GetOrAdd(this, ask(text));
    }

    /// <summary>A fix's edit is made synchronously; nothing awaited here needs the thread that waits.</summary>
    private static T Wait<T>(Task<T> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();

    /// <summary>What each kind of evidence found in one solution or text; the kinds are few and live as long as the DLL.</summary>
    private sealed class Answers : ConcurrentDictionary<SolutionEvidence, bool>;
}
