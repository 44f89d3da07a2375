using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

/// <summary>The text of a record that has nothing to say but its exception.</summary>
internal static class ExceptionText
{
    /// <summary>
    /// <c>Unhandled exception</c> in the handler of such; elsewhere <c>Exception in Load</c>, with the function, member or type that the node stands
    /// in.
    /// </summary>
    public static string In(SyntaxNode node, SemanticModel model)
        => LastChance.Of(node, model)?.Text ?? "Exception" + (FunctionName(node) is { } name ? " in " + name : "");

    private static string? FunctionName(SyntaxNode node)
        => node.Ancestors().Select(a => a switch
        {
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            EventDeclarationSyntax @event => @event.Identifier.ValueText,
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(n => n is not null);
}
