// Guards against: complete audit events, and what classes around auditing log of their own work, taken for incomplete events.
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Corpus.AuditTrails;

internal sealed class Audit;

internal sealed class Orders(ILogger<Audit> audit, ILogger<Orders> logger)
{
    private static readonly EventId Deleted = new(7, nameof(Deleted));

    public void Delete(int order, string user)
    {
        logger.LogInformation("Deletes {OrderId}", order);
        audit.LogInformation(Deleted, "{User} did {Action} on {OrderId}", user, "Deletion", order);
        using (audit.BeginScope(new Dictionary<string, object> { ["UserId"] = user }))
        {
            audit.LogWarning(8, "{EventType} of {OrderId}", "Refund", order);
        }
    }
}

internal sealed class AuditLogService(ILogger<AuditLogService> logger)
{
    public void Write(string entry)
    {
        try
        {
            logger.LogDebug("Writes {Entry}", entry);
        }
        catch (InvalidOperationException error)
        {
            logger.LogError(error, "Could not write {Entry}", entry);
        }

        logger.LogInformation("Wrote {Entry}", entry);
    }
}
