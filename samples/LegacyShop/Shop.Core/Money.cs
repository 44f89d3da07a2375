namespace Shop.Core;

/// <summary>An amount of a currency.</summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    public static Money Zero { get; } = new(0, "EUR");

    public static Money operator +(Money a, Money b)
    {
        if (a.Currency != b.Currency)
        {
            Console.WriteLine($"WARN: adding {b.Currency} to {a.Currency} without an exchange rate");
        }

        return a with { Amount = a.Amount + b.Amount };
    }

    public static Money operator *(Money a, int factor) => a with { Amount = a.Amount * factor };

    public override string ToString() => $"{Amount:F2} {Currency}";
}
