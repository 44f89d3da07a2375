namespace LogAnalyzers.UnitTests.Generation;

/// <summary>A value that generated messages show.</summary>
/// <param name="Expression">As it is written.</param>
/// <param name="Formats">What may follow it in a hole: alignments and formats that its type knows.</param>
internal sealed record Sample(string Expression, params string[] Formats)
{
    /// <summary>Whether it is written with <c>await</c>, which lambdas and local functions here can't hold.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>Whether it is of the exception that is being caught.</summary>
    public bool IsCaught => Expression.StartsWith(Statement.Caught, StringComparison.Ordinal);

    /// <summary>Whether only interpolation can take it: spans, and what C# binds at run time.</summary>
    public bool IsOnlyInterpolated { get; init; }

    /// <summary>Whether it is a list, which composite formatting and <c>params</c> would spread.</summary>
    public bool IsList { get; init; }

    private static readonly string[] Whole = ["", "", "", ",8", ",-8", ",Width", ":X", ":D4", ",6:X2"];

    private static readonly string[] Broken = ["", "", ":F2", ",10:N1", ":0.00", ":#,##0.0"];

    private static readonly string[] Aligned = ["", "", "", ",12", ",-12"];

    /// <summary>
    /// Everything that messages show. What the frameworks write in their own way (null, lists, NLog's booleans) is made alike before texts are
    /// compared.
    /// </summary>
    public static Sample[] All { get; } =
    [
        new("orderId", Whole), new("order.Id", Whole), new("user.Id", Whole), new("order.User.Id", Whole), new("items.Length", Whole),
        new("_count", Whole), new("(orderId + 1)", Whole), new("Host.E(3)", Whole), new("(orderId switch { 17 => 1, _ => 2 })", Whole),
        new("Host.Call(() => 5)", Whole), new("items[0].Length", Whole), new("5L", Whole), new("Limit", Whole), new("-0.25m", Broken),
        new("1234.5", Broken), new("order.Price", Broken), new("(float)1.5", Broken), new("Host.E(4) / 3.0", Broken), new("name", Aligned),
        new("order.Name", Aligned), new("user.Name", Aligned), new("Host.T(\"té\")", Aligned), new("name.Trim()", Aligned), new("Const", Aligned),
        new("nameof(order)", Aligned), new("name[0]", Aligned), new("'c'", Aligned), new("\"{x}\"", Aligned), new("@class", Aligned),
        new("items[1]", Aligned), new("(orderId > 3 ? name : \"few\")"), new("(name ?? \"none\")"), new("order?.User?.Name"),
        new("DayOfWeek.Friday", "", ":D", ",9"), new("new DateTime(2020, 1, 2, 3, 4, 5)", "", ":yyyy-MM-dd", ":HH:mm:ss"),
        new("TimeSpan.FromSeconds(90)", "", ":c"), new("Guid.Empty", "", ":N"), new("(orderId, name)"), new("new Version(1, 2)"), new("user"),
        new("typeof(string)"), new("state"), new("(object)orderId"), new("record"), new("order!.User!.Id"), new("(long)orderId", Whole),
        new("(orderId > 3)"), new("maybe"), new("none"), new("some", Whole), new("items") { IsList = true }, new("numbers") { IsList = true },
        new("list") { IsList = true }, new("string.Join(\", \", items)"), new("string.Join(\", \", list)"), new("string.Join(\"; \", numbers)"),
        new("string.Join(\", \", name, orderId)"), new("error"), new("error.Message"), new("EX"), new("EX.Message"), new("EX.GetType().Name"),
        new("await Host.A(5)", Whole) { IsAwaited = true }, new("(await Host.A(6))", Whole) { IsAwaited = true },
        new("name.AsSpan(0, 2)", "", ",5") { IsOnlyInterpolated = true }, new("dyn") { IsOnlyInterpolated = true },
        new("$\"<{name}>\"") { IsOnlyInterpolated = true },
    ];
}
