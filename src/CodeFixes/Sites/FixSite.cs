using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Templates;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>One document as the fixes see it: syntax, symbols, frameworks and options, bound together.</summary>
internal sealed class FixSite : CodeSite
{
    private readonly HashSet<TextSpan> _fixedTogether;
    private readonly FactSlots _facts = new();
    private PlaceholderCasing? _casing;
    private CodeStyle? _style;

    private FixSite(Document document, SyntaxNode root, SemanticModel model, SourceText text, HashSet<TextSpan> fixedTogether)
        : base(root, model, text)
    {
        Document = document;
        Frameworks = LogFrameworks.For(model.Compilation);
        Options = new OptionReader(document.Project.AnalyzerOptions);
        _fixedTogether = fixedTogether;
    }

    public Document Document { get; }

    public LogFrameworks Frameworks { get; }

    public OptionReader Options { get; }

    /// <summary>How the file is written.</summary>
    public CodeStyle Style => _style ??= new(Options.OfFiles.GetOptions(Model.SyntaxTree), Root, Text);

    public override bool BracesOwnLines => Style.OwnsLine("control_blocks");

    public override bool HasBraces => Style.HasBraces;

    /// <summary>Gives loggers to types that have none; null where only what is in scope may be used.</summary>
    public ILoggerWiring? Wiring { get; init; }

    public override PlaceholderCasing Casing
        => _casing ??= PlaceholderCasingRule.CasingIn(Model.SyntaxTree, Model.Compilation, Options, default).Within(
            Options.Get(ReservedPlaceholder.Keys, Model.SyntaxTree).Union(SetKeys.Of(Model.Compilation, Options.Files, default).All),
            NamesInUse.Of(Model.Compilation));

    /// <summary>How names are spelt in other projects that compile the file; target frameworks of one project are none.</summary>
    public ImmutableArray<PlaceholderCasing> OtherCasings { get; private init; } = ImmutableArray<PlaceholderCasing>.Empty;

    /// <summary>Null where the document has no syntax or semantics.</summary>
    /// <param name="fixedTogether">The spans of all diagnostics that this run is going to fix.</param>
    public static async Task<FixSite?> CreateAsync(
        Document document, IEnumerable<TextSpan> fixedTogether, CancellationToken cancellationToken, ILoggerWiring? wiring = null)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        var others = await OtherCasingsAsync(document, cancellationToken).ConfigureAwait(false);
        var site = new FixSite(document, root, model, text, [.. fixedTogether]) { Wiring = wiring, OtherCasings = others };
        await TextOutputs.TellAsync(document, model.Compilation, site.Options, cancellationToken).ConfigureAwait(false);
        return site;
    }

    private static async Task<ImmutableArray<PlaceholderCasing>> OtherCasingsAsync(Document document, CancellationToken cancellationToken)
    {
        var casings = ImmutableArray.CreateBuilder<PlaceholderCasing>();
        var solution = document.Project.Solution;
        foreach (var other in LinkedDocuments.Of(solution, document).Select(id => solution.GetDocument(id)!)
            .Where(d => d.Project.FilePath != document.Project.FilePath))
        {
            if (await other.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                && await other.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree)
            {
                casings.Add(PlaceholderCasingRule.CasingIn(tree, compilation, new OptionReader(other.Project.AnalyzerOptions), cancellationToken));
            }
        }

        return casings.ToImmutable();
    }

    /// <summary>The model of a file of the same project; null for files of others.</summary>
    public SemanticModel? ModelOf(SyntaxTree tree)
        => tree == Model.SyntaxTree ? Model : Model.Compilation.ContainsSyntaxTree(tree) ? SemanticModels.Of(Model.Compilation).Of(tree) : null;

    /// <summary>The spans of all diagnostics of the document that this run is going to fix.</summary>
    public IEnumerable<TextSpan> FixedTogether => _fixedTogether;

    /// <summary>Whether the diagnostic at that span is fixed in the same run.</summary>
    public bool IsFixedTogether(TextSpan span) => _fixedTogether.Contains(span);

    /// <summary>The fact of that type about this document, found by the first who asks and kept as long as the site.</summary>
    public TFact Fact<TFact>(Func<FixSite, TFact> find)
        where TFact : class
        => _facts.Find<TFact>() ?? _facts.Keep(find(this));

    public override LogCall? Find(IInvocationOperation invocation)
        => Frameworks.Find(invocation.TargetMethod, Model.SyntaxTree, Options) is { } method ? LogCall.Create(invocation, method, Model) : null;

    /// <summary>The innermost log call around a span, or null.</summary>
    public LogCall? CallAt(TextSpan span, CancellationToken cancellationToken)
    {
        var innermost = Root.FindNode(span, getInnermostNodeForTie: true);
        while (innermost.Span == span
            && innermost is AnonymousFunctionExpressionSyntax { ExpressionBody: not null } or ConditionalAccessExpressionSyntax)
        {
            // The call is what the lambda, or the "?.", ends in.
            innermost = innermost is AnonymousFunctionExpressionSyntax function
                ? function.ExpressionBody!
                : ((ConditionalAccessExpressionSyntax)innermost).WhenNotNull;
        }

        for (var node = innermost; node is not null; node = node.Parent)
        {
            if (node is InvocationExpressionSyntax && Model.GetOperation(node, cancellationToken) is IInvocationOperation invocation
                && Frameworks.Find(invocation.TargetMethod, Model.SyntaxTree, Options) is { } method)
            {
                return LogCall.Create(invocation, method, Model);
            }

            if (node is AttributeSyntax attribute && LoggerMessages.Find(attribute, Frameworks, Model, cancellationToken) is { } definition)
            {
                return definition;
            }

            if (node is MemberDeclarationSyntax)
            {
                return null;
            }
        }

        return null;
    }
}
