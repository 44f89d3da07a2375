// Guards against: LOG8002 on objects that show nothing private, or whose members are masked.
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Orders;

[AttributeUsage(AttributeTargets.Property)]
public sealed class NotLoggedAttribute : Attribute;

public sealed record Parcel(string Street, int Weight);

public sealed class Timing
{
    public int Retries { get; set; }

    public TimeSpan Delay { get; set; }
}

public sealed class RetryOptions
{
    public int Count { get; set; }
}

public sealed class Account
{
    public string Name { get; set; } = "";

    [NotLogged]
    public string Password { get; set; } = "";
}

public sealed class Dispatch(ILogger<Dispatch> logger, Serilog.ILogger serilog, NLog.Logger nlog)
{
    public void Send(Parcel parcel, Timing timing, RetryOptions options, Account account, Exception error)
    {
        logger.LogInformation("Sent {Text}", parcel);
        serilog.Information("Sent {@Parcel} in {@Timing} with {@Options}", parcel, timing, options);
        serilog.Information("Sent for {@Account}", account);
        nlog.Info("Sent {@Sent}", parcel);
        logger.LogInformation(error, "Failed {Reason}", error.GetType().Name);
    }
}
