using System.Collections.Immutable;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>Code that runs where logging could not be set up: there is no log that it could write to.</summary>
internal static class FailedSetUp
{
    /// <summary>Whether a node stands in a catch clause of a <c>try</c> whose last statement sets logging up.</summary>
    public static bool Contains(SyntaxNode node, ImmutableArray<LogApi> apis)
        => node.Ancestors().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .Any(a => a is CatchClauseSyntax { Parent: TryStatementSyntax attempt } && attempt.Block.Statements.LastOrDefault() is { } last
                && last.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => IsSetUp(m, apis)));

    private static bool IsSetUp(MemberAccessExpressionSyntax access, ImmutableArray<LogApi> apis)
        => apis.Any(a => a.Loggers.Statics?.Starts.Contains(SetUpMember.Of(access)) == true)
            || (access.Name.Identifier.ValueText is "CreateLogger" or "CreateBootstrapLogger"
                && access.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Any(c => c.Type.LastNameText() == "LoggerConfiguration"));
}
