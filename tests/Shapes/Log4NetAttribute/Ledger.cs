namespace Log4NetAttribute;

public record Entry(string Text, decimal Amount)
{
    public bool IsDebit
    {
        get
        {
            Console.WriteLine($"#10 {Text} is a {(Amount < 0 ? "debit" : "credit")}");
            return Amount < 0;
        }
    }
}

public abstract class Book
{
    protected virtual string Name => "book";

    protected void Note(string what)
    {
        Console.WriteLine($"#11 {Name}: {what}");
    }
}

public sealed class Ledger : Book
{
    public decimal Balance { get; private set; }

    protected override string Name => "ledger";

    public void Book(Entry entry)
    {
        if (entry.IsDebit && Balance + entry.Amount < -1000)
        {
            Console.WriteLine("[ERROR] #12 {0} is too dear", entry.Text);
            throw new InvalidOperationException("balance would be " + (Balance + entry.Amount));
        }

        Balance += entry.Amount;
        Note("booked " + entry.Text);
    }
}
