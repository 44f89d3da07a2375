using LogAnalyzers.Cost;

// git diff | dotnet run --project tests/Cost
var lines = new List<string>();
while (Console.In.ReadLine() is { } line)
{
    lines.Add(line);
}

Console.WriteLine(DiffCost.Of(lines));
