namespace Shop.Core;

/// <summary>Tells customers.</summary>
public interface INotifier
{
    void Notify(string customer, string message);

    void NotifyAll(IReadOnlyCollection<string> customers, string message)
    {
        Console.WriteLine("Notifying {0} customers", customers.Count);
        foreach (var customer in customers)
        {
            Notify(customer, message);
        }
    }
}

public abstract class NotifierBase : INotifier
{
    private int _sent;

    public abstract string Channel { get; }

    public void Notify(string customer, string message)
    {
        try
        {
            Send(customer, message);
            _sent++;
        }
        catch (InvalidOperationException ex)
        {
            Console.Error.WriteLine($"{Channel} to {customer} failed - {ex.Message}");
        }
        finally
        {
            Console.WriteLine($"{_sent} sent by {Channel}");
        }
    }

    protected abstract void Send(string customer, string message);
}

public sealed class MailNotifier : NotifierBase
{
    public override string Channel => "mail";

    protected override void Send(string customer, string message)
    {
        if (!customer.Contains('@'))
            throw new InvalidOperationException(customer + " is no address");
        Console.WriteLine($"To {customer}: {message}");
    }
}

public sealed class SmsNotifier : NotifierBase
{
    private static readonly int MaxLength = ReadLimit();

    public override string Channel => "sms";

    protected override void Send(string customer, string message)
    {
        if (message.Length > MaxLength)
        {
            Console.WriteLine($"Text for {customer} is cut to {MaxLength} characters");
            message = message[..MaxLength];
        }

        Console.WriteLine($"SMS {customer}: {message}");
    }

    private static int ReadLimit()
    {
        Console.WriteLine("SMS limit is the default");
        return 20;
    }
}
