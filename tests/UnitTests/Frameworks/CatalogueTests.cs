using LogAnalyzers.Frameworks;
using LogAnalyzers.Hosts;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.Frameworks;

/// <summary>What is catalogued exists in the real assemblies, and what exists there and looks like logging is catalogued or has a reason.</summary>
public sealed class CatalogueTests
{
    /// <summary>Log-shaped methods of Microsoft.Extensions.Logging.Abstractions that are none of ours to read, by type and name.</summary>
    private static readonly Dictionary<string, string> NotCatalogued = new()
    {
        ["BufferedLogRecord.get_MessageTemplate"] = "reads a record that was written already",
        ["BufferedLogRecord.get_FormattedMessage"] = "reads a record that was written already",
        ["IBufferedLogger.LogRecords"] = "replays records that were written already",
        ["NullLogger.BeginScope"] = "implements ILogger and drops everything; nothing is lost by a bad template",
        ["NullLogger.Log"] = "implements ILogger and drops everything; nothing is lost by a bad template",
        ["NullLogger<T>.BeginScope"] = "implements ILogger and drops everything; nothing is lost by a bad template",
        ["NullLogger<T>.Log"] = "implements ILogger and drops everything; nothing is lost by a bad template",
        ["LoggerMessageAttribute.get_Message"] = "the attribute itself is read, by its syntax",
        ["LoggerMessageAttribute.set_Message"] = "the attribute itself is read, by its syntax",
    };

    /// <summary>Methods of Console and TextWriter that write but are no print.</summary>
    private static readonly Dictionary<string, string> NoPrints = new();

    private static readonly Compilation WithLogging
        = CSharpCompilation.Create("Test", references: References.WithLogging, options: new(OutputKind.DynamicallyLinkedLibrary));

    [Fact]
    public void Every_catalogued_method_knows_its_parameters()
    {
        var api = Assert.Single(LogFrameworks.For(WithLogging).Apis);
        var methods = api.Methods.ToArray();
        Assert.Equal(
            ["BeginScope", "Define", "DefineScope", "Log", "LogCritical", "LogDebug", "LogError", "LogInformation", "LogTrace", "LogWarning"],
            methods.Select(m => m.Key.Name).Distinct().Order());
        foreach (var (method, meaning) in methods)
        {
            var parameters = method.Parameters;
            var about = method.ToDisplayString();
            Assert.True(meaning.Kind == LogMethodKind.State || parameters[meaning.Template].Type.SpecialType == SpecialType.System_String, about);
            Assert.True(meaning.Level < 0 || parameters[meaning.Level].Type.Name == "LogLevel", about);
            Assert.True(meaning.EventId < 0 || parameters[meaning.EventId].Type.Name == "EventId", about);
            Assert.True(meaning.Exception < 0 || parameters[meaning.Exception].Type.Name == "Exception", about);
            Assert.Equal(method.IsExtensionMethod, meaning.Logger == 0);
            Assert.Equal(parameters.Any(p => p.IsParams), meaning.IsParams);
            Assert.Equal(parameters.FirstOrDefault(p => p.IsParams)?.Ordinal ?? -1, meaning.Arguments);

            // Each parameter has a meaning, but for state, formatter and options.
            var roles = new[] { meaning.Logger, meaning.Level, meaning.EventId, meaning.Exception, meaning.Template, meaning.Arguments };
            Assert.True(parameters.All(p => roles.Contains(p.Ordinal) || p.Name is "state" or "formatter" or "options" or "skipEnabledCheck"), about);
            Assert.True(method.Name is "Log" or "BeginScope" or "Define" or "DefineScope" || meaning.FixedLevel is not null, about);
        }

        // Six levels of four overloads, Log of four, BeginScope; the interface's two; fourteen Define and seven DefineScope.
        Assert.Equal(28 + 1, methods.Count(m => m.Key.ContainingType.Name == "LoggerExtensions"));
        Assert.Equal(2, methods.Count(m => m.Key.ContainingType.Name == "ILogger"));
        Assert.Equal(14 + 7, methods.Count(m => m.Key.ContainingType.Name == "LoggerMessage"));
    }

    [Fact]
    public void Every_log_shaped_method_is_catalogued_or_has_a_reason()
    {
        var catalogued = LogFrameworks.For(WithLogging).Apis.SelectMany(a => a.Methods).Select(m => m.Key).ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        var assembly = WithLogging.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger")!.ContainingAssembly;
        var others = Types(assembly.GlobalNamespace).Where(t => t.DeclaredAccessibility == Accessibility.Public)
            .SelectMany(t => t.GetMembers().OfType<IMethodSymbol>())
            .Where(m => m.MethodKind != MethodKind.Constructor && IsLogShaped(m) && !catalogued.Contains(m))
            .Select(m => m.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "." + m.Name[(m.Name.LastIndexOf('.') + 1)..])
            .ToHashSet();
        Assert.Equal([], others.Except(NotCatalogued.Keys).Order());
        Assert.Equal([], NotCatalogued.Keys.Except(others).Order());
        Assert.All(NotCatalogued.Values, reason => Assert.NotEmpty(reason));
    }

    /// <summary>Every public overload is called, and each call is reported.</summary>
    [Fact]
    public async Task Every_write_to_the_console_is_a_print_or_has_a_reason()
    {
        var console = Writes("System.Console", isStatic: true).Select(m => (m, $"System.Console.{m.Name}({Arguments(m)});"));
        var writer = Writes("System.IO.TextWriter", isStatic: false).Select(m => (m, $"System.Console.Error.{m.Name}({Arguments(m)});"));
        var calls = console.Concat(writer).ToArray();
        Assert.True(calls.Length > 60, calls.Length.ToString());
        Assert.Equal(
            ["Write", "WriteAsync", "WriteLine", "WriteLineAsync"],
            calls.Select(c => c.m.Name).Except(NoPrints.Keys).Distinct().Order());

        var source = "class C { void M() {\n" + string.Join("\n", calls.Select(c => c.Item2)) + "\n} }";
        var compilation = WithLogging.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Verify.Latest));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([new CallAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var lines = found.Where(d => d.Id == "LOG1001").Select(d => d.Location.GetLineSpan().StartLinePosition.Line - 1).ToHashSet();
        var silent = calls.Where((c, i) => !lines.Contains(i) && !NoPrints.ContainsKey(c.m.Name)).Select(c => c.m.ToDisplayString());
        Assert.Equal([], silent);
    }

    /// <summary>Every public overload of the tracing types is called, and each call is reported.</summary>
    [Theory]
    [InlineData("System.Diagnostics.Trace", "LOG1002", new[] { "TraceError", "TraceInformation", "TraceWarning", "Write", "WriteIf", "WriteLine", "WriteLineIf" })]
    [InlineData("System.Diagnostics.Debug", "LOG1004", new[] { "Print", "Write", "WriteIf", "WriteLine", "WriteLineIf" })]
    [InlineData("System.Diagnostics.TraceSource", "LOG1002", new[] { "TraceData", "TraceEvent", "TraceInformation", "TraceTransfer" })]
    public async Task Every_write_to_listeners_is_a_print_or_has_a_reason(string type, string id, string[] names)
    {
        var methods = WithLogging.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
            .Where(m => m is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, ReturnsVoid: true } && System.Text.RegularExpressions.Regex.IsMatch(m.Name, "^(Write|Trace|Print)"))
            .ToArray();
        Assert.Equal(names, methods.Select(m => m.Name).Distinct().Order());
        var receiver = methods[0].IsStatic ? type : $"new {type}(\"s\")";
        var source = "class C { void M() {\n" + string.Join("\n", methods.Select(m => $"{receiver}.{m.Name}({TypedArguments(m)});")) + "\n} }";
        var compilation = WithLogging.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Verify.Latest));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([new CallAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var lines = found.Where(d => d.Id == id).Select(d => d.Location.GetLineSpan().StartLinePosition.Line - 1).ToHashSet();

        // A transfer marks a step of an activity.
        Assert.Equal([], methods.Where((m, i) => !lines.Contains(i) && m.Name != "TraceTransfer").Select(m => m.ToDisplayString()));
    }

    /// <summary>An interpolated text where a handler is asked for; an event type that is a record's.</summary>
    private static string TypedArguments(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(p => p.Type.Name switch
        {
            "WriteIfInterpolatedStringHandler" => "$\"{1}\"",
            "TraceEventType" => "System.Diagnostics.TraceEventType.Error",
            _ => $"default({p.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})",
        }));

    private static bool IsLogShaped(IMethodSymbol method)
        => method.DeclaredAccessibility == Accessibility.Public
            && (method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name.StartsWith("Begin", StringComparison.Ordinal) || method.Name.StartsWith("Define", StringComparison.Ordinal)
                || method.Name.Contains("Message", StringComparison.Ordinal)
                || method.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_String && p.Name is "message" or "messageFormat" or "template" or "format" or "formatString"));

    private static IEnumerable<IMethodSymbol> Writes(string type, bool isStatic)
        => WithLogging.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
            .Where(m => m.DeclaredAccessibility == Accessibility.Public && m.IsStatic == isStatic && m.Name.StartsWith("Write", StringComparison.Ordinal));

    private static string Arguments(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(p => $"default({p.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})"));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
        => container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));
}
