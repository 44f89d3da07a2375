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
    /// <summary>Log-shaped methods that are none of ours to read, by assembly, type and name.</summary>
    private static readonly Dictionary<string, string> NotCatalogued = Reasons(
        ("Microsoft.Extensions.Logging.Abstractions", "replays records that were written already", ["IBufferedLogger.LogRecords"]),
        ("Microsoft.Extensions.Logging.Abstractions", "implements ILogger and drops everything; nothing is lost by a bad template",
            ["NullLogger.BeginScope", "NullLogger.Log", "NullLogger<T>.BeginScope", "NullLogger<T>.Log"]),
        ("Serilog", "shows a value or record that was made already",
            [
                "DictionaryValue.Render", "LogEvent.RenderMessage", "LogEventPropertyValue.Render", "LogEventPropertyValue.ToString",
                "ScalarValue.Render", "SequenceValue.Render", "StructureValue.Render"
            ]),
        ("Serilog", "parses a template for somebody who writes the record himself",
            ["ILogger.BindMessageTemplate", "Log.BindMessageTemplate", "Logger.BindMessageTemplate"]),
        ("Serilog", "configures sinks", ["LoggerAuditSinkConfiguration.Logger", "LoggerSinkConfiguration.Logger"]),
        ("Serilog", "tells of trouble with logging itself, in composite formats", ["ILoggingFailureListener.OnLoggingFailed", "SelfLog.WriteLine"]),
        ("NLog", "tells of trouble with logging itself, in composite formats",
            ["InternalLogger.Debug", "InternalLogger.Error", "InternalLogger.Fatal", "InternalLogger.Info", "InternalLogger.Log",
            "InternalLogger.Trace", "InternalLogger.Warn",
            "InstallationContext.Debug", "InstallationContext.Error", "InstallationContext.Info", "InstallationContext.Trace",
            "InstallationContext.Warning"]),
        ("NLog", "shows or converts a value", ["IPropertyTypeConverter.Convert", "IValueFormatter.FormatValue"]),
        ("NLog", "makes or sends a record whose template was given before", ["LogEventBuilder.Log", "LogEventInfo.Create"]),
        ("NLog", "reads a scope", ["NestedDiagnosticsContext.GetAllMessages", "NestedDiagnosticsLogicalContext.GetAllMessages"]),
        ("NLog", "configures NLog",
            ["SetupInternalLoggerBuilderExtensions.LogToConsole", "SetupInternalLoggerBuilderExtensions.LogToFile",
            "SetupInternalLoggerBuilderExtensions.LogToWriter",
            "SetupSerializationBuilderExtensions.ParseMessageTemplates"]),
        ("log4net", "the way of a record that was written already",
            ["Hierarchy.Log", "ILoggerRepository.Log", "Logger.Log", "LoggerRepositorySkeleton.Log", "LoggingEvent.WriteRenderedMessage"]),
        ("log4net", "tells of trouble with logging itself",
            ["IErrorHandler.Error", "LogLog.Debug", "LogLog.Error", "LogLog.ExecuteWithoutEmittingInternalMessages", "LogLog.OnLogReceived",
            "LogLog.Warn", "OnlyOnceErrorHandler.Error",
            "OnlyOnceErrorHandler.FirstError", "NativeError.GetErrorMessage", "SystemInfo.CreateArgumentOutOfRangeException"]),
        ("log4net", "scopes of log4net are texts", ["LogicalThreadContextStack.Push", "ThreadContextStack.Push", "NDC.Push", "NDC.PushFormat"]));

    /// <summary>Methods of Console and TextWriter that write but are no print.</summary>
    private static readonly Dictionary<string, string> NoPrints = new();

    private static readonly Compilation WithLogging
        = CSharpCompilation.Create("Test", references: References.WithLogging, options: new(OutputKind.DynamicallyLinkedLibrary));

    private static readonly Compilation WithAll
        = CSharpCompilation.Create("Test", references: References.WithAllFrameworks, options: new(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>
    /// Six levels of four overloads, Log of four, BeginScope; the interface's two; fourteen Define and seven DefineScope; the others' by the same
    /// arithmetic.
    /// </summary>
    [Theory]
    [InlineData("Microsoft.Extensions.Logging", "LoggerExtensions 29, ILogger 2, LoggerMessage 21")]
    [InlineData("Serilog", "ILogger 71, Log 71, Logger 71, LogContext 1")]
    [InlineData("NLog", "Logger 420, ILogger 282, ILoggerBase 48, ILoggerExtensions 29, LogEventBuilder 7, ScopeContext 4")]
    [InlineData("log4net", "ILog 35, LogImpl 35, LogExtensions 45, ILogger 2")]
    public void Every_catalogued_method_knows_its_parameters(string name, string counts)
    {
        var api = LogFrameworks.For(WithAll).Apis.Single(a => a.Name == name);
        var methods = api.Methods.All.ToArray();
        foreach (var (method, meaning) in methods)
        {
            var parameters = method.Parameters;
            var about = method.ToDisplayString();
            var hasTemplate = meaning.Kind is LogMethodKind.Write or LogMethodKind.Scope or LogMethodKind.Definition or LogMethodKind.Part;
            Assert.True(!hasTemplate || parameters[meaning.Template].Type.SpecialType == SpecialType.System_String, about);
            Assert.True(meaning.Kind is not (LogMethodKind.Message or LogMethodKind.ScopeState) || meaning.State >= 0, about);
            Assert.True(meaning.Level < 0 || parameters[meaning.Level].Type.Name is "LogLevel" or "LogEventLevel" or "Level", about);
            Assert.True(meaning.EventId < 0 || parameters[meaning.EventId].Type.Name == "EventId", about);
            Assert.True(meaning.Exception < 0 || parameters[meaning.Exception].Type.Name == "Exception", about);
            Assert.True(meaning.Provider < 0 || parameters[meaning.Provider].Type.Name == "IFormatProvider", about);
            Assert.Equal(method.IsExtensionMethod, meaning.Logger == 0);
            Assert.Equal(parameters.Any(p => p.IsParams), meaning.IsParams);
            Assert.True(!meaning.IsParams || meaning.Arguments == parameters.Single(p => p.IsParams).Ordinal, about);

            // Each parameter has a meaning, but for state, formatter, options and the name of a property; values stand side by side.
            var roles = new[]
            {
                meaning.Logger, meaning.Level, meaning.EventId, meaning.Exception, meaning.Template, meaning.Provider, meaning.State
            };
            Assert.True(meaning.Kind == LogMethodKind.State
                || parameters.All(p => roles.Contains(p.Ordinal) || (meaning.Arguments >= 0 && p.Ordinal >= meaning.Arguments)
                    || p.Name is "state" or "formatter" or "options" or "skipEnabledCheck" or "name" or "key" or "propertyName"
                        or "destructureObjects" or "callerStackBoundaryDeclaringType"),
                about);
            Assert.True(meaning.Kind != LogMethodKind.Write || meaning.Level >= 0 || meaning.FixedLevel is not null, about);
        }

        Assert.Equal(counts, string.Join(", ", methods.GroupBy(m => m.Key.ContainingType.Name).Select(g => $"{g.Key} {g.Count()}")));
    }

    [Theory]
    [InlineData("Microsoft.Extensions.Logging.ILogger")]
    [InlineData("Serilog.ILogger")]
    [InlineData("NLog.ILogger")]
    [InlineData("log4net.ILog")]
    public void Every_log_shaped_method_is_catalogued_or_has_a_reason(string type)
    {
        var catalogued = LogFrameworks.For(WithAll).Apis.SelectMany(a => a.Methods.All).Select(m => m.Key)
            .ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        var assembly = WithAll.GetTypeByMetadataName(type)!.ContainingAssembly;
        var others = Types(assembly.GlobalNamespace).Where(t => t.DeclaredAccessibility == Accessibility.Public)
            .SelectMany(t => t.GetMembers().OfType<IMethodSymbol>())
            .Where(m => m.MethodKind != MethodKind.Constructor && IsLogShaped(m) && !catalogued.Contains(m))
            .Select(m => assembly.Name + ": " + m.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "."
                + m.Name[(m.Name.LastIndexOf('.') + 1)..])
            .ToHashSet();
        var reasons = NotCatalogued.Where(r => r.Key.StartsWith(assembly.Name + ": ", StringComparison.Ordinal)).ToArray();
        Assert.Equal([], others.Except(reasons.Select(r => r.Key)).Order());
        Assert.Equal([], reasons.Select(r => r.Key).Except(others).Order());
        Assert.All(reasons, r => Assert.NotEmpty(r.Value));
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
        var found = await compilation.WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();
        var lines = found.Where(d => d.Id == "LOG1001").Select(d => d.Location.GetLineSpan().StartLinePosition.Line - 1).ToHashSet();
        var silent = calls.Where((c, i) => !lines.Contains(i) && !NoPrints.ContainsKey(c.m.Name)).Select(c => c.m.ToDisplayString());
        Assert.Equal([], silent);
    }

    /// <summary>Every public overload of the tracing types is called, and each call is reported.</summary>
    [Theory]
    [InlineData("System.Diagnostics.Trace", "LOG1002",
        new[] { "TraceError", "TraceInformation", "TraceWarning", "Write", "WriteIf", "WriteLine", "WriteLineIf" })]
    [InlineData("System.Diagnostics.Debug", "LOG1004", new[] { "Print", "Write", "WriteIf", "WriteLine", "WriteLineIf" })]
    [InlineData("System.Diagnostics.TraceSource", "LOG1002", new[] { "TraceData", "TraceEvent", "TraceInformation", "TraceTransfer" })]
    public async Task Every_write_to_listeners_is_a_print_or_has_a_reason(string type, string id, string[] names)
    {
        var methods = WithLogging.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
            .Where(m => m is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, ReturnsVoid: true }
                && System.Text.RegularExpressions.Regex.IsMatch(m.Name, "^(Write|Trace|Print)"))
            .ToArray();
        Assert.Equal(names, methods.Select(m => m.Name).Distinct().Order());
        var receiver = methods[0].IsStatic ? type : $"""new {type}("s")""";
        var source = "class C { void M() {\n" + string.Join("\n", methods.Select(m => $"{receiver}.{m.Name}({TypedArguments(m)});")) + "\n} }";
        var compilation = WithLogging.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Verify.Latest));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();
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

    private static Dictionary<string, string> Reasons(params (string Assembly, string Reason, string[] Methods)[] reasons)
        => reasons.SelectMany(r => r.Methods.Select(m => (Key: r.Assembly + ": " + m, r.Reason))).ToDictionary(r => r.Key, r => r.Reason);

    private static bool IsLogShaped(IMethodSymbol method)
        => method is { DeclaredAccessibility: Accessibility.Public, MethodKind: not (MethodKind.PropertyGet or MethodKind.PropertySet),
            ContainingType.TypeKind: not TypeKind.Delegate }
            && (method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name.StartsWith("Begin", StringComparison.Ordinal)
                || method.Name.StartsWith("Define", StringComparison.Ordinal)
                || method.Name.Contains("Message", StringComparison.Ordinal)
                || method.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_String
                    && p.Name is "message" or "messageFormat" or "template" or "format" or "formatString"));

    private static IEnumerable<IMethodSymbol> Writes(string type, bool isStatic)
        => WithLogging.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
            .Where(m => m.DeclaredAccessibility == Accessibility.Public && m.IsStatic == isStatic
                && m.Name.StartsWith("Write", StringComparison.Ordinal));

    private static string Arguments(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(p => $"default({p.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})"));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
        => container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));
}
