using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>
/// LOG3001: gives a record the level that prefix, exception, catch or words tell of, else Information; every other level is a further action.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingLevelFix))]
public sealed class MissingLevelFix() : LogFix(RuleIds.MissingLevel, "Log at a level")
{
    private static readonly LogLevel[] EventTypes = [LogLevel.Information, LogLevel.Warning, LogLevel.Error];

    private protected override IEnumerable<FixVariant> OtherVariants
        => LevelEdit.Levels.Select(l => new FixVariant(
            l.ToString(), "Log at " + l, (site, diagnostic, cancellationToken) => At(l, site, diagnostic, cancellationToken)));

    internal override IEnumerable<FixVariant> Offered(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (Declaration(site, diagnostic) is not null)
        {
            return [Variants[0] with { Title = "Take the level as a parameter" }];
        }

        var call = site.CallAt(diagnostic.Location.SourceSpan, cancellationToken);
        var inferred = Inferred(site, diagnostic, call, cancellationToken).ToString();
        return Variants.Skip(1).Where(v => v.Name != inferred).Prepend(Variants[0] with { Title = "Log at " + inferred });
    }

    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => At(null, site, diagnostic, cancellationToken);

    /// <param name="chosen">Null for the level that can be inferred.</param>
    private static CallEdit? At(LogLevel? chosen, FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (Declaration(site, diagnostic) is { } declaration)
        {
            return LevelParameter.Add(site, declaration, cancellationToken);
        }

        var call = site.CallAt(diagnostic.Location.SourceSpan, cancellationToken);
        var level = chosen ?? Inferred(site, diagnostic, call, cancellationToken);
        return IsLevelOf(call)
            ? LevelEdit.Change(site, call!, level) is { } change ? CallEdit.Create([change], call!.Syntax.Span) : null
            : OfEvent(site, diagnostic, level, cancellationToken);
    }

    private static SyntaxNode? Declaration(FixSite site, Diagnostic diagnostic)
        => site.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is var node and (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            ? node
            : null;

    /// <summary>Whether it is that call's own level that is missing.</summary>
    private static bool IsLevelOf(LogCall? call) => call is not null && (MissingLevel.IsUndefined(call) || MissingLevel.IsNone(call));

    private static LogLevel Inferred(FixSite site, Diagnostic diagnostic, LogCall? call, CancellationToken cancellationToken)
    {
        var text = call is null ? null : LeadingText.Of(call, cancellationToken);
        if (text is not null && LevelPrefix.Of(text.Text, text.Start) is { } prefix)
        {
            return prefix.Level;
        }

        var isInCatch = site.Root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause
            && !(site.Model.GetOperation(clause, cancellationToken) is ICatchClauseOperation caught && CaughtException.IsCancellation(caught));
        return isInCatch || call is { Exception: not null } || call is { Operation: null, Method.Exception: >= 0 }
            ? LogLevel.Error
            : text is null ? LogLevel.Information
            : FailureWords.Unmistakable(text.Text.Substring(text.Start)) ?? LogLevel.Information;
    }

    /// <summary>An entry of Windows' event log: the overload that takes its type behind the texts.</summary>
    private static CallEdit? OfEvent(FixSite site, Diagnostic diagnostic, LogLevel level, CancellationToken cancellationToken)
    {
        var invocation = site.Root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (invocation is null || site.Model.GetOperation(invocation, cancellationToken) is not IInvocationOperation { TargetMethod: var method }
            || !site.Frameworks.Levelless.IsEventLog(method) || !EventTypes.Contains(level)
            || method.ContainingType.GetMembers("WriteEntry").OfType<IMethodSymbol>().SelectMany(m => m.Parameters)
                .FirstOrDefault(p => p.Type.Name == "EventLogEntryType") is not { Type: var type })
        {
            return null;
        }

        var name = invocation.ArgumentList.Arguments.Any(a => a.NameColon is not null) ? "type: " : "";
        var written = $", {name}{type.ToMinimalDisplayString(site.Model, invocation.SpanStart)}.{level}";
        return CallEdit.Create([new TextChange(new TextSpan(invocation.ArgumentList.Arguments.Last().Span.End, 0), written)], null);
    }
}
