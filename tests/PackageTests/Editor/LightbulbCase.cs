namespace LogAnalyzers.PackageTests.Editor;

/// <summary>A rule's first squiggle in <c>Orders.cs</c>: the actions by their variant and title, and the edit that the first one makes.</summary>
internal sealed record LightbulbCase(string Id, (string Variant, string Title)[] Actions, params (string Old, string New)[] Edits)
{
    public static readonly LightbulbCase[] All =
    [
        new("LOG1001",
            [
                ("Default", "Log it as Information"), ("Trace", "Log it as Trace (hidden by the default level)"),
                ("Debug", "Log it as Debug (hidden by the default level)"), ("Warning", "Log it as Warning"), ("Error", "Log it as Error"),
                ("Critical", "Log it as Critical"),
            ],
            ("""Console.WriteLine("Took " + name)""", """logger.LogInformation("Took {Name}", name)""")),
        new("LOG2001", [("Default", "Use a message template")], ("""($"Order {id} of {name}")""", """("Order {Id} of {Name}", id, name)""")),
        new("LOG2007", [("Default", "Spell the placeholders as configured")], ("\"Order {id}\", id", "\"Order {Id}\", id")),
        new("LOG3001",
            [
                ("Default", "Log at Information"), ("Trace", "Log at Trace"), ("Debug", "Log at Debug"),
                ("Warning", "Log at Warning"), ("Error", "Log at Error"), ("Critical", "Log at Critical"),
            ],
            ("LogLevel.None", "LogLevel.Information")),
        new(
            "LOG3004", [("Default", "Ask for Information"), ("Calls", "Log at Warning")],
            ("IsEnabled(LogLevel.Warning)", "IsEnabled(LogLevel.Information)")),
        new(
            "LOG4001", [("Default", "Log the exception")], ("(OverflowException)", "(OverflowException ex)"),
            ("""LogError("Too many""", """LogError(ex, "Too many""")),
        new("LOG5001", [("Default", "Use the type's own category")], ("ILogger<Invoices>", "ILogger<Orders>")),
    ];

    public IEnumerable<string> Titles => Actions.Select(a => a.Title);

    /// <summary>What an editor repeats in Fix All.</summary>
    public IEnumerable<string> Keys => Actions.Select(a => $"{Id}.{a.Variant}");

    public static LightbulbCase Of(string id) => All.Single(c => c.Id == id);
}
