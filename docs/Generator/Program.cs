using LogAnalyzers.DocsGenerator;

// Rewrites what is generated from the rule catalogue: the README's table, the rule pages' headers, the presets.
var root = args is [var given] ? given : Repository.Root;
var changed = 0;
foreach (var document in GeneratedDocuments.In(root))
{
    if (document.IsUpToDate)
    {
        continue;
    }

    document.Write();
    changed++;
    Console.WriteLine(document.RelativePath);
}

foreach (var orphan in GeneratedDocuments.Orphans(root))
{
    Console.WriteLine($"{orphan} belongs to no rule or preset: delete it");
}

Console.WriteLine(changed == 0 ? "Everything is up to date." : $"{changed} files written.");
