using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// The question whether the level is on, around a record whose values cost work and that is usually off: LOG3005 would ask for it in the next run.
/// </summary>
/// <param name="Changes">What puts it around the print's statement.</param>
/// <param name="Namespace">What has to be imported; null for nothing.</param>
internal sealed record PrintGuard(IEnumerable<TextChange> Changes, string? Namespace)
{
    /// <summary>Null where none is needed, or none can stand there.</summary>
    public static PrintGuard? Of(FixSite site, PrintMessage message, LoggerInScope logger, LogLevel level)
    {
        var first = message.Group.First;
        if (level > site.Options.Get(ExpensiveArgument.MaxLevel, site.Model.SyntaxTree)
            || logger.IsConditional || !logger.Expression.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '@')
            || !message.Parts.OfType<HolePart>().Any(p => ValueCosts.Of(p.Value) == ValueCost.Work
                && FormattedValue.Of(p.Value, logger.Api.Templates.Grammar) is null))
        {
            return null;
        }

        string? import = null;
        var question = logger.Api.Levels.QuestionProperty(level)
            ?? (logger.Api.Levels.NameOf(level) is { } name
                && LevelEdit.TypeName(site, logger.Api, first.Outer.SpanStart, out import) is { } type ? $"IsEnabled({type}.{name})" : null);
        if (question is null || first.Outer.ToString().IndexOf('\n') >= 0)
        {
            return null;
        }

        return GuardStatement.Around(site, first.Outer, logger.Expression + "." + question) is { } changes ? new(changes, import) : null;
    }
}
