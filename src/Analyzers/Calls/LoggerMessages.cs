using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Calls;

/// <summary>Methods that a source generator completes from an attribute.</summary>
internal static class LoggerMessages
{
    /// <summary>The definition that an attribute makes of the method below it, else null.</summary>
    public static LogCall? Find(AttributeSyntax attribute, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        if (name is not ("LoggerMessage" or "LoggerMessageAttribute")
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
