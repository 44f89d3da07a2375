using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>
/// LOG5001: names the type itself, in the parameter and in every field and property that it goes to; withheld where somebody passes a logger of the
/// other type.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongCategoryFix))]
public sealed class WrongCategoryFix() : LogFix(RuleIds.WrongCategory, "Use the type's own category")
{
    private protected override IEnumerable<FixVariant> OtherVariants
        => [new("PublicSignature", "Use the type's own category (changes a public signature)", (site, diagnostic, cancellationToken)
            => Edit(site, diagnostic, isPublic: true, cancellationToken))];

    /// <summary>What other assemblies are linked to is not changed with all the rest.</summary>
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Edit(site, diagnostic, isPublic: false, cancellationToken);

    private static CallEdit? Edit(FixSite site, Diagnostic diagnostic, bool isPublic, CancellationToken cancellationToken)
    {
        var context = new RuleContext(site.Frameworks, site.Model, site.Options, _ => { }, cancellationToken);
        if (DeclarationAt(site, diagnostic.Location.SourceSpan, cancellationToken) is { } declaration)
        {
            return WrongCategory.IsPublic(declaration.Symbol, declaration.Category!.Type, declaration.Api, context) != isPublic
                || WrongCategory.WhyNot(declaration.Category.Type, declaration.Owner, context) is not null
                ? null
                : OfChain(site, declaration, context, OtherTools.IsOther(diagnostic.Id), cancellationToken);
        }

        if (isPublic || CallAt(site, diagnostic.Location.SourceSpan, cancellationToken) is not var (call, category)
            || WrongCategory.OwnerAt(call, context) is not { } owner || WrongCategory.WhyNot(category.Type, owner, context) is not null
            || (OtherTools.IsOther(diagnostic.Id) && CategoryExemptions.Apply(category.Type, owner, "", context)))
        {
            return null;
        }

        var name = category.Syntax is LiteralExpressionSyntax ? $"\"{FullName(owner)}\"" : Written(owner);
        return Make(site, [category.Syntax], name, [owner.Name], cancellationToken);
    }

    private static CallEdit? OfChain(
        FixSite site, LoggerDeclaration declaration, RuleContext context, bool isOthers, CancellationToken cancellationToken)
    {
        var models = site.ModelOf;
        var old = declaration.Category!.Type;
        var chain = LoggerChain.Of(declaration.Symbol, site.Frameworks, models, cancellationToken);
        if (isOthers && !chain.Symbols.Any(s => WrongCategory.IsWrong(s, old, models, context)))
        {
            return null;
        }

        var places = new List<SyntaxNode>();
        foreach (var syntax in chain.Symbols.SelectMany(s => s.DeclaringSyntaxReferences).Select(r => r.GetSyntax(cancellationToken)))
        {
            var whole = syntax is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } ? field : syntax;
            if (models(syntax.SyntaxTree) is not { } model
                || LoggerDeclaration.In(whole, site.Frameworks, model, cancellationToken).FirstOrDefault()?.Category is not { } category)
            {
                return null;
            }

            places.Add(category.Syntax);
        }

        // "factory.CreateLogger<Other>()" and "NullLogger<Other>.Instance" go with it.
        foreach (var name in chain.Values.SelectMany(v => v.DescendantNodes().OfType<TypeSyntax>()))
        {
            if (name.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax
                && SymbolEqualityComparer.Default.Equals(models(name.SyntaxTree)?.GetTypeInfo(name, cancellationToken).Type, old))
            {
                places.Add(name);
            }
        }

        // A chain over several files is edited from one of them.
        var files = chain.Symbols.OfType<IParameterSymbol>().SelectMany(p => p.DeclaringSyntaxReferences).Select(r => r.SyntaxTree.FilePath)
            .Distinct().ToArray();
        return files.Length > 1
            && !string.Equals(files.OrderBy(f => f, StringComparer.Ordinal).First(), site.Document.FilePath, StringComparison.Ordinal)
            ? null
            : Make(
                site,
                places.Distinct(),
                Written(declaration.Owner),
                [
                    declaration.Owner.Name,
                    .. chain.Symbols.Where(s => s is not IParameterSymbol && s.DeclaredAccessibility != Accessibility.Private).Select(s => s.Name)
                ],
                cancellationToken);
    }

    private static CallEdit? Make(
        FixSite site, IEnumerable<SyntaxNode> places, string name, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var byFile = places.GroupBy(p => p.SyntaxTree, p => new TextChange(p.Span, name)).ToArray();
        var documents = byFile.Select(f => site.Document.Project.GetDocument(f.Key)).ToArray();
        if (documents.Any(d => d is null)
            || byFile.Any(f => GeneratedFiles.Contains(f.Key, site.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, cancellationToken))
            || byFile.All(f => f.Key != site.Root.SyntaxTree)
            || NewErrors.AreBrought(
                site.Document.Project.Solution, byFile.Select((f, i) => (documents[i]!, (IEnumerable<TextChange>)f)).ToArray(), names,
                cancellationToken))
        {
            return null;
        }

        var pieces = byFile.Select((f, i) => (documents[i]!.Id, CallEdit.Create(f, null))).Where(p => p.Id != site.Document.Id).ToImmutableArray();
        return CallEdit.Create(byFile.Single(f => f.Key == site.Root.SyntaxTree), null) with
        {
            Shared = pieces.IsEmpty ? null : new SharedEdit("category|" + string.Join("|", names), pieces),
        };
    }

    private static LoggerDeclaration? DeclarationAt(FixSite site, TextSpan span, CancellationToken cancellationToken)
    {
        var node = site.Root.FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf()
            .FirstOrDefault(n => n is ParameterSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax);
        return node is null ? null
            : LoggerDeclaration.In(node, site.Frameworks, site.Model, cancellationToken)
                .FirstOrDefault(d => d.Category is not null
                    && (d.TypeSyntax.Span.Contains(span) || d.Syntax.Span.Contains(span) || span.Contains(d.Syntax.Span)));
    }

    private static (ExpressionSyntax Call, LoggerCategory Category)? CallAt(FixSite site, TextSpan span, CancellationToken cancellationToken)
    {
        var node = site.Root.FindNode(span, getInnermostNodeForTie: true);
        foreach (var call in node.AncestorsAndSelf().TakeWhile(n => n is not StatementSyntax and not MemberDeclarationSyntax)
            .Concat(node.DescendantNodes())
            .Where(n => n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax).Cast<ExpressionSyntax>())
        {
            var operation = site.Model.GetOperation(call, cancellationToken);
            if (site.Frameworks.FindLoggerMethod(operation is IInvocationOperation invocation
                ? invocation.TargetMethod
                : (operation as IObjectCreationOperation)?.Constructor) is { } method
                && LoggerCategory.Of(operation!, method) is { } category)
            {
                return (call, category);
            }
        }

        return null;
    }

    /// <summary>The type as code inside it writes it.</summary>
    internal static string Written(INamedTypeSymbol type)
        => Identifiers.Written(type)
            + (type.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", type.TypeParameters.Select(Identifiers.Written)) + ">");

    private static string FullName(INamedTypeSymbol type)
        => (type.ContainingType is { } outer ? FullName(outer) + "+"
            : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "."
            : "")
            + type.MetadataName;
}
