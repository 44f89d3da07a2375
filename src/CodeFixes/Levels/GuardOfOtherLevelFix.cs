using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>
/// LOG3004: asks for the level that is logged, or logs at the level that was asked for. Where the guard asks for a lower level, it keeps records back
/// that the fix would let out, perhaps on purpose: which of the two is meant is for a person to say, and neither is the default.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardOfOtherLevelFix))]
public sealed class GuardOfOtherLevelFix() : LogFix(RuleIds.GuardOfOtherLevel, "Ask for the level that is logged")
{
    private protected override IEnumerable<FixVariant> OtherVariants
        => [new("Calls", "Log at the level that is asked for", EditCalls), new("Guard", "Ask for the level that is logged", EditGuard)];

    internal override IEnumerable<FixVariant> Offered(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (Find(site, diagnostic, cancellationToken) is not var (call, guard))
        {
            return Variants;
        }

        var ask = "Ask for " + call.Api.Levels.NameOf(call.Level!.Value);
        var calls = Variants[1] with { Title = "Log at " + call.Api.Levels.NameOf(guard.Question.Level!.Value) };
        return KeepsRecordsBack(call, guard)
            ? ImmutableArray.Create(calls, Variants[2] with { Title = ask })
            : ImmutableArray.Create(Variants[0] with { Title = ask }, calls);
    }

    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Find(site, diagnostic, cancellationToken) is var (call, guard) && !KeepsRecordsBack(call, guard) ? Ask(site, call, guard) : null;

    private static CallEdit? EditGuard(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Find(site, diagnostic, cancellationToken) is var (call, guard) ? Ask(site, call, guard) : null;

    private static CallEdit? Ask(FixSite site, LogCall call, LevelGuard guard)
        => !guard.IsShared && GuardOfOtherLevel.Ask(site, guard, call.Level!.Value) is { } change ? CallEdit.Create([change], null) : null;

    /// <summary>Whether there are records that would be written but for the guard.</summary>
    private static bool KeepsRecordsBack(LogCall call, LevelGuard guard) => guard.Question.Level < call.Level;

    private static CallEdit? EditCalls(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (Find(site, diagnostic, cancellationToken) is not var (call, guard) || guard.IsShared)
        {
            return null;
        }

        var calls = GuardedCalls.In(guard, site.Find)!;
        return GuardOfOtherLevel.Adapted(site, guard, calls) is not { } changes
            ? null
            : CallEdit.Create(changes, call.Syntax.Span)
                with { OtherCalls = calls.Skip(1).Select(c => c.Syntax.Span).ToImmutableArray() };
    }

    private static (LogCall Call, LevelGuard Guard)? Find(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var place = diagnostic.Location.SourceSpan;
        var member = site.Root.FindNode(place).AncestorsAndSelf().FirstOrDefault(n => n is MemberDeclarationSyntax)
                is { } found and not GlobalStatementSyntax
            ? found
            : site.Root;
        foreach (var invocation in member.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(i => i.SpanStart > place.Start))
        {
            if (site.CallAt(invocation.Span, cancellationToken) is { } call && call.Syntax == invocation
                && GuardOfOtherLevel.Find(call, site.Model, site.Find, cancellationToken) is { } guard
                && GuardOfOtherLevel.Place(guard.Question).Span == place)
            {
                return (call, guard);
            }
        }

        return null;
    }
}
