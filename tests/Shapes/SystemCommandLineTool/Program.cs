using System.CommandLine;
using System.Text.Json;
using SystemCommandLineTool;

var path = new Argument<string>("path") { Description = "What to scan." };
var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
var root = new RootCommand("Counts words.");
var scan = new Command("scan", "Scans a text.") { path, json };
scan.SetAction(result =>
{
    var scanner = new Scanner();
    var counts = scanner.Scan(result.GetValue(path)!);
    if (result.GetValue(json))
    {
        Console.WriteLine(JsonSerializer.Serialize(counts));
        return 0;
    }

    foreach (var (word, count) in counts)
    {
        Console.WriteLine($"#1 {word} {count}");
    }

    return counts.Count == 0 ? 2 : 0;
});
var clear = new Command("clear", "Clears the cache.");
clear.SetAction(async (_, cancellationToken) =>
{
    await Cache.ClearAsync(cancellationToken);
    await Console.Out.WriteLineAsync("#2 cache is cleared");
});
root.Subcommands.Add(scan);
root.Subcommands.Add(clear);
return root.Parse(args).Invoke();
