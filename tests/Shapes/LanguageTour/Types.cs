namespace LanguageTour;

internal static class Types
{
    static Types()
    {
        Console.WriteLine("#10 static constructor");
    }

    public static void Visit()
    {
        _ = new Derived("d").Value;
        Console.WriteLine($"#11 {new Temperature(20) + new Temperature(5)}");
        IShape<int> shape = new Square();
        shape.Describe(3);
        "text".Shout();
        new Outer<string>.Nested().Say("nested");
        using (new Guard())
        {
            Console.WriteLine("#12 guarded");
        }

        Describe(null);
        Describe(5);
        Describe("five");
        (int, string) pair = (1, "one");
        Console.WriteLine("#13 pair {0}", pair);
        object boxed = new Money(5m, "EUR");
        Console.WriteLine("#14 " + boxed);
        char[] letters = ['a', 'b'];
        Console.WriteLine(letters.Length > 1 ? "#15 two letters" : "#16 one letter");
    }

    private static void Describe(object? value)
    {
        switch (value)
        {
            case null:
                Console.WriteLine("#17 nothing");
                break;
            case int number when number > 3:
                Console.WriteLine($"#18 a large {number:D3}");
                break;
            case var other:
                Console.WriteLine("#19 " + (other is string ? "a text" : "something"));
                break;
        }
    }
}

internal abstract class Base(string name)
{
    protected string Name { get; } = Announce(name);

    public virtual string Value
    {
        get
        {
            Console.WriteLine($"#20 base value of {Name}");
            return Name;
        }
    }

    private static string Announce(string name)
    {
        Console.WriteLine("#21 field initialiser of " + name);
        return name;
    }
}

internal sealed class Derived(string name) : Base(name)
{
    public override string Value
    {
        get
        {
            Console.WriteLine($"#22 derived value of {Name}");
            return base.Value;
        }
    }
}

internal readonly struct Temperature(int degrees)
{
    public static Temperature operator +(Temperature a, Temperature b)
    {
        Console.WriteLine("#23 operator");
        return new Temperature(a.Degrees + b.Degrees);
    }

    public int Degrees => degrees;

    public override string ToString() => $"{degrees} degrees";
}

internal interface IShape<T>
{
    string Name => "shape";

    void Describe(T size) => Console.WriteLine($"#24 {Name} of {size}");
}

internal class Square : IShape<int>
{
    public string Name => "square";
}

internal static class Extensions
{
    public static void Shout(this string text)
    {
        Console.WriteLine("#25 " + text.ToUpperInvariant());
    }
}

internal class Outer<T>
{
    internal class Nested
    {
        public void Say(T what)
        {
            Console.WriteLine("#26 {0} in {1}", what, typeof(T).Name);
        }
    }
}

internal sealed class Guard : IDisposable
{
    public Guard() => Console.WriteLine("#27 guard is up");

    public void Dispose() => Console.WriteLine("#28 guard is down");
}

internal record Money(decimal Amount, string Currency)
{
    public override string ToString()
    {
        Console.WriteLine("#29 money becomes text");
        return FormattableString.Invariant($"{Amount} {Currency}");
    }
}
