using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Projects;

/// <summary>
/// Whether a program is a tool, which is called for what it prints, or a service, whose console nobody reads; told by the project's properties and by
/// what the type of its entry point names. Most programs are neither for certain.
/// </summary>
internal static class ProgramKind
{
    /// <summary>
    /// What only a program has that goes on until it is stopped: listeners, services of Windows, consumers of RabbitMQ, Kafka and Azure, Quartz's
    /// scheduler, an endless wait.
    /// </summary>
    private static readonly HashSet<string> Lasting = new(StringComparer.Ordinal)
    {
        "TcpListener", "HttpListener", "ServiceBase", "HostFactory", "Infinite", "WaitForShutdown", "WaitForShutdownAsync", "RunConsoleAsync",
        "RunAsService", "UseWindowsService", "UseSystemd", "BackgroundService", "IHostedService", "AddHostedService",
        "EventingBasicConsumer", "AsyncEventingBasicConsumer", "ConsumerBuilder", "ServiceBusProcessor", "StdSchedulerFactory",
    };

    /// <summary>What makes a host; command-line programs make one too, for its container.</summary>
    private static readonly HashSet<string> Hosts = new(StringComparer.Ordinal)
    {
        "WebApplication", "WebHost", "Host", "HostBuilder", "WebHostBuilder", "HostApplicationBuilder", "CreateHostBuilder", "CreateWebHostBuilder",
    };

    private static readonly HashSet<string> Starts = new(StringComparer.Ordinal) { "Run", "RunAsync", "Start", "StartAsync" };

    /// <summary>Whether the project is packed as a command of its own, and no service.</summary>
    /// <param name="property">A property of the project by its name; null for one that is not set.</param>
    /// <param name="compilation">The project.</param>
    public static bool IsPackedTool(Func<string, string?> property, Compilation compilation)
    {
        return ProjectKind.IsExecutable(compilation.Options)
            && IsSet("PackAsTool")
            && !IsSet("FileBasedProgram") // The SDK packs every program of a single file so.
            && !IsService(compilation);

        bool IsSet(string name) => string.Equals(property(name)?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the project is a program that is called, does its work and ends.</summary>
    public static bool IsCalled(Compilation compilation) => ProjectKind.IsExecutable(compilation.Options) && !IsService(compilation);

    /// <summary>Whether a piece of code makes a host and runs it, or waits for others.</summary>
    public static bool Serves(SyntaxNode code)
    {
        var (makes, starts) = (false, false);
        foreach (var node in code.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var name = node.Identifier.ValueText;
            if (Lasting.Contains(name))
            {
                return true;
            }

            makes |= Hosts.Contains(name);
            starts |= Starts.Contains(name) && node.Parent is MemberAccessExpressionSyntax;
        }

        return makes && starts;
    }

    private static bool IsService(Compilation compilation)
        => HostFacts.OfCompilation.Of(compilation, static c => new Answer(Find(c))).IsService;

    private static bool Find(Compilation compilation)
    {
        // Top-level statements are declared by their file.
        return ProjectFacts.Of(compilation).EntryPoint is { ContainingType: { } type }
            && type.DeclaringSyntaxReferences.Any(r => Serves(r.GetSyntax()));
    }

    private sealed record Answer(bool IsService);
}
