using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Loggers;
using LogAnalyzers.Rules.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>
/// LOG5006: writes a <c>[LoggerMessage]</c> method for the event, at the end of the type, and calls it; equal calls of the type have one method.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UngeneratedMessageFix))]
public sealed class UngeneratedMessageFix() : LogFix(RuleIds.UngeneratedMessage, "Generate a [LoggerMessage] method")
{
    private const string Single = "Single";

    private protected override IEnumerable<FixVariant> OtherVariants
        => [new(Single, "Generate a [LoggerMessage] method, for this call only", (site, diagnostic, cancellationToken)
            => Edit(site, diagnostic, isSingle: true, cancellationToken))];

    /// <summary>The second one means something of its own only where an equal call stands in the file.</summary>
    internal override IEnumerable<FixVariant> Offered(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Edit(site, diagnostic, isSingle: false, cancellationToken) is { OtherCalls.IsEmpty: false } ? Variants : Variants.Take(1);

    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Edit(site, diagnostic, isSingle: false, cancellationToken);

    /// <summary>Of many that are fixed together each is asked for by itself; the others stay as they are.</summary>
    private static CallEdit? Edit(FixSite site, Diagnostic diagnostic, bool isSingle, CancellationToken cancellationToken)
    {
        var context = new RuleContext(site.Frameworks, site.Model, site.Options, _ => { }, cancellationToken);
        if (site.CallAt(diagnostic.Location.SourceSpan, cancellationToken) is not { } call || LoggedSecret.IsIn(call, context)
            || !UngeneratedMessage.IsCandidate(call, site.Frameworks)
            || GeneratedMessage.Read(call, site.Model, cancellationToken, out var message) is not null
            || MessageMethods.Of(site).Find(message!, site, cancellationToken) is not { } method)
        {
            return null;
        }

        var others = isSingle || site.FixedTogether.Skip(1).Any() ? []
            : method.Messages.Where(m => m.Syntax.SyntaxTree == site.Root.SyntaxTree && m.Syntax.Span != message!.Syntax.Span)
                .Where(m => !IsSwitchedOff(m.Call) && !LoggedSecret.IsIn(m.Call, context)).OrderBy(m => m.Syntax.SpanStart).ToArray();
        var changes = others.Prepend(message!).SelectMany(m => m.Changes(method.Name, !method.IsOfInstance));
        return CallEdit.Create(changes, message!.Syntax.Span) with
        {
            Shared = method.Declaration,
            OtherCalls = others.Select(m => m.Syntax.Span).ToImmutableArray(),
        };

        bool IsSwitchedOff(LogCall other)
            => SwitchedOff.Contains(
                RuleTwins.Of(RuleIds.UngeneratedMessage).Add(RuleIds.UngeneratedMessage),
                Location.Create(site.Root.SyntaxTree, new TextSpan(other.Syntax.SpanStart, 0)), cancellationToken);
    }
}
