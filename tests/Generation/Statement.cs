using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>What a statement does with its message.</summary>
internal enum Kind
{
    Log,
    LogAtLevel,
    LogWithException,
    LogWithEventId,

    /// <summary>An extension method, called as the static method that it is.</summary>
    LogAsStatic,
    Scope,
    Print,
    PrintToError,
    PrintInPieces,
    PrintComposite,
    Trace,
    Debug,

    /// <summary>A helper of the program's own that prints what it is given.</summary>
    WriteLog,
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
    Guard,
    OtherGuard,
    AsyncLambda,
    FunctionLambda,

    /// <summary>A catch clause without a variable.</summary>
    CatchAll,
}

/// <summary>How a call's arguments are laid out.</summary>
internal enum Layout
{
    OneLine,
    Lines,
    Comment,
    Named,
}

/// <summary>One statement of a generated program.</summary>
/// <param name="Level">0 to 5, from Trace to Critical.</param>
internal sealed record Statement(Kind Kind, Shape Shape, Layout Layout, int Level, Message Message)
{
    /// <summary>Stands for the caught exception in a message.</summary>
    public const string Caught = "EX";

    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"];

    /// <summary>Whether nothing but a lambda or local function that is not async is around the call.</summary>
    public bool TakesAwait => Shape is not (Shape.Lambda or Shape.LocalFunction or Shape.FunctionLambda);

    /// <summary>The statement as it can be written with that logger: one that may be null is no argument.</summary>
    public Statement WithLogger(string logger)
        => (Kind is Kind.LogAsStatic or Kind.Scope) && logger.EndsWith('?') ? this with { Kind = Kind.Log } : this;

    /// <summary>Whether it can stand nowhere but in a block.</summary>
    private bool IsSeveral => Kind is Kind.PrintInPieces or Kind.Scope;

    /// <param name="number">Makes names unique.</param>
    public string Write(Dialect dialect, string logger, int number)
    {
        var (before, arguments) = Message.Write(number);
        if (Shape == Shape.Catch)
        {
            (before, arguments) = (before.Replace(Caught, "ex" + number, StringComparison.Ordinal),
                arguments.Replace(Caught, "ex" + number, StringComparison.Ordinal));
        }

        arguments = Layout switch
        {
            Layout.Lines => "\n    " + arguments + "\n",
            Layout.Comment => "/* said */ " + arguments,
            Layout.Named when !Message.IsTemplate && (Kind is Kind.Log or Kind.LogAtLevel)
                => (dialect.Framework == Framework.Serilog ? "messageTemplate: " : "message: ") + arguments,
            _ => arguments,
        };
        var call = Kind switch
        {
            Kind.Print => $"Console.WriteLine({(Message.IsTemplate ? "$\"" + "n" + number + "\"" : arguments)})",
            Kind.PrintToError => $"Console.Error.WriteLine({(Message.IsTemplate ? "\"plain\"" : arguments)})",
            Kind.PrintInPieces
                => $"Console.Write({(Message.IsTemplate ? "\"plain\"" : arguments)}); Console.Write(\" and \" + orderId); Console.WriteLine()",
            Kind.PrintComposite
                => $"Console.WriteLine({(Message.IsTemplate ? Numbered(arguments) : arguments)})",
            Kind.Trace => $"System.Diagnostics.Trace.WriteLine({(Message.IsTemplate ? "\"plain\"" : arguments)})",
            Kind.Debug => $"System.Diagnostics.Debug.WriteLine({(Message.IsTemplate ? "\"plain\"" : arguments)})",
            Kind.WriteLog => $"WriteLog(\"text {number}\")",
            _ => dialect.Call(Kind, Levels[Level], logger, arguments, Message.IsTemplate),
        };

        return before + (Shape switch
        {
            Shape.If when !IsSeveral => $"if (orderId > 3) {call};",
            Shape.IfElse when !IsSeveral => $"if (orderId > 30) Host.E(7); else {call};",
            Shape.Loop => $"for (var i{number} = 0; i{number} < 2; i{number}++) {{ {call}; }}",
            Shape.Lambda when !IsSeveral => $"Host.Do(() => {call});",
            Shape.Lambda => $"Host.Do(() => {{ {call}; }});",
            Shape.LocalFunction when !IsSeveral => $"void Local{number}() => {call}; Local{number}();",
            Shape.LocalFunction => $"void Local{number}() {{ {call}; }} Local{number}();",
            Shape.Switch => $"switch (orderId) {{ case 17: {call}; break; default: Host.E(9); break; }}",
            Shape.Catch
                => "try { throw new InvalidOperationException(\"Kaput\"); } "
                    + $"catch (InvalidOperationException ex{number}) {{ {call}; Host.Use(ex{number}); }}",
            Shape.CatchAll => $"try {{ throw new InvalidOperationException(\"Kaput\"); }} catch (InvalidOperationException) {{ {call}; }}",
            Shape.Block => $"{{ {call}; }} // said",
            Shape.Guard => $"if ({dialect.Guard(Levels[Level], logger)}) {{ {call}; }}",
            Shape.OtherGuard => $"if ({dialect.Guard(Levels[(Level + number + 1) % 6], logger)}) {{ {call}; }}",
            Shape.AsyncLambda => $"await Host.DoAsync(async () => {{ await Task.Yield(); {call}; }});",
            Shape.FunctionLambda => $"Host.Call(() => {{ {call}; return 1; }});",
            _ => call + ";",
        });
    }

    /// <summary>The names of a template's holes as indexes of a composite format.</summary>
    private static string Numbered(string arguments)
        => arguments.Replace("Alpha", "0", StringComparison.Ordinal).Replace("beta", "1", StringComparison.Ordinal)
            .Replace("Gamma1", "2", StringComparison.Ordinal).Replace("delta_four", "3", StringComparison.Ordinal)
            .Replace("Epsilon", "4", StringComparison.Ordinal);
}
