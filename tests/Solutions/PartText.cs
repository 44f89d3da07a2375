using System.Globalization;

namespace LogAnalyzers.Solutions;

/// <summary>Writes one class that says something, and the code that runs it.</summary>
internal sealed class PartText(StatementText statements)
{
    /// <summary>Whether the kind has a constructor for a logger.</summary>
    public static bool TakesLogger(PartKind kind)
        => kind is PartKind.Made or PartKind.Registered or PartKind.RegisteredByInterface or PartKind.HostedService;

    /// <summary>The statement that runs the part where nothing is registered.</summary>
    /// <param name="arguments">What its constructor gets.</param>
    public static string Use(int number, PartKind kind, string arguments)
    {
        var name = NameOf(number);
        return kind switch
        {
            PartKind.StaticClass or PartKind.StaticConstructor or PartKind.FieldInitializer => $"{name}.Run(id, name);",
            PartKind.Disposable => $"using (var part{number} = new {name}()) part{number}.Run(id, name);",
            PartKind.RegisteredWithPart => $"new {name}(new {name}Store()).Run(id, name);",
            PartKind.HostedService => $"new {name}({arguments}).StartAsync(default).GetAwaiter().GetResult();",
            PartKind.Record => $"new {name}(id).Run(id, name);",
            PartKind.Generic => $"new {name}<string>().Run(id, name);",
            PartKind.Nested => $"new Outer{number}.{name}().Run(id, name);",
            PartKind.Extension => $"name.Run{number}(id);",
            _ => $"new {name}({arguments}).Run(id, name);",
        };
    }

    public static string NameOf(int number) => "Part" + number.ToString(CultureInfo.InvariantCulture);

    /// <param name="isHosted">Whether a hosted service is one; else it is a class as others.</param>
    public string Write(int number, Part part, LoggerText logger, bool isHosted)
    {
        var name = NameOf(number);
        var (fields, body) = (Fields(name, part.Kind, logger), statements.Write(part.Statements, logger, "        "));
        var run = $"    public void Run(int id, string name)\n    {{\n{body}    }}\n";
        var staticRun = run.Replace("public void", "public static void", StringComparison.Ordinal);
        string Class(string header, string members) => $"public {header}\n{{\n{fields}{members}}}\n";
        return part.Kind switch
        {
            PartKind.StaticClass => Class($"static class {name}", staticRun),
            PartKind.RegisteredByInterface
                => $"public interface I{name}\n{{\n    void Run(int id, string name);\n}}\n\n" + Class($"sealed class {name} : I{name}", run),
            PartKind.RegisteredWithPart
                => Class($"class {name}", $"    private readonly {name}Store _store;\n\n    public {name}({name}Store store)\n    {{\n"
                        + $"        _store = store;\n    }}\n\n{First(run, "_store.Save(id, name);")}")
                    + $"\npublic class {name}Store\n{{\n    public void Save(int id, string name)\n    {{\n"
                    + statements.Write([Statement.Print], LoggerText.None, "        ") + "    }\n}\n",
            PartKind.HostedService
                => Class($"sealed class {name}{(isHosted ? " : IHostedService" : "")}",
                    "    public Task StartAsync(CancellationToken cancellationToken)\n    {\n        var id = 5;\n"
                        + $"        var name = \"box\";\n{body}        return Task.CompletedTask;\n    }}\n\n"
                        + "    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;\n"),
            PartKind.StaticConstructor
                => Class($"static class {name}", $"    static {name}()\n    {{\n        var (id, name) = (5, \"start\");\n"
                    + $"{statements.Write([part.Statements[0]], logger, "        ")}    }}\n\n{staticRun}"),
            PartKind.FieldInitializer
                => Class($"static class {name}", "    private static readonly int Ready = Prepare(5, \"field\");\n\n"
                    + $"    private static int Prepare(int id, string name)\n    {{\n{statements.Write([part.Statements[0]], logger, "        ")}"
                    + $"        return id;\n    }}\n\n{First(staticRun, "id = Math.Min(id, Ready);")}"),
            PartKind.Disposable
                => Class($"sealed class {name} : IDisposable", $"{run}\n    public void Dispose()\n    {{\n        var (id, name) = (5, \"end\");\n"
                    + $"{statements.Write([part.Statements[0]], logger, "        ")}    }}\n"),
            PartKind.Struct => Class($"struct {name}", run),
            PartKind.Record => Class($"sealed record {name}(int Number)", run),
            PartKind.Generic => Class($"class {name}<T>", run),
            PartKind.Nested => $"public static class Outer{number}\n{{\n{Class($"sealed class {name}", run)}}}\n",
            PartKind.Extension
                => Class($"static class {name}", $"    public static void Run{number}(this string name, int id)\n    {{\n{body}    }}\n"),
            PartKind.Derived
                => $"public abstract class {name}Base\n{{\n    protected abstract string Kind {{ get; }}\n\n"
                    + "    public void Run(int id, string name)\n    {\n"
                    + $"{statements.Write([Statement.PrintText], LoggerText.None, "        ")}        Go(id, name + Kind);\n    }}\n\n"
                    + "    protected abstract void Go(int id, string name);\n}\n\n"
                    + Class($"sealed class {name} : {name}Base", "    protected override string Kind => \"!\";\n\n"
                        + run.Replace("public void Run", "protected override void Go", StringComparison.Ordinal)),
            _ => Class($"class {name}", run),
        };
    }

    /// <summary>The method with another statement before its own.</summary>
    private static string First(string method, string statement)
        => method.IndexOf("    {\n", StringComparison.Ordinal) + "    {\n".Length is var at
            ? method[..at] + "        " + statement + "\n" + method[at..]
            : method;

    private static string Fields(string name, PartKind kind, LoggerText logger) => logger switch
    {
        { Kind: null } => "",
        { Kind: AppKind.Serilog }
            => $"    private static readonly Serilog.ILogger Logger = Serilog.Log.ForContext(typeof({OpenName(name, kind)}));\n\n",
        { Kind: AppKind.NLog } => $"    private static readonly NLog.Logger Logger = NLog.LogManager.GetLogger(\"{name}\");\n\n",
        { Kind: AppKind.Log4Net }
            => $"    private static readonly log4net.ILog Logger = log4net.LogManager.GetLogger(typeof({OpenName(name, kind)}));\n\n",
        _ => $"    private readonly ILogger<{name}> _logger;\n\n"
            + $"    public {name}(ILogger<{name}> logger)\n    {{\n        _logger = logger;\n    }}\n\n",
    };

    private static string OpenName(string name, PartKind kind) => kind == PartKind.Generic ? name + "<>" : name;
}
