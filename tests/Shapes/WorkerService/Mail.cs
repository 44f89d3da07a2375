using System.Threading.Channels;

namespace WorkerService;

public readonly record struct Mail(int Number, string To)
{
    public bool IsValid()
    {
        if (To.Contains('@'))
        {
            return true;
        }

        Console.WriteLine($"WARNING: #10 mail {Number} goes to nobody: {To}");
        return false;
    }
}

public class MailQueue
{
    private readonly Channel<Mail> _channel = Channel.CreateUnbounded<Mail>();

    public ChannelReader<Mail> Reader => _channel.Reader;

    public void Put(Mail mail)
    {
        if (_channel.Writer.TryWrite(mail))
            Console.WriteLine("#11 queued mail {0}", mail.Number);
    }

    public void Close()
    {
        _channel.Writer.Complete();
        Console.WriteLine("#12 queue is closed");
    }
}

public interface ITransport
{
    string Name { get; }

    void Deliver(Mail mail) => Console.WriteLine($"#13 {Name} transport delivers to {mail.To}");
}

public class SlowTransport : ITransport
{
    public SlowTransport() => Console.WriteLine("#14 slow transport is made");

    public string Name => "slow";
}

public class FastTransport : ITransport
{
    public string Name => "fast";

    public void Deliver(Mail mail)
    {
        if (mail.To.StartsWith("bounce"))
        {
            throw new IOException("mailbox is full");
        }

        Console.WriteLine("#15 fast delivery to " + mail.To);
    }
}

public class MailSender([FromKeyedServices("slow")] ITransport slow, [FromKeyedServices("fast")] ITransport fast)
{
    public async Task SendAsync(Mail mail)
    {
        await Task.Yield();
        try
        {
            (mail.Number % 2 == 0 ? slow : fast).Deliver(mail);
        }
        catch (IOException ex)
        {
            Console.Error.WriteLine($"#16 mail {mail.Number} is lost: {ex.Message}");
        }
    }
}
