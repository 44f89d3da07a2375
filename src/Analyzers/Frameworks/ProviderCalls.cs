using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Calls by which hosts, containers and logger factories of Microsoft.Extensions.Logging get what writes their records, and lose it. A provider that
/// only a debugger or a listener reads is none: who watched the console does not see it.
/// </summary>
internal static class ProviderCalls
{
    /// <summary>Of the methods that begin with <c>Add</c>, those of a logging builder that add nothing which is read.</summary>
    private static readonly HashSet<string> AddNothing =
        ["AddFilter", "AddConfiguration", "AddDebug", "AddEventSourceLogger", "AddConsoleFormatter", "AddLogging"];

    /// <summary>Methods of hosts, containers and logging builders that add providers, for packages that the compilation lacks.</summary>
    private static readonly HashSet<string> Known =
    [
        "UseSerilog", "AddSerilog", "UseNLog", "AddNLog", "AddNLogWeb", "UseLog4Net", "AddLog4Net", "AddConsole", "AddJsonConsole",
        "AddSimpleConsole", "AddSystemdConsole", "AddFile", "AddProvider", "AddEventLog", "AddOpenTelemetry", "UseOpenTelemetry",
        "AddServiceDefaults", "ConfigureDefaults", "AddApplicationInsights", "AddApplicationInsightsTelemetry",
        "AddApplicationInsightsTelemetryWorkerService", "AddZLoggerConsole", "AddSentry",
        "UseSentry", "AddSeq", "AddAWSProvider", "AddAzureWebAppDiagnostics", "AddGoogle",
    ];

    /// <summary>Of methods that nobody here can look into, those whose names say that they see to logging.</summary>
    private static readonly string[] LoggingWords = ["Serilog", "NLog", "Log4Net", "Telemetry", "Logger", "Logging"];

    /// <summary>Of those, the ones of the platform that add no provider.</summary>
    private static readonly HashSet<string> OfPlatform =
    [
        "ConfigureLogging", "AddHttpLogging", "UseHttpLogging", "AddW3CLogging", "UseW3CLogging", "AddLoggingInterceptor",
        "AddHttpLoggingInterceptor", "UseSerilogRequestLogging", "AddExtendedHttpClientLogging", "AddDefaultLogger",
    ];

    private static readonly string[] Hosts = ["Host", "WebHost", "WebApplication", "DistributedApplication", "FunctionsApplication"];

    /// <summary>The names by which files show that they have something to do with all this.</summary>
    public static bool IsMentioned(HashSet<string> names)
        => names.Contains("ClearProviders") || names.Contains("SetMinimumLevel") || names.Contains("AddFilter")
            || names.Contains("LoggerFilterOptions") || names.Contains("AddLogging")
            || names.Contains("ILoggerProvider") || names.Contains("ILoggingBuilder") || names.Contains("LoggerFactory")
            || names.Contains("HostBuilder") || names.Contains("WebHostBuilder") || names.Contains("HostApplicationBuilder")
            || names.Contains("ServiceCollection") || names.Contains("CreateDefaultBuilder") || names.Contains("CreateApplicationBuilder")
            || names.Contains("CreateBuilder") || names.Contains("CreateSlimBuilder") || names.Contains("WebApplication")
            || names.Contains("CreateEmptyApplicationBuilder") || names.Contains("CreateEmptyBuilder") || names.Overlaps(Known);

    /// <summary>Whether the call's name says that it adds a provider whose records are kept or shown.</summary>
    public static bool AddsByName(InvocationExpressionSyntax call)
        => call.InvokedName() is { Identifier.ValueText: var name }
            && (Known.Contains(name) || name.StartsWith("ConfigureFunctions", StringComparison.Ordinal));

    /// <summary>Whether the call adds a provider whose records are kept or shown.</summary>
    public static bool Adds(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.InvokedName() is not { } name)
        {
            return false;
        }

        var called = name.Identifier.ValueText;
        if (name is GenericNameSyntax generic
            && generic.TypeArgumentList.Arguments.Any(a => a.LastNameText() is "ILoggerProvider" or "ILoggerFactory")
            && !MakesNull(call)
            && (called.IndexOf("Singleton", StringComparison.Ordinal) >= 0 || called == "TryAddEnumerable" || called == "Describe"))
        {
            return true;
        }

        if (AddNothing.Contains(called))
        {
            return false;
        }

        if (AddsByName(call))
        {
            return true;
        }

        var isNamed = !OfPlatform.Contains(called) && LoggingWords.Any(w => called.IndexOf(w, StringComparison.Ordinal) >= 0)
            && (called.StartsWith("Add", StringComparison.Ordinal) || called.StartsWith("Use", StringComparison.Ordinal)
                || called.StartsWith("Configure", StringComparison.Ordinal));
        if (!isNamed && !called.StartsWith("Add", StringComparison.Ordinal))
        {
            return false;
        }

        // What the solution declares is looked at itself.
        var symbol = model.GetSymbolInfo(call, cancellationToken).Symbol;
        return isNamed
            ? symbol is null or { DeclaringSyntaxReferences.IsEmpty: true }
            : symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method
            && (method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type is { } first
            && (IsBuilder(first) || IsBuilder(method.ReceiverType));
    }

    /// <summary>Whether the call registers, in the place of loggers, some that write nothing.</summary>
    public static bool MakesNull(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is { } name
            && (name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("TryAdd", StringComparison.Ordinal) || name == "Replace")
            && call.InvokedName()!.DescendantNodes().Concat(call.ArgumentList.DescendantNodes()).OfType<SimpleNameSyntax>()
                .Any(n => n.Identifier.ValueText == "NullLoggerFactory"
                    || n is GenericNameSyntax { Identifier.ValueText: "NullLogger", TypeArgumentList.Arguments: [OmittedTypeArgumentSyntax] });

    /// <summary>Whether the call takes away all providers that were added before it.</summary>
    public static bool Clears(InvocationExpressionSyntax call)
        => call.InvokedName() is { } name
            && (name.Identifier.ValueText == "ClearProviders"
                || (name is GenericNameSyntax { Identifier.ValueText: "RemoveAll", TypeArgumentList.Arguments: [var type] }
                    && type.LastNameText() == "ILoggerProvider"));

    /// <summary>Whether the type is what providers are added to.</summary>
    public static bool IsBuilder(ITypeSymbol? type)
        => type is { Name: "ILoggingBuilder" or "ILoggerFactory" or "LoggerFactory",
            ContainingNamespace: { Name: "Logging", ContainingNamespace.Name: "Extensions" } };

    /// <summary>Whether the call makes the builder of a host that writes to the console by itself.</summary>
    public static bool MakesLoggingHost(ExpressionSyntax made) => made switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } }
            => name == "CreateDefaultBuilder" || (name == "CreateApplicationBuilder" && !DisablesDefaults(made))
                || (name is "CreateBuilder" or "CreateSlimBuilder" or "Create" && Hosts.Contains(owner.LastNameText())),
        ObjectCreationExpressionSyntax creation
            => creation.Type.LastNameText() == "HostApplicationBuilder" && !DisablesDefaults(creation),
        _ => false,
    };

    /// <summary>Whether the call makes the builder of a host that writes nowhere unless it is told.</summary>
    public static bool MakesMuteHost(ExpressionSyntax made) => made switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } }
            => name is "CreateEmptyApplicationBuilder" or "CreateEmptyBuilder" || (name == "CreateApplicationBuilder" && DisablesDefaults(made))
                || (name == "CreateBuilder" && owner.LastNameText() == "MauiApp"),
        ObjectCreationExpressionSyntax creation
            => creation.Type.LastNameText() is "HostBuilder" or "WebHostBuilder"
                || (creation.Type.LastNameText() == "HostApplicationBuilder" && DisablesDefaults(creation)),
        _ => false,
    };

    /// <summary>Whether the call is the one that makes a factory by itself, whose argument says what it writes to.</summary>
    public static bool MakesFactory(SyntaxNode call)
        => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create",
            Expression: var owner } }
            && owner.LastNameText() == "LoggerFactory";

    /// <summary>By settings that are made in the call, or by a local of the same function.</summary>
    private static bool DisablesDefaults(ExpressionSyntax creation)
        => creation.DescendantNodes().Any(IsDisabling)
            || creation.DescendantNodes().OfType<ArgumentSyntax>().Select(a => a.Expression).OfType<IdentifierNameSyntax>().Any(
                a => creation.Ancestors().FirstOrDefault(
                    m => m is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax)?.DescendantNodes()
                    .OfType<VariableDeclaratorSyntax>().Any(d => d.Identifier.ValueText == a.Identifier.ValueText
                        && d.Initializer?.DescendantNodes().Any(IsDisabling) == true) == true);

    private static bool IsDisabling(SyntaxNode node)
        => node is AssignmentExpressionSyntax { Left: var left, Right: LiteralExpressionSyntax { Token.ValueText: "true" } }
            && left.LastNameText() == "DisableDefaults";
}
