namespace ConsoleCapture;

internal static class Invoice
{
    public static void Print(string[] articles)
    {
        Console.WriteLine("INVOICE");
        var number = 0;
        foreach (var article in articles)
        {
            Console.WriteLine($"{++number}. {article}");
        }
    }
}

internal class Greeter(string whom)
{
    public void Greet()
    {
        Console.WriteLine("hello " + whom);
    }
}
