using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Consumers;

/// <summary>One project of each kind that logs.</summary>
internal static class KindsOfProjects
{
    public static readonly Consumer Web = new("Web", "Microsoft.NET.Sdk.Web", "", "",
        ("Program.cs",
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/orders/{id}", (int id, ILogger<Orders> logger) =>
        {
            logger.LogInformation("Order " + id);               // LOG2001
            return new Orders().Find(id);
        });
        Console.WriteLine("web is up");                         // LOG1001
        app.Logger.LogInformation("Listening as {0}", "web");   // LOG2006
        app.Run();

        public class Orders
        {
            public string Find(int id) => $"order {id}";
        }
        """),
        ("appsettings.json",
        """
        {
          "Logging": {
            "LogLevel": {
              "Default": "Information",
              "Microsoft": { "AspNetCore": "Warning" }          // LOG6005
            }
          }
        }
        """));

    public static readonly Consumer Worker = new("Worker", "Microsoft.NET.Sdk.Worker", "", "Microsoft.Extensions.Hosting",
        ("Worker.cs",
        """
        public sealed class Worker(ILogger<Worker> logger) : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken)
            {
                logger.LogInformation($"Started at {DateTime.UtcNow}"); // LOG2001
                Console.Error.WriteLine("no work");                     // LOG1001
                return Task.CompletedTask;
            }
        }
        """),
        ("Program.cs",
        """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddHostedService<Worker>();
        builder.Build().Run();
        """));

    /// <summary>No logging package at all: prints are reported, and help is not.</summary>
    public static readonly Consumer Console = new("Tool", "Microsoft.NET.Sdk", "<OutputType>Exe</OutputType>", "",
        ("Program.cs",
        """
        if (args.Contains("--help"))
        {
            Console.WriteLine("Usage: tool [--help]");
            return;
        }

        Console.WriteLine("working");                           // LOG1001
        """));

    public static readonly Consumer ClassLibrary = Consumer.ClassLibrary("Library", "");

    /// <summary>
    /// Old and new targets in one project, with the C# version that each has by default: a fix must be right for 7.3 and for the newest. What is
    /// wrong in its configuration is told once.
    /// </summary>
    public static readonly Consumer Frameworks = new("Frameworks", "Microsoft.NET.Sdk",
        """
        <Nullable>disable</Nullable>
        <ImplicitUsings>disable</ImplicitUsings>
        <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
        """, "Microsoft.Extensions.Logging.Abstractions",
        ("Shared.cs",
        """
        using System;
        using Microsoft.Extensions.Logging;

        namespace Consumer
        {
            public class Shared
            {
                private readonly ILogger<Shared> _logger;

                public Shared(ILogger<Shared> logger)
                {
                    _logger = logger;
                }

                public void Run(int id, string name)
                {
                    _logger.LogInformation($"Order {id}");                  // LOG2001
                    _logger.LogInformation("Name " + name);                 // LOG2001
                    Console.WriteLine("Done with " + name);                 // LOG1001
        #if NETFRAMEWORK
                    _logger.LogInformation("Domain " + AppDomain.CurrentDomain.Id); // LOG2001 in net48
        #elif NET
                    _logger.LogInformation($"Since {Environment.TickCount64}"); // LOG2001 in net8.0 net10.0
        #endif
                }
            }

            public class Unwired
            {
                public void Run(int id)
                {
                    Console.Error.WriteLine("No order {0}", id);            // LOG1001
                }
            }
        }
        """),
        ("appsettings.json",
        """
        {
          "Logging": { "LogLevel": { "Default": "Info" } }                  // LOG6005 in netstandard2.0
        }
        """))
    {
        TargetFrameworks = "netstandard2.0;net8.0;net10.0;net48",
    };

    /// <summary>
    /// Configuration of an application's file, and files that lie elsewhere: linked, named by their path, and one that is not there; two targets.
    /// </summary>
    public static readonly Consumer Linked = new(
        "Linked", "Microsoft.NET.Sdk", "<OutputType>Exe</OutputType>", "Microsoft.Extensions.Logging.Abstractions",
        ("Program.cs", "return args.Length;"),
        ("Web.config",
        """
        <?xml version="1.0"?>
        <configuration>
          <configSections><section name="nlog" type="NLog.Config.ConfigSectionHandler, NLog" /></configSections>
          <nlog autoReload="true">
            <targets><target name="console" type="Console" /></targets>
            <rules><logger name="*" minLevel="Critical" writeTo="console" /></rules>   <!-- // LOG6005 in net8.0 -->
          </nlog>
        </configuration>
        """),
        ("Web.Release.config",
        """
        <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
          <nlog><rules><logger name="*" minLevel="Loud" xdt:Transform="Replace" /></rules></nlog>
        </configuration>
        """),
        ("packages.config", "<packages><package id=\"nlog\" /></packages>"),
        ("Defaults/appsettings.json", """{ "Logging": { "LogLevel": { "Default": "Loud" } } }"""),
        ("../Elsewhere/appsettings.json", """{ "Logging": { "LogLevel": { "Default": "Info" } } } // LOG6005 in net8.0"""),
        ("../Elsewhere/Shop's.nlog",
        """
        <nlog autoReload="true">
          <targets><target name="console" type="Console" /></targets>
          <rules><logger name="*" minLevel="Info" writeTo="consol" /></rules>          <!-- // LOG6005 in net8.0 -->
        </nlog>
        """),
        ("../Elsewhere/other.json", """{ "Logging": { "LogLevel": { "Default": "Info" } } }"""))
    {
        TargetFrameworks = "net8.0;net10.0",
        Items = $"""
            <PackageReference Include="NLog" Version="{Repository.NLogVersion}" />
            <Content Include="../Elsewhere/appsettings.json" Link="appsettings.json" CopyToOutputDirectory="PreserveNewest" />
            <None Include="../Elsewhere/Shop's.nlog;../Elsewhere/other.json" CopyToOutputDirectory="PreserveNewest" />
            <None Include="../Elsewhere/gone.config" Link="gone.config" />
            """,
    };
}
