// Guards against: LOG2014 on values that happen to be text, and on constant scopes.
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;
using NLog;
using Serilog.Context;

namespace Shop.Web;

public sealed class Requests(Microsoft.Extensions.Logging.ILogger<Requests> logger, NLog.Logger other)
{
    private const string Area = "Shop";

    public void Handle(string method, string path, Guid id, string[] roles)
    {
        using var request = logger.BeginScope("{Method} {Path}", method, path);
        using var area = logger.BeginScope($"{Area}.Requests");
        using var named = logger.BeginScope(path);
        using var pairs = logger.BeginScope(new Dictionary<string, object> { ["RequestKey"] = $"{method}:{path}" });
        using var first = LogContext.PushProperty("RequestPath", path);
        using var second = LogContext.PushProperty("Roles", string.Join(",", roles));
        using var third = ScopeContext.PushProperty("RequestId", id);
        using var fourth = ScopeContext.PushNestedState(nameof(Handle));
        using var fifth = other.PushScopeProperty("Path", path.ToLowerInvariant());
        var key = method + ":" + path;
        using var sixth = LogContext.PushProperty("RequestKey", key);
        logger.LogInformation("Handled");
    }
}
