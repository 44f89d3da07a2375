using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.Model;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// The source of a project's log factory, a tab for each step of indentation: the embedded file <c>LogFactory.txt</c>, in which
/// <c>APPLICATION</c> stands for what only an executable has. It is C# 7.3, so that it can stand in any project.
/// </summary>
internal static class LogFactoryText
{
    /// <summary>The nested class by which the factory is found again.</summary>
    public const string FollowerName = OwnFactories.FollowerName;

    /// <summary>The types that the class names, by namespace.</summary>
    public static readonly (string Namespace, string[] Names)[] Types =
    [
        ("Microsoft.Extensions.Logging", ["ILogger", "ILoggerFactory", "ILoggerProvider", "LoggerFactory", "LogLevel", "EventId"]),
        ("Microsoft.Extensions.Logging.Abstractions", ["NullLoggerFactory"]),
        ("System", ["AppDomain", "Exception", "Func", "IDisposable", "ObjectDisposedException", "Tuple"]),
    ];

    private static readonly Lazy<string[]> Template = new(Read);

    /// <summary>The lines of the class, without line breaks.</summary>
    /// <param name="name">Of the class.</param>
    /// <param name="isExecutable">Whether it makes a console logger of its own; in a library it waits for the application's.</param>
    /// <param name="nullableMark"><c>?</c> where the file has nullable annotations; else empty.</param>
    /// <param name="minimum">The lowest level that an executable's writes.</param>
    public static IEnumerable<string> Lines(string name, bool isExecutable, string nullableMark, LogLevel minimum)
    {
        var isWanted = true;
        foreach (var line in Template.Value)
        {
            switch (line)
            {
                case "#if APPLICATION":
                    isWanted = isExecutable;
                    break;
                case "#else":
                    isWanted = !isWanted;
                    break;
                case "#endif":
                    isWanted = true;
                    break;
                default:
                    if (isWanted && (minimum != LogLevel.Information || !line.Contains("$LEVEL$")))
                    {
                        yield return line.Replace("$NAME$", name).Replace("$Q$", nullableMark).Replace("$LEVEL$", minimum.ToString());
                    }

                    break;
            }
        }
    }

    private static string[] Read()
    {
        using var stream = typeof(LogFactoryText).Assembly.GetManifestResourceStream(typeof(LogFactoryText), "LogFactory.txt");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r", "").TrimEnd('\n').Split('\n');
    }
}
