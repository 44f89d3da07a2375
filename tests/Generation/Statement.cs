namespace LogAnalyzers.UnitTests.Generation;

/// <summary>What a statement does with its message.</summary>
internal enum Kind
{
    Log,
    LogAtLevel,
    LogWithException,
    LogWithEventId,
    Print,
    PrintToError,
    PrintInPieces,
    PrintComposite,
}

/// <summary>Where the call stands.</summary>
internal enum Shape
{
    Plain,
    If,
    IfElse,
    Loop,
    Lambda,
    LocalFunction,
    Switch,
    Catch,
    Block,
}

/// <summary>One statement of a generated program.</summary>
/// <param name="Level">0 to 5, from Trace to Critical.</param>
internal sealed record Statement(Kind Kind, Shape Shape, int Level, Message Message)
{
    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"];

    /// <summary>Whether nothing but a lambda or local function that is not async is around the call.</summary>
    public bool TakesAwait => Shape is not (Shape.Lambda or Shape.LocalFunction);

    /// <param name="number">Makes names unique.</param>
    public string Write(Dialect dialect, string logger, int number)
    {
        var (before, arguments) = Message.Write(number);
        var call = Kind switch
        {
            Kind.Print => $"Console.WriteLine({(Message.IsTemplate ? "$\"" + "n" + number + "\"" : arguments)})",
            Kind.PrintToError => $"Console.Error.WriteLine({(Message.IsTemplate ? "\"plain\"" : arguments)})",
            Kind.PrintInPieces => $"Console.Write({(Message.IsTemplate ? "\"plain\"" : arguments)}); Console.Write(\" and \" + orderId); Console.WriteLine()",
            Kind.PrintComposite => $"Console.WriteLine({(Message.IsTemplate ? arguments.Replace("Alpha", "0", StringComparison.Ordinal).Replace("beta", "1", StringComparison.Ordinal).Replace("Gamma1", "2", StringComparison.Ordinal).Replace("delta_four", "3", StringComparison.Ordinal).Replace("Epsilon", "4", StringComparison.Ordinal) : arguments)})",
            _ => dialect.Call(Kind, Levels[Level], logger, arguments, Message.IsTemplate),
        };

        return before + (Shape switch
        {
            Shape.If when Kind != Kind.PrintInPieces => $"if (orderId > 3) {call};",
            Shape.IfElse when Kind != Kind.PrintInPieces => $"if (orderId > 30) Host.E(7); else {call};",
            Shape.Loop => $"for (var i{number} = 0; i{number} < 2; i{number}++) {{ {call}; }}",
            Shape.Lambda when Kind != Kind.PrintInPieces => $"Host.Do(() => {call});",
            Shape.Lambda => $"Host.Do(() => {{ {call}; }});",
            Shape.LocalFunction when Kind != Kind.PrintInPieces => $"void Local{number}() => {call}; Local{number}();",
            Shape.LocalFunction => $"void Local{number}() {{ {call}; }} Local{number}();",
            Shape.Switch => $"switch (orderId) {{ case 17: {call}; break; default: Host.E(9); break; }}",
            Shape.Catch => $"try {{ throw new InvalidOperationException(\"Kaput\"); }} catch (InvalidOperationException ex{number}) {{ {call}; Host.Use(ex{number}); }}",
            Shape.Block => $"{{ {call}; }} // said",
            _ => call + ";",
        });
    }
}
