using System.Reflection;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>What Microsoft.Extensions.Logging and its console make of a file: the real ones.</summary>
internal static class MelRun
{
    private const string Category = "Shop.Orders";

    /// <summary>
    /// <c>throws</c> and the type of the exception, or the lowest level that is written of the category <c>Shop.Orders</c>, <c>off</c> for none;
    /// then, where they are not as by default, the formatter and what it shows of scopes and time.
    /// </summary>
    /// <param name="layers">The files, of which a later one lies over the earlier ones.</param>
    public static string Outcome(params string[] layers)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var configuration = new ConfigurationBuilder();
            for (var i = 0; i < layers.Length; i++)
            {
                var file = Path.Combine(folder.FullName, $"{i}.json");
                File.WriteAllText(file, layers[i]);
                configuration.AddJsonFile(file);
            }

            return Outcome(configuration.Build());
        }
        catch (Exception exception)
        {
            return "throws " + exception.GetType().Name;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Outcome(IConfiguration configuration)
    {
        using var services = new ServiceCollection()
            .AddLogging(b => b.AddConfiguration(configuration.GetSection("Logging")).AddConsole()).BuildServiceProvider();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        var lowest = Enum.GetValues<LogLevel>().Where(logger.IsEnabled).Select(l => l.ToString()).FirstOrDefault() ?? "off";

        var console = services.GetServices<ILoggerProvider>().OfType<ConsoleLoggerProvider>().Single().CreateLogger(Category);
        var formatter = (ConsoleFormatter)Internal(console, "Formatter");
        using var text = new StringWriter();
        using (console.BeginScope("SCOPE"))
        {
            var entry = new LogEntry<string>(LogLevel.Information, Category, 0, "hello", null, (s, _) => s);
            formatter.Write(entry, (IExternalScopeProvider)Internal(console, "ScopeProvider"), text);
        }

        var shown = new StringBuilder(lowest);
        shown.Append(formatter.Name == "simple" ? "" : " " + formatter.Name);
        shown.Append(text.ToString().Contains("SCOPE", StringComparison.Ordinal) ? " scope" : "");
        shown.Append(text.ToString() is [>= '0' and <= '9', ..] ? " time" : "");
        shown.Append(text.ToString().TrimEnd().Contains('\n', StringComparison.Ordinal) || formatter.Name != "simple" ? "" : " line");
        return shown.ToString();
    }

    private static object Internal(ILogger logger, string property)
        => logger.GetType().GetProperty(property, BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(logger)!;
}
