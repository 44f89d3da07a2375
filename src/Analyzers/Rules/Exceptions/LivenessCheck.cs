using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Attempts that ask whether another side is there: that it is not is one of their answers.</summary>
internal static class LivenessCheck
{
    /// <summary>Whether the block calls what is named so, or stands in a function or type that is.</summary>
    public static bool IsOf(BlockSyntax attempt)
        => attempt.DescendantNodes().Any(
                n => n is InvocationExpressionSyntax call && call.InvokedName() is { Identifier.ValueText: var called } && LivenessNames.Is(called))
            || attempt.Ancestors().Any(
                n => n switch
                {
                    LocalFunctionStatementSyntax function => LivenessNames.Is(function.Identifier.ValueText),
                    MethodDeclarationSyntax method => LivenessNames.Is(method.Identifier.ValueText),
                    BaseTypeDeclarationSyntax type => LivenessNames.Is(type.Identifier.ValueText),
                    _ => false,
                });
}
