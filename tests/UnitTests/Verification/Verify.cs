using System.Collections.Immutable;
using LogAnalyzers.Hosts;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>Runs the analyzers over markup: <c>{|LOG2001:…|}</c> marks an expected diagnostic; the code must compile unless said otherwise.</summary>
internal static class Verify
{
    /// <summary>Usings that test code may rely on; on one line so that line numbers stay readable.</summary>
    public const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Text; "
            + "global using System.Threading; global using System.Threading.Tasks; global using Microsoft.Extensions.Logging;";

    /// <summary>Checks that exactly the marked diagnostics are reported.</summary>
    public static Task Diagnostics(string source, params (string Key, string Value)[] options) => Test(source, options).RunAsync();

    /// <summary>The same where the code is not meant to compile.</summary>
    public static Task DiagnosticsInBrokenCode(string source, params (string Key, string Value)[] options)
    {
        var test = Test(source, options);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    /// <summary>Statements in a method of a class that has a <c>_logger</c> field.</summary>
    public static Task InMethod(string statements, params (string Key, string Value)[] options) => Diagnostics(Method(statements), options);

    /// <summary>Statements that log with <c>LOG.Info(…)</c>, in a framework.</summary>
    public static Task InFramework(Framework framework, string statements, params (string Key, string Value)[] options)
        => TestWithAllFrameworks(Method(statements, framework), options).RunAsync();

    /// <summary>The same in each framework.</summary>
    public static Task InEveryFramework(string statements, params (string Key, string Value)[] options)
        => InFrameworks(Enum.GetValues<Framework>(), statements, options);

    /// <summary>The same in each framework whose placeholders have names.</summary>
    public static Task InFrameworksWithTemplates(string statements, params (string Key, string Value)[] options)
        => InFrameworks(LogFixture.WithTemplates, statements, options);

    /// <summary>
    /// One statement in that method, and the message of the only diagnostic, at <c>{|#0:…|}</c>; a reason at its end is NoFixTests' to check.
    /// </summary>
    public static Task Message(string statement, string id, string message, params (string Key, string Value)[] options)
    {
        var test = Test(Method(statement), options);
        var plain = Method(statement).Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        var found = AnalyzerRun.Analyze(AnalyzerRun.Compile(plain), options).FirstOrDefault(d => d.Id == id)?.GetMessage() ?? "";
        var reason = found.IndexOf(NoFix.Introduction, StringComparison.Ordinal) is >= 0 and var at ? found[at..] : "";
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult(RuleCatalog.All.Single(r => r.Id == id).Descriptor).WithLocation(0).WithMessage(message + reason));
        return test.RunAsync();
    }

    /// <summary>A file that names <c>CultureInfo</c> as a fix does, with the import that it has then.</summary>
    public static string WithCulture(string source)
        => source.Contains("(CultureInfo.", StringComparison.Ordinal) ? "using System.Globalization;\n\n" + source : source;

    /// <summary>A class <c>C</c> with an <c>ILogger&lt;C&gt; _logger</c> field and an async method <c>M</c> around the statements.</summary>
    public static string Method(string statements) => Method(statements, Framework.Mel);

    /// <summary>The same with a logger of another framework.</summary>
    public static string Method(string statements, Framework framework) => Method(statements, LogFixture.Of(framework));

    private static string Method(string statements, LogFixture framework) =>
        $$"""
        class Order { public int Id { get; set; } public string Name { get; set; } = ""; public decimal Price { get; set; }
            public User User { get; set; } = new(); }
        class User { public int Id { get; set; } public string Name { get; set; } = ""; }
        class C
        {
            {{framework.Field}}
            private int _count;{{framework.Constructor}}
            public async Task M(Order order, User user, string name, int orderId, string[] items, object state,
                Exception error, CancellationToken token)
            {
                await Task.Yield();
                _count++;
                {{framework.Translate(statements)}}
            }
        }
        """;

    public static CSharpAnalyzerTest<LogAnalyzer, DefaultVerifier> Test(string source, params (string Key, string Value)[] options)
        => new LanguageTest(options) { TestCode = source }.Configure(options);

    /// <summary>A test of code that may use every framework.</summary>
    public static CSharpAnalyzerTest<LogAnalyzer, DefaultVerifier> TestWithAllFrameworks(string source, params (string Key, string Value)[] options)
    {
        var test = Test(source, options);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.WithAllFrameworks);
        return test;
    }

    /// <summary>References, global usings and options, for any kind of test.</summary>
    public static T Configure<T>(this T test, IReadOnlyCollection<(string Key, string Value)> options)
        where T : AnalyzerTest<DefaultVerifier>
    {
        test.ReferenceAssemblies = References.None;
        test.TestState.AdditionalReferences.AddRange(References.WithLogging);
        test.TestState.Sources.Add(("/0/GlobalUsings.cs", GlobalUsings));
        if (options.Count > 0)
        {
            var lines = string.Join("\n", options.Select(o => $"{o.Key} = {o.Value}"));
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + lines + "\n"));
        }

        return test;
    }

    /// <summary>The newest C# of the host, nullable on.</summary>
    internal static CSharpParseOptions Latest { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    private static async Task InFrameworks(Framework[] frameworks, string statements, (string Key, string Value)[] options)
    {
        // What calls of a framework mean is no matter of the host: an older one is asked about one framework a text, and about each by some.
        foreach (var framework in IsNewestHost ? frameworks : [frameworks[statements.Sum(c => c) % frameworks.Length]])
        {
            await InFramework(framework, statements, options);
        }
    }

    private static bool IsNewestHost => typeof(Compilation).Assembly.GetName().Version!.Major >= 5;

    private sealed class LanguageTest : CSharpAnalyzerTest<LogAnalyzer, DefaultVerifier>
    {
        private readonly IReadOnlyCollection<(string Key, string Value)> _options;

        public LanguageTest(IReadOnlyCollection<(string Key, string Value)> options)
        {
            // Both hosts report the same rules.
            MarkupOptions = MarkupOptions.UseFirstDescriptor;

            // The library would analyse everything twice more for these; RuleCaseTests ask both of every rule at once.
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
            _options = options;
        }

        protected override IEnumerable<Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer> GetDiagnosticAnalyzers() => AllAnalyzers.Create();

        protected override ParseOptions CreateParseOptions() => Latest;

        protected override CompilationOptions CreateCompilationOptions()
            => ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithAllowUnsafe(true)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(RuleCatalog.All.Where(IsOff).Select(r => KeyValuePair.Create(r.Id, ReportDiagnostic.Suppress)));

        /// <summary>The testing library enables all rules; here one that is off by default is off until the test's own line enables it.</summary>
        private bool IsOff(LogAnalyzers.Rules.Rule rule)
            => !rule.Descriptor.IsEnabledByDefault && !_options.Any(o => o.Key == $"dotnet_diagnostic.{rule.Id}.severity");
    }
}
