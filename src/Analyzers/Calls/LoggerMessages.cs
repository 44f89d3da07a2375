using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Calls;

/// <summary>Methods that a source generator completes from an attribute.</summary>
internal static class LoggerMessages
{
    /// <summary>The message that such an attribute has; null where there is none.</summary>
    public static string? TextOf(AttributeData? attribute)
        => attribute is null ? null
            : attribute.NamedArguments.FirstOrDefault(a => a.Key == "Message").Value is { IsNull: false, Value: string named } ? named
            : attribute.ConstructorArguments.Select(a => a.Kind == TypedConstantKind.Primitive ? a.Value as string : null)
                .FirstOrDefault(t => t is not null);

    /// <summary>All definitions of a file, in source order.</summary>
    public static IEnumerable<LogCall> In(SemanticModel model, LogFrameworks frameworks, CancellationToken cancellationToken)
        => model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes(
                static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>().SelectMany(m => Of(m, frameworks, model, cancellationToken));

    /// <summary>The definitions that the attributes of a method make of it: one, or none.</summary>
    public static IEnumerable<LogCall> Of(
        MethodDeclarationSyntax method, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
        => method.AttributeLists.SelectMany(l => l.Attributes).Select(a => Find(a, frameworks, model, cancellationToken)).OfType<LogCall>();

    /// <summary>The definition that an attribute makes of the method below it, else null.</summary>
    public static LogCall? Find(AttributeSyntax attribute, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.Name.LastNameText() is not { } name || !TemplateMethodWords.Attributes.Contains(name)
            || attribute is not { Parent.Parent: MethodDeclarationSyntax declaration }
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method)
        {
            return null;
        }

        foreach (var api in frameworks.Apis)
        {
            if (api.DefinitionAttribute(method) is { } data && data.ApplicationSyntaxReference?.Span == attribute.Span)
            {
                return LogCall.Create(method, attribute, api, model, cancellationToken);
            }
        }

        return null;
    }
}
