using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3002: the text starts with the name of another level.</summary>
internal sealed class ContradictedLevel : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ContradictedLevel,
        "Level contradicts the text",
        "The text says '{0}' but the record is logged at {1}: filters and alerts go by the level and miss it",
        Categories.Level,
        DiagnosticSeverity.Warning,
        "A level in the text is read by nobody but people. What filters, routes and alerts goes by the record's own level, so that an error which is "
            + "logged as information wakes no one.");

    private static readonly NoFix SecondLevel = new("the text names two levels");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Malformed, NoFix.Incomplete, NoFix.Elsewhere, NoFix.InPieces, NoFix.OtherLevel, NoFix.Guarded, SecondLevel);

    public override void Check(LogCall call, RuleContext context)
    {
        if (Find(call, context.CancellationToken) is { } found)
        {
            var (text, prefix) = found;
            var written = text.Text.Substring(prefix.Start, prefix.End - prefix.Start).TrimEnd();
            context.Report(
                this, WhyNot(call, text, prefix, context), text.Locate(new TextSpan(prefix.Start, written.Length)), prefix.Word,
                call.Api.Levels.NameOf(call.Level!.Value) ?? call.Level.ToString()!);
        }
    }

    private static NoFix? WhyNot(LogCall call, LeadingText text, LevelPrefix prefix, RuleContext context)
        => text.Exact(TextSpan.FromBounds(prefix.Start, prefix.End)) is null
            ? call.TemplateExpression is IdentifierNameSyntax or MemberAccessExpressionSyntax ? NoFix.Elsewhere : NoFix.InPieces
            : CallReasons.OfLevel(context.Site, call, prefix.Level) ?? (GuardOfOtherLevel.Holds(call, context) ? NoFix.Guarded
                : NamesOther(call, text, prefix) && !LevelGuard.IsAround(call, context.Model, context.CancellationToken) ? SecondLevel
                : null);

    /// <summary>Whether what is left without the level's name contradicts the level that it names.</summary>
    private static bool NamesOther(LogCall call, LeadingText text, LevelPrefix prefix)
        => text.Text.Substring(prefix.End) is var rest && LevelPrefix.Of(rest, rest.Length - rest.TrimStart().Length) is { } next
            && Contradicts(next, prefix.Level, call.Api) && !(text.IsWhole && next.End == rest.Length);

    /// <summary>The level's name that the text starts with, and that the call does not mean; null where there is none.</summary>
    public static (LeadingText Text, LevelPrefix Prefix)? Find(LogCall call, CancellationToken cancellationToken)
        => call.Level is { } level and not LogLevel.None && !call.Method.OpensScope
            && call.Method.Kind is not (LogMethodKind.ScopeState or LogMethodKind.Part)
            && LeadingText.Of(call, cancellationToken) is { } text
            && LevelPrefix.Of(text.Text, text.Start) is { } prefix
            && Contradicts(prefix, level, call.Api) && !IsLabel(text, prefix, call)
            && !(text.IsWhole && prefix.End == text.Text.Length)
            ? (text, prefix)
            : null;

    /// <summary>Neighbours that people use for one another are none: what is fatal, or how much is traced, each project decides for itself.</summary>
    private static bool Contradicts(LevelPrefix prefix, LogLevel level, LogApi api)
    {
        if (api.Levels.NameOf(prefix.Level) is not { } name || name == api.Levels.NameOf(level))
        {
            return false;
        }

        return (prefix.Level, level) switch
        {
            (LogLevel.Trace or LogLevel.Debug, LogLevel.Trace or LogLevel.Debug) => false,
            (LogLevel.Error or LogLevel.Critical, LogLevel.Error or LogLevel.Critical) => false,
            (LogLevel.Information, LogLevel.Warning) => !prefix.Word.Equals("notice", StringComparison.OrdinalIgnoreCase),
            (LogLevel.Error, LogLevel.Warning) => !prefix.Word.Equals("fail", StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }

    /// <summary>
    /// "Error: 5, Warning: 3" counts, "Trace: {TraceId}" and "Debug: {IsDebug}" name what follows, and so does "error: {Error}" in a list of what
    /// another program said.
    /// </summary>
    private static bool IsLabel(LeadingText text, LevelPrefix prefix, LogCall call)
    {
        if (prefix.IsFramed)
        {
            return false;
        }

        var rest = text.Text.Substring(prefix.End);
        var hole = text.IsWhole && call.IsParsed && call.Template is { Errors.IsEmpty: true } template
            ? template.Holes.FirstOrDefault(h => h.Span.Start == prefix.End)
            : null;
        var value = hole is not null ? call.ValueOf(hole)?.Type : rest.Length == 0 ? text.Next : null;
        var isValue = hole is not null || (rest.Length == 0 && !text.IsWhole);
        if (isValue)
        {
            // What follows the value: the end, or the next of a list.
            var after = hole is null ? "" : text.Text.Substring(hole.Span.End).TrimStart();
            var isOwn = after.Length == 0 || after[0] is ',' or ';' or '|' or '/' or '.' or ')';
            var isSaid = (prefix.Level >= LogLevel.Warning || prefix.Word.All(char.IsUpper))
                && (value is null or { SpecialType: SpecialType.System_String }
                    or { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Dynamic });
            return isOwn && (!isSaid
                || (after.Length == 0 && value is { SpecialType: SpecialType.System_String } && ValueLabels.AreMeant(call.Syntax)));
        }

        var number = rest.TakeWhile(c => char.IsDigit(c) || c is '.' or '%').Count();
        var word = new string(rest.TakeWhile(char.IsLetter).ToArray()).ToUpperInvariant();
        var end = number > 0 ? number
            : word is "ON" or "OFF" or "TRUE" or "FALSE" or "YES" or "NO" or "NONE" or "ENABLED" or "DISABLED" ? word.Length
            : -1;
        return end == rest.Length || (end > 0 && rest[end] is ',' or ';' or '|' or '/');
    }
}
