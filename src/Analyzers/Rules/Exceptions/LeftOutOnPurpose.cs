using LogAnalyzers.Messages;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Whether a comment right at a record says that it goes without the exception on purpose: then somebody has decided so.</summary>
internal static class LeftOutOnPurpose
{
    /// <summary>Whether a comment that speaks of the record says so.</summary>
    public static bool IsSaid(SyntaxNode call)
        => call.FirstAncestorOrSelf<StatementSyntax>() is { } statement && StatementComments.Of(statement).Any(LeavingOutWords.AreIn);

    /// <summary>Whether a comment at such a place says that the failure is no matter: "nothing we can do, ignore".</summary>
    public static bool IsNoMatter(SyntaxNode call)
        => call.FirstAncestorOrSelf<StatementSyntax>() is { } statement && StatementComments.Of(statement).Any(NoMatterWords.AreIn);
}
