using Shop.Core;

namespace Shop.Service;

/// <summary>Tells the customer what to pay.</summary>
public sealed class Invoice(INotifier notifier) : IDisposable
{
    public void Send(int order, Money total)
    {
        var customer = order == 2 ? "nobody" : "ada@example.org";
        Console.WriteLine("Invoice " + order + " over " + total + " for " + customer);
        notifier.Notify(customer, $"Please pay {total}");
    }

    public void Dispose() => Console.WriteLine("Invoice is filed");
}
