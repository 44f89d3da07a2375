using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>What source generators have made of a compilation's partial methods.</summary>
internal sealed class GeneratedCode
{
    private readonly Dictionary<SyntaxTree, TextSpan[]> _errors = [];

    /// <summary>Whether a method is completed, and by nothing that does not compile.</summary>
    /// <param name="compilation">A compilation with all that generators have made.</param>
    /// <param name="type">The type, as it is displayed.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public static bool Completes(Compilation compilation, string type, string method, CancellationToken cancellationToken)
    {
        var declared = compilation.GetSymbolsWithName(method, SymbolFilter.Member, cancellationToken).OfType<IMethodSymbol>()
            .Where(m => m.IsPartialDefinition && m.ContainingType.ToDisplayString() == type).ToArray();
        var code = HostFacts.OfCompilation.Of(compilation, static _ => new GeneratedCode());
        return declared.Length > 0 && declared.All(m => m.PartialImplementationPart?.DeclaringSyntaxReferences.FirstOrDefault() is { } part
            && !code.HasError(compilation, part.SyntaxTree, method, cancellationToken));
    }

    /// <summary>An error of the method, or of a member that the generator has made for it and named after it; or one in no member at all.</summary>
    private bool HasError(Compilation compilation, SyntaxTree tree, string method, CancellationToken cancellationToken)
    {
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
        return errors.Any(e => NameAt(root!, e) is not { } name || name == method || name.StartsWith("__" + method, StringComparison.Ordinal));
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
