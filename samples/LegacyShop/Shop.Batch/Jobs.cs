using Shop.Core;
using Shop.Legacy;

namespace Shop.Batch;

internal static class Jobs
{
    public static void Import(string text)
    {
        var rows = new CsvImporter().Import(new StringReader(text));
        foreach (var row in rows)
        {
            row.Print();
        }

        Console.WriteLine("Highest: " + rows.Max(r => r.Price).ToString("F2"));
    }

    public static void Reprice()
    {
        var labels = Catalog.All.Select(p => p.Reprice(p.Price.Amount > 100 ? -5 : 10)).Select(p => p.Name + " " + p.Price).ToList();
        labels.ForEach(Console.WriteLine);
        Catalog.All.Select(p => p.Sku).Dump("Articles");
        new Inventory(new Dictionary<string, int> { ["KB-01"] = 1, ["MO-27"] = 20 }).Dump();
    }

    public static void Mail()
    {
        using var queue = new MailQueue();
        queue.Add("New prices");
        queue.Add("");
        queue.Add("bounce");
        Console.Out.WriteLine("{0} mails", queue.Count);
        queue.Flush(mail =>
        {
            if (mail == "bounce")
                throw new IOException("mailbox is full");
            Console.WriteLine($"Mail \"{mail}\" sent");
        });
    }

    private static void Dump<T>(this IEnumerable<T> items, string title)
    {
        Console.WriteLine($"{title}:");
        foreach (var item in items)
        {
            Console.WriteLine($"  {item}");
        }
    }
}
