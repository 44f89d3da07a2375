// Guards against: LOG3005 on values that cost nothing, where CA1873 reports them.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Shop.Search;

public sealed class Finder(ILogger<Finder> logger, NLog.Logger nlog, log4net.ILog log)
{
    private readonly Dictionary<string, int> _hits = new();
    private int _searches;

    public IReadOnlyList<string> Articles { get; } = new List<string>();

    public void Find(string text, int page, object state, Queue<string> pending)
    {
        var watch = Stopwatch.StartNew();
        logger.LogDebug("Search {Text} on {Page} of {Pages}", text, page + 1, Articles.Count / 10);
        logger.LogDebug("Took {Elapsed} ms, {Seconds} s", watch.ElapsedMilliseconds, watch.Elapsed.TotalSeconds);
        logger.LogDebug("State {State} in {Type}", state, state.GetType().Name);
        logger.LogDebug("First {First}, hits {Hits}", Articles[0], _hits["a"]);
        logger.LogDebug("Search {Number}", ++_searches);
        logger.LogDebug("Next {Next}", pending.Dequeue());
        logger.LogTrace("Limit {Limit} at {Time}", Math.Min(page, 10), DateTime.UtcNow);
        logger.LogTrace("File {File} of {Length}", Path.GetFileName(text), text?.Length ?? 0);
        logger.LogTrace("Words {Words}", Articles.Where(a => a.Length > 3));
        logger.LogTrace("All {A} {B} {C} {D} {E} {F}", 1, 2, 3, 4, 5, page > 3 ? "many" : "few");
        logger.LogInformation("Found {Articles}", string.Join(", ", Articles));
        nlog.Debug("Search {Text} by {Type}", text, typeof(Finder).Name);
        nlog.Debug(() => string.Join(", ", Articles));
        log.DebugFormat("Search {0} of {1}", text, Articles.Count);
    }
}
