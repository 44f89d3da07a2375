using System.Text.RegularExpressions;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Programs that are called from a command line: <c>{|LOG1001:…|}</c> is warned about, <c>{|#0:…|}</c> is suggested.</summary>
internal static partial class ToolTest
{
    /// <summary>The little of each command-line library that its handlers need.</summary>
    public const string Libraries =
        """
        namespace System.CommandLine
        {
            public class ParseResult { public T GetValue<T>(Option<T> o) => default!; public int Invoke() => 0; }
            public class Option<T> { public Option(string name) { } }
            public class Command { public Command(string name) { } public void SetAction(Action<ParseResult> a) { }
                public void SetAction(Func<ParseResult, int> a) { } public void SetAction(Func<ParseResult, CancellationToken, Task> a) { }
                public ParseResult Parse(string[] args) => new(); }
            public class RootCommand : Command { public RootCommand() : base("") { } }
            public static class Handler { public static void SetHandler<T>(this Command c, Action<T> a, Option<T> o) { } }
        }
        namespace System.CommandLine.Invocation
        {
            public abstract class SynchronousCommandLineAction { public abstract int Invoke(System.CommandLine.ParseResult r); }
        }
        namespace Spectre.Console.Cli
        {
            public class CommandContext { }
            public class CommandSettings { }
            public abstract class Command<T> where T : CommandSettings { public abstract int Execute(CommandContext c, T s); }
            public abstract class AsyncCommand { public abstract Task<int> ExecuteAsync(CommandContext c); }
        }
        namespace Cocona
        {
            public class CommandAttribute : Attribute { public CommandAttribute(string n) { } }
            public class OptionAttribute : Attribute { }
            public class ArgumentAttribute : Attribute { }
            public class CoconaApp { public static CoconaApp Create() => new(); public static void Run(Delegate d) { } public static void Run<T>() { }
                public void Run() { } public void AddCommand(string n, Delegate d) { } public void AddCommands<T>() { } }
        }
        namespace McMaster.Extensions.CommandLineUtils
        {
            public class CommandAttribute : Attribute { public string? Name { get; set; } }
            public class CommandLineApplication { public static int Execute<T>(string[] args) => 0; public void OnExecute(Func<int> f) { } }
        }
        namespace CommandLine
        {
            public class VerbAttribute : Attribute { public VerbAttribute(string n) { } }
            public class Error { }
            public class ParserResult<T> { }
            public class Parser { public static Parser Default => new(); public ParserResult<T> ParseArguments<T>(string[] args) => new();
                public ParserResult<object> ParseArguments<T, U>(string[] args) => new(); }
            public static class ParserResultExtensions
            {
                public static ParserResult<T> WithParsed<T>(this ParserResult<T> r, Action<T> a) => r;
                public static ParserResult<T> WithNotParsed<T>(this ParserResult<T> r, Action<IEnumerable<Error>> a) => r;
                public static Task<ParserResult<T>> WithParsedAsync<T>(this ParserResult<T> r, Func<T, Task> a) => Task.FromResult(r);
                public static R MapResult<T, R>(this ParserResult<object> r, Func<T, R> a, Func<IEnumerable<Error>, R> e) => default!;
            }
        }
        namespace CliFx
        {
            public interface IConsole { }
            public interface ICommand { ValueTask ExecuteAsync(IConsole console); }
        }
        namespace CliFx.Attributes { public class CommandAttribute : Attribute { } }

        """;

    /// <summary>A program, as it is or packed as a tool.</summary>
    public static Task Program(string source, bool isPacked = false, string? contexts = null)
        => Run(source, OutputKind.ConsoleApplication, isPacked, contexts);

    public static Task Library(string source, string? contexts = null) => Run(source, OutputKind.DynamicallyLinkedLibrary, false, contexts);

    private static Task Run(string source, OutputKind kind, bool isPacked, string? contexts)
    {
        var test = contexts is null ? Verify.Test(source) : Verify.Test(source, (Print.Contexts, contexts));
        test.TestState.OutputKind = kind;
        test.TestState.Sources.Add(("/0/Libraries.cs", Libraries));
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        if (isPacked)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.PackAsTool = true\n"));
        }

        foreach (Match match in Suggested().Matches(source))
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG1001", DiagnosticSeverity.Info).WithLocation(
                int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        }

        return test.RunAsync();
    }

    [GeneratedRegex(@"\{\|#(\d+):")]
    private static partial Regex Suggested();
}
