using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Calls;

/// <content>Templates that are one of several texts.</content>
internal sealed partial class LogCall
{
    private const int LongestInMessage = 80;

    /// <summary>
    /// <c> in the text "…"</c>, for messages, where this is the call with one of the texts that its template is chosen from and that stands
    /// elsewhere; else empty.
    /// </summary>
    public string InText { get; private init; } = "";

    /// <summary>Whether a value without a hole is meant: another text that the call chooses from has one for it.</summary>
    public bool MayLeaveValues { get; private set; }

    /// <summary>Of a reading with one of several texts: whether there are no others that run time only knows.</summary>
    public bool AreAllTexts { get; private set; } = true;

    /// <summary>
    /// The call once for each text that its template may be, where that is fixed but no constant: what is wrong with one of them is wrong with the
    /// call. Empty for constant templates, and for those that are made or only known at run time.
    /// </summary>
    public IReadOnlyList<LogCall> WithEachText(CancellationToken cancellationToken)
    {
        if (TemplateText is not null || TemplateExpression is not { } template || Source(cancellationToken) is not { Origin: TemplateOrigin.Fixed })
        {
            return [];
        }

        var (texts, areAll) = WrittenTexts.Of(template, _model, cancellationToken);
        var calls = texts.Select(With).ToArray();
        var mayLeaveValues = !areAll || calls.Any(c => c.Binding is { FirstUnused: < 0 });
        foreach (var call in calls)
        {
            call.AreAllTexts = areAll;
            call.MayLeaveValues = mayLeaveValues;
        }

        return calls;

        LogCall With(WrittenText text)
        {
            var isHere = text.Written.SyntaxTree == Syntax.SyntaxTree && template.Span.Contains(text.Written.Span);
            return new LogCall(Method, Syntax, Operation, _model)
            {
                TemplateOperation = TemplateOperation,
                TemplateExpression = isHere ? text.Written : template,
                TemplateText = text.Value,
                InText = isHere ? "" : $" in the text \"{Shortened(text.Value)}\"",
                Arguments = Arguments,
                Passing = Passing,
                SpreadArray = SpreadArray,
                Level = Level,
                State = State,
                Exception = Exception,

                // Elsewhere nothing of it is written in this call.
                _mapped = !isHere,
            };
        }
    }

    private static string Shortened(string text) => text.Length > LongestInMessage ? text.Substring(0, LongestInMessage) + "…" : text;
}
