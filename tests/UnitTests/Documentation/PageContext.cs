using System.Collections.Immutable;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Documentation;

/// <summary>What stands around the example of a page: a program in which it compiles and, where it is statements, runs.</summary>
/// <param name="Framework">Whose names are imported, and whose logger <c>_logger</c>, <c>_log</c> and <c>Log</c> are.</param>
internal sealed record PageContext(Framework Framework = Framework.Mel)
{
    /// <summary>Values that pages speak of: what an example does not name is not declared.</summary>
    private static readonly string[] Values =
    [
        "Order order = new Order()", "User user = new User()", "string name = \"Ann\"", "string customer = \"Bob\"", "string article = \"Box\"",
        "string text = new User().Name", "int left = 3", "int attempt = 2", "string url = \"http://x\"", "int elapsed = 12", "decimal price = 9.9m",
        "int id = 42", "Exception ex = new InvalidOperationException(\"bad\")", "Exception exception = new InvalidOperationException(\"bad\")",
        "string[] items = new[] { \"a\", \"b\" }", "string path = \"a.txt\"", "string file = \"a.csv\"", "int percent = 50", "int count = 5",
        "bool verbose = true", "bool isDirty = true", "string[] articles = new[] { \"a\", \"b\" }",
    ];

    /// <summary>Types that pages speak of.</summary>
    private const string SharedTypes =
        """
        namespace Shop
        {
            public class Order
            {
                public int Id { get; set; } = 42; public string Article { get; set; } = "Box"; public int Quantity { get; set; } = 3;
                public decimal Price { get; set; } = 9.90m; public string City { get; set; } = "Ulm"; public Customer Customer { get; set; } = new();
            }
            public class Customer { public int Id { get; set; } = 7; }
            public class User { public int Id { get; set; } = 8; public string Name { get; set; } = "Ann";
                public string Password { get; set; } = "x"; }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> AllReferences =
        [.. References.WithSettings, .. References.With("System.Diagnostics.EventLog").Except(References.Framework)];

    private const string Marker = "%";

    /// <summary>What is around the example, which stands in the place of <c>%</c>.</summary>
    public string Shell { get; init; } = Marker;

    /// <summary>Whether the shell is a class's members, not statements.</summary>
    public bool AreMembers { get; init; }

    /// <summary>Whether the shell is a whole file without its imports.</summary>
    public bool AreTypes { get; init; }

    /// <summary>The name of the method around statements.</summary>
    public string Method { get; init; } = "Example";

    /// <summary>Values of this page, each as a parameter with its value; they take the place of shared ones of the same name.</summary>
    public string[] Own { get; init; } = [];

    public string Members { get; init; } = "";

    public string Types { get; init; } = "";

    public string Usings { get; init; } = "";

    public string ReturnType { get; init; } = "void";

    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public (string Key, string Value)[] Options { get; init; } = [];

    /// <summary>Files beside the code.</summary>
    public (string Name, string Text)[] Beside { get; init; } = [];

    /// <summary>Whether the project references none of the other frameworks.</summary>
    public bool KnowsOneFramework { get; init; }

    /// <summary>How the title of the action begins that the page shows, where it is not Fix All.</summary>
    public string? Action { get; init; }

    /// <summary>Whether the type is in parts.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether a source generator has to complete the code.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Whether the page says that what it shows after is written by hand.</summary>
    public bool ByHand { get; init; }

    /// <summary>Whether the comments of the page say what the line says.</summary>
    public bool Claims { get; init; }

    /// <summary>Whether the text differs, as the page says.</summary>
    public bool SaysOtherwise { get; init; }

    /// <summary>Why it is not run, if it is not.</summary>
    public string? NotRun { get; init; }

    public bool IsRun => !AreTypes && NotRun is null && (!AreMembers || Members.Contains(" M(", StringComparison.Ordinal));

    private string Imports => "using Shop; using System.Diagnostics; " + Usings + Framework switch
    {
        Framework.Mel => "",
        Framework.Serilog => "using Serilog; using Serilog.Context; using Serilog.Events; ",
        Framework.NLog => "using NLog; using NLog.Config; using NLog.Layouts; using NLog.Targets; ",
        _ => "using log4net; using log4net.Appender; using log4net.Config; ",
    };

    /// <summary>The program with that example.</summary>
    /// <param name="before">What is declared around it depends on both examples of a pair.</param>
    public string Around(string example, string before, string after)
    {
        var body = Shell.Replace(Marker, example.TrimEnd('\n'), StringComparison.Ordinal);
        if (AreTypes)
        {
            return $"{Imports}\n{body}\n";
        }

        var uses = new[] { before, after }
            .Select(e => CSharpSyntaxTree.ParseText(Shell.Replace(Marker, e, StringComparison.Ordinal), Verify.Latest).GetRoot()).ToArray();
        var names = uses.SelectMany(u => u.DescendantTokens()).Select(t => t.ValueText).ToHashSet(StringComparer.Ordinal);
        names.ExceptWith(uses.SelectMany(DeclaredIn));
        var loggers = string.Concat(Loggers.Where(l => l.Name == Always || names.Contains(l.Name)).Select(l => $"    {l.Declaration}\n"));
        var constructor = Framework == Framework.Mel ? "    public C(ILogger<C> logger) { _logger = logger; }\n" : "";
        var members = loggers + constructor + (AreMembers ? Indented(body) : Runnable(body, names)) + Members;
        return $"{Imports}\n{(IsPartial ? "partial " : "")}class C\n{{\n{members}\n}}\n";
    }

    /// <summary>A project with that code, in which rules that are off by default are on.</summary>
    public FixRun Run(string code, string id)
    {
        var run = new FixRun(
            [code, $"{Imports}\n{Types}\n{SharedTypes}"], [.. Options, ($"dotnet_diagnostic.{id}.severity", "warning")], kind: Kind,
            logging: Framework == Framework.Mel, references: KnowsOneFramework ? References.WithLogging : AllReferences);
        foreach (var (name, text) in Beside)
        {
            run.AddFile(name, text);
        }

        return IsGenerated ? run.WithGenerator() : run;
    }

    private (string Name, string Declaration)[] Loggers => Framework switch
    {
        Framework.Mel => [("_logger", "private readonly ILogger<C> _logger;")],
        Framework.Serilog =>
        [
            ("_logger", "private readonly ILogger _logger = Serilog.Log.ForContext<C>();"),
            ("_log", "private readonly ILogger _log = Serilog.Log.ForContext<C>();"),
        ],
        Framework.NLog => [.. Static("Logger", "LogManager.GetLogger(\"C\")")],
        _ => [.. Static("ILog", "LogManager.GetLogger(typeof(C))")],
    };

    /// <summary>The field that the constructor sets.</summary>
    private string? Always => Framework == Framework.Mel ? "_logger" : null;

    private static IEnumerable<(string, string)> Static(string type, string value)
        => new[] { "_logger", "_log", "Log", "log", "logger" }.Select(n => (n, $"private static readonly {type} {n} = {value};"));

    private string Runnable(string body, HashSet<string> names)
    {
        var own = Own.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var values = Own.Concat(Values.Where(v => names.Contains(NameOf(v)) && !own.Contains(NameOf(v)))).ToArray();
        var parameters = string.Join(", ", values.Select(v => v.Split(" = ", 2)[0]));
        var arguments = string.Join(", ", values.Select(v => v.Split(" = ", 2)[1]));
        return $"    public {ReturnType.Replace("async ", "", StringComparison.Ordinal)} M() => {Method}({arguments});\n\n"
            + $"    private {ReturnType} {Method}({parameters})\n    {{\n{Indented(Indented(body))}    }}\n";
    }

    /// <summary>Names that examples declare themselves, in catch clauses and loops.</summary>
    private static IEnumerable<string> DeclaredIn(SyntaxNode code)
        => code.DescendantNodes().Select(n => n switch
        {
            CatchDeclarationSyntax caught => caught.Identifier.ValueText,
            ForEachStatementSyntax loop => loop.Identifier.ValueText,
            VariableDeclaratorSyntax local => local.Identifier.ValueText,
            _ => "",
        });

    private static string NameOf(string value) => value.Split(" = ", 2)[0].Split(' ')[^1];

    private static string Indented(string code) => string.Concat(code.Split('\n').Select(l => (l.Length > 0 ? "    " + l : l) + "\n"));
}
