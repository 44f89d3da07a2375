using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Model;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>What fixes write keeps to the project's <c>.editorconfig</c>, and to what the type itself does.</summary>
public sealed class CodeStyleTests
{
    private const string Host
        = "using Microsoft.Extensions.Hosting;\nusing Microsoft.Extensions.Logging;\nclass Program { static void Main() { } }\n";

    private const string Worker = """
        class W : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken token)
            {
                Console.WriteLine("x");
                return Task.CompletedTask;
            }
        }
        """;

    private const string Fields = """
        dotnet_naming_rule.fields.severity = suggestion
        dotnet_naming_rule.fields.symbols = fields
        dotnet_naming_rule.fields.style = fields
        dotnet_naming_symbols.fields.applicable_kinds = field
        dotnet_naming_symbols.fields.applicable_accessibilities = private, internal
        dotnet_naming_style.fields.required_prefix = PREFIX
        dotnet_naming_style.fields.capitalization = CAPITALS
        dotnet_naming_rule.statics.severity = warning
        dotnet_naming_rule.statics.symbols = statics
        dotnet_naming_rule.statics.style = statics
        dotnet_naming_symbols.statics.applicable_kinds = field
        dotnet_naming_symbols.statics.applicable_accessibilities = *
        dotnet_naming_symbols.statics.required_modifiers = static
        dotnet_naming_style.statics.required_prefix = s_
        dotnet_naming_style.statics.capitalization = camel_case
        """;

    [Theory]
    [InlineData("", "private readonly ILogger<W> _logger;", "_logger = logger;", "_logger.LogInformation")]
    [InlineData("dotnet_style_qualification_for_field = true:warning", "ILogger<W> _logger;", "this._logger = logger;", "this._logger.Log")]
    [InlineData("csharp_style_expression_bodied_constructors = true:silent", "public W(ILogger<W> logger) => _logger = logger;")]
    [InlineData("csharp_style_expression_bodied_constructors = when_on_single_line", "public W(ILogger<W> logger) => _logger = logger;")]
    [InlineData("csharp_style_prefer_primary_constructors = true:suggestion", "class W(ILogger<W> logger) : BackgroundService",
        "    private readonly ILogger<W> _logger = logger;\n\n    protected")]
    [InlineData("csharp_style_prefer_primary_constructors = false", "public W(ILogger<W> logger)\n    {\n        _logger = logger;\n    }\n\n")]
    [InlineData("csharp_new_line_before_open_brace = none", "public W(ILogger<W> logger) {\n        _logger = logger;\n    }\n\n")]
    [InlineData("csharp_new_line_before_open_brace = types, control_blocks", "public W(ILogger<W> logger) {\n        _logger = logger;")]
    [InlineData("csharp_new_line_before_open_brace = methods,types", "public W(ILogger<W> logger)\n    {\n        _logger = logger;")]
    [InlineData("dotnet_style_require_accessibility_modifiers = omit_if_default", "\n    readonly ILogger<W> _logger;")]
    [InlineData("dotnet_style_require_accessibility_modifiers = always", "private readonly ILogger<W> _logger;")]
    public async Task Settings_are_kept_to(string settings, params string[] expected)
    {
        var text = await FixedAsync(Host + Worker, settings);
        foreach (var part in expected)
        {
            SolutionRun.Contains(part, text);
        }
    }

    [Theory]
    [InlineData("_", "camel_case", "_logger")]
    [InlineData("m_", "pascal_case", "m_Logger")]
    [InlineData("", "camel_case", "logger")]
    [InlineData("f", "first_word_upper", "fLogger")]
    public async Task Naming_rules_are_kept_to(string prefix, string capitals, string expected)
    {
        var settings = Fields.Replace("PREFIX", prefix, StringComparison.Ordinal).Replace("CAPITALS", capitals, StringComparison.Ordinal);
        var text = await FixedAsync(Host + "static class S { public static void M() { Console.WriteLine(1 + 1); } }\n" + Worker, settings);
        SolutionRun.Contains($"private readonly ILogger<W> {expected};", text);
        SolutionRun.Contains((expected == "logger" ? "this." : "") + expected + " = logger;", text);
        SolutionRun.Contains("private static readonly ILogger s_logger = ", text);
    }

    /// <summary>A type of one mind is followed, whatever the settings say; one of two minds is not.</summary>
    [Theory]
    [InlineData("int m_a; int m_b; int M() => m_a + m_b;", "dotnet_style_qualification_for_field = true", "m_logger = logger;")]
    [InlineData("int _a; int _b; int M() => this._a + this._b;", "dotnet_style_qualification_for_field = false", "this._logger = logger;")]
    [InlineData("int _a; int _b; int M() => this._a + this._b;", "", "this._logger = logger;")]
    [InlineData("int _a; int _b; int M() => this._a + _b;", "", " _logger = logger;")]
    [InlineData("int _a; int _b; int M() => this._a + _b;", "dotnet_style_qualification_for_field = true", "this._logger = logger;")]
    [InlineData("int _a; W(int b) { this._a = b; this._a++; }", "", "this._logger = logger;")]
    [InlineData("int a; void Set(int a) { this.a = a; this.a++; }", "", " _logger = logger;")]
    [InlineData("int m_a; int _b;", "", " _logger = logger;")]
    public async Task A_type_of_one_mind_is_followed(string members, string settings, string expected)
        => SolutionRun.Contains(
            expected,
            await FixedAsync(
                Host + Worker.Replace("{\n    protected", "{\n    " + members.Replace("W(int b)", "public W(Random b)", StringComparison.Ordinal)
                    .Replace("this._a = b;", "this._a = b.Next();", StringComparison.Ordinal) + "\n\n    protected", StringComparison.Ordinal),
                settings));

    /// <summary>A logger that is there is written as the type writes its fields.</summary>
    [Theory]
    [InlineData("M", "", "this._logger.LogInformation(\"x\")")]
    [InlineData("S", "", "this._logger.Information(\"x\")")]
    [InlineData("N", "", "this._logger.Info(\"x\")")]
    [InlineData("L", "", "this._logger.Info(\"x\")")]
    public async Task A_logger_in_scope_is_qualified(string framework, string settings, string expected)
    {
        var (type, assembly) = framework switch
        {
            "M" => ("Microsoft.Extensions.Logging.ILogger<C>", null),
            "S" => ("Serilog.ILogger", "Serilog"),
            "N" => ("NLog.Logger", "NLog"),
            _ => ("log4net.ILog", "log4net"),
        };
        using var run = new SolutionRun().Add(
            "App", Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [],
            [
                ("/App/Program.cs", $"class C {{ readonly {type} _logger; readonly int _a; public C({type} logger) {{ this._logger = logger; "
                    + "this._a = 1; } public int M() { Console.WriteLine(\"x\"); return this._a; } }"),
            ], assembly is null ? default : [.. References.With(assembly)]);
        run.AddOptions("App", "/App/.editorconfig", "root = true\n[*.cs]\n" + settings);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    /// <summary>The log factory: braces, accessibility, indentation, the end of the file, <c>var</c>, <c>new()</c>.</summary>
    [Theory]
    [InlineData("csharp_new_line_before_open_brace = none", "internal static class AppLogging {\n    public", "CreateConsole() {\n")]
    [InlineData("dotnet_style_require_accessibility_modifiers = never", "\nstatic class AppLogging\n", "\n    static ILoggerFactory CreateConsole()")]
    [InlineData("csharp_style_var_elsewhere = false:error", "ILoggerFactory factory = LoggerFactory.Create")]
    [InlineData("csharp_style_var_elsewhere = true", "var logger = AppLogging.Factory.CreateLogger<Program>();")]
    [InlineData("indent_style = tab", "{\n\tpublic static ILoggerFactory Factory")]
    [InlineData("indent_style = space\nindent_size = 2", "{\n  public static ILoggerFactory Factory")]
    [InlineData("insert_final_newline = false", "        return factory;\n    }\n}$")]
    [InlineData("insert_final_newline = true", "        return factory;\n    }\n}\n$")]
    [InlineData("", "        return factory;\n    }\n}\n$")]
    public async Task The_log_factory_keeps_to_settings(string settings, params string[] expected)
    {
        var text = await FixedAsync("Console.WriteLine(\"x\");", settings) + "$";
        foreach (var part in expected)
        {
            SolutionRun.Contains(part, text);
        }
    }

    [Fact]
    public async Task Keywords_of_types_are_as_settings_have_them()
        => SolutionRun.Contains(
            "CreateLogger(String categoryName)",
            await FixedAsync(
                "AppDomain.CurrentDomain.ProcessExit += (s, e) => A.M();\nstatic class A { public static void M() { Console.WriteLine(\"a\"); } }\n",
                "dotnet_style_predefined_type_for_locals_parameters_members = false:warning"));

    /// <summary>A file of one mind is followed.</summary>
    [Theory]
    [InlineData("var a = F(1); var host =", "false", "var log")]
    [InlineData("int a = F(1); IHost host =", "true", "ILogger log")]
    [InlineData("int a = F(1); var host =", "true", "var log")]
    [InlineData("int a = F(1); var host =", "false", "ILogger log")]
    public async Task Var_is_as_the_file_has_it(string locals, string setting, string expected)
        => SolutionRun.Contains(
            expected,
            await FixedAsync(
                "using Microsoft.Extensions.Hosting;\n" + locals + " Host.CreateDefaultBuilder(args).Build();\n"
                    + "Console.WriteLine(\"x\");\nhost.Run();\nstatic int F(int x) => x;\n", "csharp_style_var_elsewhere = " + setting));

    /// <summary>Braces are where the file has them, where no setting says so.</summary>
    [Fact]
    public async Task Braces_are_as_in_the_file()
    {
        const string Source = """
            class W : BackgroundService {
              protected override Task ExecuteAsync(CancellationToken token) {
                Console.WriteLine("x");
                return Task.CompletedTask;
              }
            }
            """;
        SolutionRun.Contains("  public W(ILogger<W> logger) {\n    _logger = logger;\n  }\n\n  protected", await FixedAsync(Host + Source, ""));
    }

    /// <summary>A condition has its brace where the settings have it, and none where they want none.</summary>
    [Theory]
    [InlineData("", "if (l.IsEnabled(LogLevel.Debug))\n        {\n            l.LogDebug(\"a {A}\", N());\n        }\n")]
    [InlineData("csharp_prefer_braces = false", "if (l.IsEnabled(LogLevel.Debug))\n            l.LogDebug(\"a {A}\", N());\n    }")]
    [InlineData("csharp_prefer_braces = when_multiline", "if (l.IsEnabled(LogLevel.Debug))\n            l.LogDebug(\"a {A}\", N());\n    }")]
    [InlineData("csharp_new_line_before_open_brace = none", "if (l.IsEnabled(LogLevel.Debug)) {\n            l.LogDebug(\"a {A}\", N());\n        }")]
    public async Task A_guard_keeps_to_settings(string settings, string expected)
    {
        using var run = SolutionRun.Program(
            """
            using Microsoft.Extensions.Logging;
            class C
            {
                static void Main() { }
                static string N() => string.Join(", ", Enumerable.Range(0, 9).Select(i => i.ToString()));
                void M(ILogger l)
                {
                    l.LogDebug("a {A}", N());
                }
            }
            """).AddOptions("App", "/App/.editorconfig", "root = true\n[*.cs]\n" + settings);
        if (await run.FixAllAsync("LOG3005"))
        {
            SolutionRun.Contains(expected, await run.TextAsync());
        }
        else
        {
            Assert.Fail(string.Join("\n", (await run.DiagnosticsAsync()).Select(d => d.Diagnostic)));
        }
    }

    /// <summary>The factory whose loggers follow has objects with members: each use is qualified, and no declaration is.</summary>
    [Theory]
    [InlineData("Following")]
    [InlineData("FollowingWatched")]
    [InlineData("Library")]
    public void The_factorys_own_members_are_qualified(string form)
    {
        var root = CSharpSyntaxTree.ParseText("class C { }").GetCompilationUnitRoot();
        var kinds = new[] { "field", "property", "method" };
        var options = new Wanted(kinds.ToDictionary(k => "dotnet_style_qualification_for_" + k, _ => "true:warning"));
        var style = new CodeStyle(options, root, root.GetText());
        var text = string.Join("\n", LogFactoryText.Lines("AppLogging", Enum.Parse<LogFactoryForm>(form), "", LogLevel.Information, style));

        var factory = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        Assert.Empty(factory.GetDiagnostics());
        var logger = factory.DescendantNodes().OfType<ClassDeclarationSyntax>().Single(c => c.Identifier.ValueText == "FollowingLogger");
        string[] own = ["_category", "_ended", "_made", "Target", "Make"];
        var uses = logger.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => own.Contains(n.Identifier.ValueText)).ToArray();
        Assert.NotEmpty(uses);
        Assert.All(uses, u => Assert.True(u.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }, u.Parent!.ToString()));
    }

    private sealed class Wanted(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    /// <summary>One-line members stay so, wrapped calls stay wrapped.</summary>
    [Theory]
    [InlineData("void M() { Console.WriteLine(\"a\"); }", "void M() { l.LogInformation(\"a\"); }")]
    [InlineData("void M() => Console.WriteLine(\"a\");", "void M() => l.LogInformation(\"a\");")]
    [InlineData("void M(int x)\n        => Console.WriteLine(\"a {0}\", x);", "void M(int x)\n        => l.LogInformation(\"a {X}\", x);")]
    [InlineData("void M(int x) { if (x > 1) Console.WriteLine(\"a\"); else Console.WriteLine(\"b\"); }",
        "void M(int x) { if (x > 1) l.LogInformation(\"a\"); else l.LogInformation(\"b\"); }")]
    [InlineData("void M(int x, int y)\n    {\n        Console.WriteLine(\n            \"a {0} {1}\",\n            x,\n            y);\n    }",
        "void M(int x, int y)\n    {\n        l.LogInformation(\n            \"a {X} {Y}\",\n            x,\n            y);\n    }")]
    [InlineData("void M(int x, int y)\n    {\n        Console.WriteLine(\"a {0} {1}\", x,\n            y);\n    }",
        "void M(int x, int y)\n    {\n        l.LogInformation(\"a {X} {Y}\", x,\n            y);\n    }")]
    [InlineData("void M(int x)\n    {\n        Console.WriteLine($\"a {x}\" +\n            $\" b {x + 1}\");\n    }",
        "l.LogInformation(\"a {X}\" +\n            \" b {")]
    public async Task Layout_stays(string before, string after)
        => SolutionRun.Contains(
            after,
            await FixedAsync(
                "using Microsoft.Extensions.Logging;\nclass P { static void Main() { } }\nclass C(ILogger<C> l)\n{\n"
                    + "    void N() => l.LogInformation(\"n\");\n\n    " + before + "\n}\n", ""));

    private static async Task<string> FixedAsync(string source, string settings)
    {
        using var run = SolutionRun.Program(source.Replace("\r", "", StringComparison.Ordinal))
            .AddOptions("App", "/App/.editorconfig", "root = true\n[*.cs]\n" + settings);
        Assert.True(await run.FixAllAsync());
        return await run.TextAsync();
    }
}
