using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// A static logger factory that the project has already, by whoever wrote it: it is made where it is declared, before anything else of its type, and
/// speaks. A log factory that a former run added to a program without a host is one.
/// </summary>
internal static class OwnSetUp
{
    /// <summary>The factory as the project's; null where there is none that any code of the project can use at any time.</summary>
    public static LogFactory? Find(Project project, Compilation compilation, LogApi api, Speaking speaking, CancellationToken cancellationToken)
    {
        var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        foreach (var tree in compilation.SyntaxTrees.Where(t => TreeNames.Of(t, cancellationToken).Names.Contains("LoggerFactory"))
            .Where(t => !GeneratedFiles.Contains(t, options, cancellationToken)).OrderBy(t => t.FilePath, StringComparer.Ordinal))
        {
            var model = SemanticModels.Of(compilation).Of(tree);
            foreach (var (member, made) in tree.GetRoot(cancellationToken).DescendantNodes().SelectMany(Members))
            {
                if (model.GetDeclaredSymbol(member, cancellationToken) is { } symbol && IsForAll(symbol)
                    && LoggerTypes.DeclaredType(symbol) is { } type && LoggerMakers.KindOf(type) == LoggerMakerKind.Factory
                    && IsMadeFirst(member, made) && speaking.Says(symbol, api, LogLevel.Information, cancellationToken))
                {
                    var space = symbol.ContainingNamespace is { IsGlobalNamespace: false } named ? named.ToDisplayString() : "";
                    return new(Identifiers.Written(symbol.ContainingType), space, null, Member: Identifiers.Written(symbol), Source: symbol);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(SyntaxNode Member, ExpressionSyntax Made)> Members(SyntaxNode node)
        => node switch
        {
            FieldDeclarationSyntax { Declaration.Variables: [{ Initializer.Value: { } made } variable] } field
                when field.Modifiers.Any(SyntaxKind.StaticKeyword) => [(variable, made)],
            PropertyDeclarationSyntax { Initializer.Value: { } made } property
                when property.Modifiers.Any(SyntaxKind.StaticKeyword) => [(property, made)],
            _ => [],
        };

    /// <summary>Whether code of any type of the project can name it.</summary>
    private static bool IsForAll(ISymbol member)
        => IsOpen(member) && member.ContainingType is { ContainingType: null, IsGenericType: false } type && IsOpen(type);

    private static bool IsOpen(ISymbol symbol)
        => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>
    /// Whether it is there when anybody asks: who is asked while its type is still being initialized would get null. So nothing but constants stands
    /// before it, and making it runs no code of other types.
    /// </summary>
    private static bool IsMadeFirst(SyntaxNode member, ExpressionSyntax made)
    {
        if (member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || MakerIn(type, made) is not { } maker)
        {
            return false;
        }

        return type.Members.TakeWhile(m => !m.Span.Contains(member.Span)).All(m => m switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword) || !field.Modifiers.Any(SyntaxKind.StaticKeyword)
                || field.Declaration.Variables.All(v => v.Initializer is null or { Value: LiteralExpressionSyntax }),
            PropertyDeclarationSyntax property => property.Initializer is null || !property.Modifiers.Any(SyntaxKind.StaticKeyword),
            _ => true,
        }) && maker.DescendantNodes().OfType<InvocationExpressionSyntax>().All(i => i.Expression is MemberAccessExpressionSyntax
            || (maker is MethodDeclarationSyntax method && i.Expression.LastNameText() == method.Identifier.ValueText));
    }

    /// <summary><c>LoggerFactory.Create(…)</c>, or a method beside the member that returns it; null for anything else.</summary>
    private static SyntaxNode? MakerIn(TypeDeclarationSyntax type, ExpressionSyntax made)
    {
        if (ProviderCalls.MakesFactory(made))
        {
            return made;
        }

        return made is InvocationExpressionSyntax { Expression: IdentifierNameSyntax name, ArgumentList.Arguments.Count: 0 }
            && type.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.ValueText == name.Identifier.ValueText).ToArray()
                is [var method]
            && method.DescendantNodes().Any(ProviderCalls.MakesFactory)
                ? method
                : null;
    }
}
