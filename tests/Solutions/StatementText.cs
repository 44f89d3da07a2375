using System.Globalization;

namespace LogAnalyzers.Solutions;

/// <summary>What a class logs with.</summary>
/// <param name="Kind">The executable whose framework it is; null for none.</param>
/// <param name="Expression">What stands before the dot.</param>
internal sealed record LoggerText(AppKind? Kind, string Expression)
{
    public static readonly LoggerText None = new(null, "");

    /// <summary>The call of a level that is named as in Microsoft.Extensions.Logging, with everything behind the parenthesis.</summary>
    public string Call(string level, string arguments)
        => $"{Expression}.{(Kind, level) switch
        {
            (AppKind.Serilog, _) => level,
            (AppKind.NLog or AppKind.Log4Net, "Information") => "Info",
            (AppKind.NLog or AppKind.Log4Net, "Warning") => "Warn",
            (AppKind.NLog or AppKind.Log4Net, _) => level,
            _ => "Log" + level,
        }}({arguments});";
}

/// <summary>Writes statements, in which <c>id</c> and <c>name</c> are variables; each message has a number of its own.</summary>
internal sealed class StatementText
{
    private int _last;

    public string Write(IEnumerable<Statement> statements, LoggerText logger, string indent)
        => string.Concat(statements.Select(s => indent + Write(s, logger).Replace("\n", "\n" + indent, StringComparison.Ordinal) + "\n"));

    private string Write(Statement statement, LoggerText logger)
    {
        var n = "#" + (++_last).ToString(CultureInfo.InvariantCulture);
        var has = logger.Kind is not null;
        return statement switch
        {
            Statement.PrintComposite => $"Console.WriteLine(\"{n} took {{0}} of {{1}}\", id, name);",
            Statement.PrintText or Statement.LogAtLevel when !has => $"Console.WriteLine(\"{n} ready\");",
            Statement.PrintText => $"Console.WriteLine(\"{n} ready\");",
            Statement.PrintSum or Statement.LogSum when !has => $"Console.WriteLine(\"{n} sum \" + id + \" of \" + name);",
            Statement.PrintSum => $"Console.WriteLine(\"{n} sum \" + id + \" of \" + name);",
            Statement.PrintError => $"Console.Error.WriteLine($\"{n} cannot use {{name}}\");",
            Statement.PrintPieces => $"Console.Write(\"{n} pieces \");\nConsole.WriteLine(name);",
            Statement.PrintInLoop => $"for (var i = 0; i < 2; i++)\n{{\n    Console.WriteLine($\"{n} turn {{i}} of {{name}}\");\n}}",
            Statement.PrintInLambda => $"new[] {{ id, 7 }}.ToList().ForEach(i => Console.WriteLine($\"{n} item {{i}}\"));",
            Statement.PrintIfThen => $"if (id > 3)\n    Console.WriteLine($\"{n} large {{id}}\");\nelse\n    Console.WriteLine(\"small\");",
            Statement.PrintCaught or Statement.LogCaught when !has || statement == Statement.PrintCaught
                => Caught($"Console.WriteLine($\"{n} failed: {{ex.Message}}\");"),
            Statement.PrintInFinally => $"try\n{{\n    id.ToString();\n}}\nfinally\n{{\n    Console.WriteLine($\"{n} closed {{name}}\");\n}}",
            Statement.Log when has => logger.Call("Information", $"$\"{n} logged {{id}} of {{name}}\""),
            Statement.LogSum => logger.Call("Warning", $"\"{n} joined \" + name"),
            Statement.LogCaught => Caught(logger.Call("Error", $"$\"{n} broken: {{ex.Message}}\"")),
            Statement.LogAtLevel => logger.Call("Debug", $"$\"{n} at {{name.Length}}\""),
            _ => $"Console.WriteLine($\"{n} has {{id}} of {{name}}\");",
        };
    }

    private static string Caught(string call)
        => $"try\n{{\n    throw new InvalidOperationException(\"Kaput\");\n}}\ncatch (InvalidOperationException ex)\n{{\n    {call}\n}}";
}
