using Microsoft.Azure.Functions.Worker;

namespace FunctionApp;

public class InvoiceFunction
{
    private readonly IInvoices _invoices;

    public InvoiceFunction(IInvoices invoices)
    {
        _invoices = invoices;
    }

    [Function("invoice")]
    public async Task<string> RunAsync(string body)
    {
        Console.WriteLine($"#10 invoice function is called with {body}");
        try
        {
            return await _invoices.SendAsync(int.Parse(body));
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine("#11 body is no number: " + e.Message);
            return "bad";
        }
    }
}

public class CleanUpFunction(IInvoices invoices)
{
    [Function(nameof(CleanUpFunction))]
    public void Run(string schedule)
    {
        Console.WriteLine("#12 clean up at {0}", schedule);
        invoices.Clear();
    }

    [Function("warm")]
    public static void Warm() => Console.WriteLine("#13 warming up");
}

public interface IInvoices
{
    Task<string> SendAsync(int number);

    void Clear();
}

public sealed class Invoices : IInvoices
{
    private readonly List<int> _sent = [];

    public Task<string> SendAsync(int number)
    {
        _sent.Add(number);
        Console.WriteLine($"#14 invoice {number} is sent");
        return Task.FromResult("ok");
    }

    public void Clear()
    {
        Console.WriteLine("#15 clearing {0} invoices", _sent.Count);
        _sent.Clear();
    }
}
