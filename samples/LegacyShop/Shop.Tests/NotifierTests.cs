using Shop.Core;

namespace Shop.Tests;

public class NotifierTests
{
    [Fact]
    public void A_failure_stops_nobody_else()
    {
        INotifier notifier = new Recorder();
        notifier.NotifyAll(["a", "", "b"], "hello");
        Assert.Equal(["a", "b"], ((Recorder)notifier).Told);
    }

    private sealed class Recorder : NotifierBase
    {
        public List<string> Told { get; } = [];

        public override string Channel => "test";

        protected override void Send(string customer, string message)
        {
            if (customer.Length == 0)
                throw new InvalidOperationException("no customer");
            Console.WriteLine($"Test output for {customer}");
            Told.Add(customer);
        }
    }
}
