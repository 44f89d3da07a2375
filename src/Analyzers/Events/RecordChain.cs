using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Events;

/// <summary>
/// The calls that stand one behind the other with a log call and belong to its record: <c>log.ForContext("A", a).Information(…)</c>,
/// <c>log.ForInfoEvent().Message(…).Property("A", a).Log()</c>.
/// </summary>
/// <param name="Keys">The properties that they give it.</param>
/// <param name="Level">The level that the chain begins with; null where none says it.</param>
/// <param name="HasException">Whether one of them gives the record an exception.</param>
internal sealed record RecordChain(IReadOnlyList<PropertyKey> Keys, LogLevel? Level, bool HasException)
{
    /// <summary>Nobody writes longer ones.</summary>
    private const int Longest = 50;

    private static readonly RecordChain None = new([], null, false);

    public static RecordChain Of(LogCall call, CancellationToken cancellationToken)
    {
        if (call.Operation is not IInvocationOperation invocation || call.Method.OpensScope || call.Method.Kind == LogMethodKind.ScopeState)
        {
            return None;
        }

        var links = Before(invocation).Reverse().ToList();
        if (call.Method.Kind == LogMethodKind.Part)
        {
            links.AddRange(After(invocation));
        }

        if (links.Count == 0)
        {
            return None;
        }

        var frameworks = LogFrameworks.For(call.Model.Compilation);
        var keys = links.SelectMany(l => PropertyKeys.Find(l, frameworks, call.Model, cancellationToken) is { Method.IsOfScope: false } found
            ? found.Keys.Where(k => k.Name != found.Method.KeyOfCategory)
            : []).ToArray();
        return new(
            keys, links.Select(call.Api.Levels.OfBeginning).FirstOrDefault(l => l is not null),
            call.Method.Kind == LogMethodKind.Part && links.Any(GivesException));
    }

    /// <summary>Whether keys belong to the record of a log call that stands in one chain with what gives them.</summary>
    public static bool HasRecord(PropertyKeys keys, LogFrameworks frameworks)
        => keys.Operation is IInvocationOperation call
            && (After(call).Any(l
                    => KindOf(frameworks, l) is LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Part or LogMethodKind.State)
                || Before(call).Any(l => KindOf(frameworks, l) == LogMethodKind.Part)
                || KindOf(frameworks, call) is not null);

    private static LogMethodKind? KindOf(LogFrameworks frameworks, IInvocationOperation call) => frameworks.FindCatalogued(call.TargetMethod)?.Kind;

    /// <summary>From the nearest on.</summary>
    private static IEnumerable<IInvocationOperation> Before(IInvocationOperation call)
    {
        var current = LoggerReference.Resolve(PropertyChain.ReceiverOf(call));
        for (var i = 0; current is IInvocationOperation before && i < Longest; i++)
        {
            yield return before;
            current = LoggerReference.Resolve(PropertyChain.ReceiverOf(before));
        }
    }

    private static IEnumerable<IInvocationOperation> After(IInvocationOperation call)
    {
        IOperation current = call;
        for (var i = 0; i < Longest; i++)
        {
            var parent = current.Parent;
            while (parent is IConversionOperation { IsImplicit: true } or IParenthesizedOperation or IArgumentOperation)
            {
                parent = parent.Parent;
            }

            if (parent is not IInvocationOperation after || PropertyChain.ReceiverOf(after)?.Unwrap() != current)
            {
                yield break;
            }

            yield return after;
            current = after;
        }
    }

    private static bool GivesException(IInvocationOperation call)
        => call.Arguments.Any(a => a.Parameter is { Type: var type } && ExceptionTypes.IsException(type)
            && a.ArgumentKind != ArgumentKind.DefaultValue && !a.Value.Unwrap().ConstantValue.HasValue);
}
