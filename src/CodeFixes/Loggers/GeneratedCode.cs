using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>What source generators make of a project's partial methods that log.</summary>
internal sealed class GeneratedCode
{
    /// <summary>What the names of generators of logging code begin with, and those of the files that they make.</summary>
    private const string Mark = "Logg";

    private readonly Dictionary<SyntaxTree, TextSpan[]> _errors = [];
    private Compilation? _completed;

    /// <summary>Whether a method is completed, and by nothing that does not compile.</summary>
    /// <param name="project">The project with the method.</param>
    /// <param name="type">The type, as it is displayed.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public static async Task<bool> CompletesAsync(Project project, string type, string method, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return false;
        }

        var code = HostFacts.OfCompilation.Of(compilation, static _ => new GeneratedCode());
        if (code._completed is null && !IsCompleted(compilation, type, method, cancellationToken))
        {
            // An editor may run generators only when a file is saved.
            code._completed = await RunAsync(project, compilation, cancellationToken).ConfigureAwait(false);
        }

        var completed = code._completed ?? compilation;
        return IsCompleted(completed, type, method, cancellationToken)
            && Declared(completed, type, method, cancellationToken)
                .All(m => !code.HasError(completed, m.PartialImplementationPart!, cancellationToken));
    }

    private static bool IsCompleted(Compilation compilation, string type, string method, CancellationToken cancellationToken)
        => Declared(compilation, type, method, cancellationToken) is { Length: > 0 } declared
            && declared.All(m => m.PartialImplementationPart is { DeclaringSyntaxReferences.IsEmpty: false });

    private static IMethodSymbol[] Declared(Compilation compilation, string type, string method, CancellationToken cancellationToken)
        => compilation.GetSymbolsWithName(method, SymbolFilter.Member, cancellationToken).OfType<IMethodSymbol>()
            .Where(m => m.IsPartialDefinition && m.ContainingType.ToDisplayString() == type).ToArray();

    /// <summary>The compilation with what the project's generators of logging code make of it now.</summary>
    private static async Task<Compilation> RunAsync(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        var stale = new List<SyntaxTree>();
        foreach (var document in await project.GetSourceGeneratedDocumentsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (document.HintName.StartsWith(Mark, StringComparison.Ordinal)
                && await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree && compilation.ContainsSyntaxTree(tree))
            {
                stale.Add(tree);
            }
        }

        var generators = project.AnalyzerReferences.SelectMany(r => r.GetGenerators(LanguageNames.CSharp))
            .Where(g => g.GetGeneratorType().Name.StartsWith(Mark, StringComparison.Ordinal)).ToArray();
        var options = project.AnalyzerOptions;
        CSharpGeneratorDriver.Create(
                generators, options.AdditionalFiles, (CSharpParseOptions?)project.ParseOptions, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation.RemoveSyntaxTrees(stale), out var completed, out _, cancellationToken);
        return completed;
    }

    /// <summary>An error of the method, or of a member that the generator has made for it and named after it; or one in no member at all.</summary>
    private bool HasError(Compilation compilation, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var tree = method.DeclaringSyntaxReferences[0].SyntaxTree;
        TextSpan[] errors;
        lock (_errors)
        {
            if (!_errors.TryGetValue(tree, out errors!))
            {
                _errors[tree] = errors = compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken)
                    .Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Location.SourceSpan).ToArray();
            }
        }

        var root = errors.Length > 0 ? tree.GetRoot(cancellationToken) : null;
        return errors.Any(e => NameAt(root!, e) is not { } name || name == method.Name
            || name.StartsWith("__" + method.Name, StringComparison.Ordinal));
    }

    /// <summary>The outermost member of a type that a place is in.</summary>
    private static string? NameAt(SyntaxNode root, TextSpan place)
        => root.FindNode(place).AncestorsAndSelf().Select(n => n switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => first.Identifier.ValueText,
            TypeDeclarationSyntax { Identifier.ValueText: var name } when name.StartsWith("__", StringComparison.Ordinal) => name,
            _ => null,
        }).LastOrDefault(n => n is not null);
}
