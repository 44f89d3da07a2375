using System.Collections.Immutable;
using LogAnalyzers.Hosts;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Code around prints.</summary>
internal static class Print
{
    public const string Contexts = "log_analyzers.console.allowed_contexts";

    public const string Members = "log_analyzers.console.allowed_members";

    /// <summary>Statements in an async method of a type whose names say nothing, with a command line and some values at hand.</summary>
    public static Task InMethod(string statements, params (string Key, string Value)[] options) => Verify.Diagnostics(Method(statements), options);

    public static string Method(string statements) =>
        $$"""
        using Con = System.Console;
        using static System.Math;
        enum Mode { Run, Help, Version }
        class Options { public bool Help { get; set; } public bool ShowVersion { get; set; } public bool Verbose { get; set; }
            public Mode Mode { get; set; } public bool? Usage { get; set; } }
        class Order { public int Id { get; set; } }
        class Worker
        {
            private const string HelpSwitch = "--help";
            public async Task<int> Run(string[] args, Options options, List<Order> orders, string command, bool verbose,
                bool help, string text, int count, dynamic anything)
            {
                await Task.Yield();
                {{statements}}
                return 0;
            }
            static void Work() { }
        }
        """;

    /// <summary>An empty assembly of that name, as far as references go.</summary>
    public static MetadataReference Assembly(string name)
    {
        var stream = new MemoryStream();
        var result = CSharpCompilation
            .Create(name, [CSharpSyntaxTree.ParseText("")], References.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(stream);
        Assert.True(result.Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>What the analyzers make of code that need not compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Code",
            [CSharpSyntaxTree.ParseText(Verify.GlobalUsings, Verify.Latest), CSharpSyntaxTree.ParseText(source, Verify.Latest)],
            References.WithLogging,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return await compilation.WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();
    }
}
