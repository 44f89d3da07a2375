// Guards against: LOG2016 on names that only contain a reserved word, and on text.
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Mails;

public sealed class Mailer(ILogger<Mailer> logger, Serilog.ILogger serilog, NLog.Logger nlog)
{
    public void Send(string subject, string from, int messageId, Exception error)
    {
        logger.LogInformation("Message: sent {MessageId} from {MailFrom} at level {LogicalLevel}", messageId, from, 3);
        logger.LogError(error, "Exception while sending {Subject}: {{Message}}", subject);
        logger.LogWarning(error, "{Sender} {ErrorMessage} {SentTimestamp:u}", from, error.Message, DateTime.UtcNow);
        serilog.Information("Sent {MessageId} with {MailProperties}", messageId, subject);
        nlog.Info("Sent {MessageId} by {SourceContext}", messageId, from);
    }
}
