// Guards against: scopes whose end somebody else sees to, taken for forgotten ones.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using NLog;
using Serilog.Context;

namespace Corpus.DisposedScopes;

internal sealed class Requests : IDisposable
{
    private readonly ILogger<Requests> _logger;
    private readonly IDisposable? _scope;
    private readonly Stack<IDisposable> _pushed = new();

    public Requests(ILogger<Requests> logger)
    {
        _logger = logger;
        _scope = logger.BeginScope("Requests");
    }

    public IDisposable? Open(int id) => _logger.BeginScope("Request {Id}", id);

    public IDisposable? OpenLater(int id)
    {
        var scope = _logger.BeginScope("Request {Id}", id);
        _logger.LogDebug("Opened");
        return scope;
    }

    public async Task RunAsync(int id)
    {
        using var scope = Open(id);
        using (LogContext.PushProperty("RequestId", id))
        using (ScopeContext.PushProperty("RequestId", id))
        {
            await Task.Yield();
            _logger.LogInformation("Request runs");
        }

        var inner = _logger.BeginScope("Inner");
        try
        {
            _logger.LogInformation("Inner runs");
        }
        finally
        {
            inner?.Dispose();
        }

        _pushed.Push(LogContext.PushProperty("Step", 1));
        IDisposable? kept;
        kept = ScopeContext.PushNestedState("Step");
        Action end = () => kept?.Dispose();
        end();
    }

    public void Dispose()
    {
        while (_pushed.Count > 0)
        {
            _pushed.Pop().Dispose();
        }

        _scope?.Dispose();
    }
}
