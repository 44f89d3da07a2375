using System.Text.RegularExpressions;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Model;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// The source of a project's log factory, a tab for each step of indentation: an embedded file <c>LogFactory.*.txt</c> for each form and, for loggers
/// that follow, <c>LogFactory.txt</c>, in which <c>APPLICATION</c> stands for what only an executable has, <c>WATCHED</c> for what only one has that
/// listens to first chance exceptions. It is C# 7.3, so that it can stand in any project.
/// </summary>
internal static class LogFactoryText
{
    /// <summary>The nested class by which a factory is found again whose loggers follow.</summary>
    public const string FollowerName = OwnFactories.FollowerName;

    /// <summary>The types that the class names, by namespace.</summary>
    public static readonly (string Namespace, string[] Names)[] Types =
    [
        ("Microsoft.Extensions.Logging", ["ILogger", "ILoggerFactory", "ILoggerProvider", "LoggerFactory", "LogLevel", "EventId"]),
        ("Microsoft.Extensions.Logging.Abstractions", ["NullLoggerFactory"]),
        ("System", ["AppDomain", "Exception", "Func", "IDisposable", "NotSupportedException", "ObjectDisposedException", "Tuple", "Type"]),
        ("System.Collections.Concurrent", ["ConcurrentDictionary"]),
    ];

    private static readonly Lazy<string[]> Follower = new(() => Read("LogFactory.txt"));

    private static readonly Lazy<string[]> Console = new(() => Read("LogFactory.Console.txt"));

    private static readonly Lazy<string[]> Direct = new(() => Read("LogFactory.Direct.txt"));

    private static readonly Lazy<string[]> Asked = new(() => Read("LogFactory.Asked.txt"));

    /// <summary>The lines of the class, without line breaks.</summary>
    /// <param name="name">Of the class.</param>
    /// <param name="form">What it has to do.</param>
    /// <param name="nullableMark"><c>?</c> where the file has nullable annotations; else empty.</param>
    /// <param name="minimum">The lowest level that an executable's writes.</param>
    /// <param name="style">How the file is written; null for as it is here.</param>
    public static IEnumerable<string> Lines(string name, LogFactoryForm form, string nullableMark, LogLevel minimum, CodeStyle? style = null)
        => (form switch
            {
                LogFactoryForm.Console or LogFactoryForm.ConsoleOfMany => OfConsole(form == LogFactoryForm.ConsoleOfMany),
                LogFactoryForm.Direct => Direct.Value,
                LogFactoryForm.Asked => Asked.Value,
                _ => OfFollower(form),
            })
            .Where(l => minimum != LogLevel.Information || !l.Contains("$LEVEL$"))
            .Select(l => l.Replace("$NAME$", name).Replace("$Q$", nullableMark).Replace("$LEVEL$", minimum.ToString()))
            .Select(l => style is null ? l : Styled(l, style));

    private static string Styled(string line, CodeStyle style)
    {
        var own = line.TrimStart('\t');
        line = own.StartsWith("private ", StringComparison.Ordinal) ? line.Replace("private ", style.Private)
            : own.StartsWith("internal ", StringComparison.Ordinal) ? line.Replace("internal ", style.Internal)
            : line;
        line = style.HasKeywords || own.StartsWith("//", StringComparison.Ordinal) ? line
            : Regex.Replace(Regex.Replace(line, @"\bstring\b", "String"), @"\bbool\b", "Boolean");
        line = Members.Aggregate(line, (l, m) => CodeStyle.Flag(style.Options, m.Option) == true ? Regex.Replace(l, m.Use, "this.$0") : l);
        line = style.HasTargetTypedNew ? line.Replace("= new ConcurrentDictionary<Type, ILogger>()", "= new()") : line;
        return style.HasVar == false
            ? Factories.Aggregate(line, (l, made) => l.Replace($"var {made} = ", $"ILoggerFactory {made} = "))
            : line;
    }

    /// <summary>Uses of what each object of the class has, but for the lines that declare it, and the options that want <c>this.</c> there.</summary>
    private static readonly (string Option, string Use)[] Members =
    [
        ("dotnet_style_qualification_for_field", @"(?<![\w.])_(ended|made|category)\b(?!;$)|(?<=[=:] )_(ended|made|category)\b"),
        ("dotnet_style_qualification_for_property", @"(?<![\w.]|ILogger )Target\b"),
        ("dotnet_style_qualification_for_method", @"(?<![\w.]|ILogger )Make\("),
    ];

    private static readonly string[] Factories = ["factory", "console"];

    private static IEnumerable<string> OfConsole(bool hasOthers)
        => Console.Value.Select(l => l
            .Replace("$SET$", hasOthers ? "private set; " : "")
            .Replace("$OTHERS$", hasOthers ? " Threads that still run get another one." : "")
            .Replace("$END$", hasOthers ? "{ Factory = CreateConsole(); factory.Dispose(); }" : "factory.Dispose()"));

    private static IEnumerable<string> OfFollower(LogFactoryForm form)
    {
        var conditions = new Stack<bool>();
        foreach (var line in Follower.Value)
        {
            if (line.StartsWith("#if ", StringComparison.Ordinal))
            {
                conditions.Push(line == "#if APPLICATION" ? form != LogFactoryForm.Library : form == LogFactoryForm.FollowingWatched);
            }
            else if (line == "#else")
            {
                conditions.Push(!conditions.Pop());
            }
            else if (line == "#endif")
            {
                conditions.Pop();
            }
            else if (conditions.All(c => c))
            {
                yield return line;
            }
        }
    }

    private static string[] Read(string name)
    {
        using var stream = typeof(LogFactoryText).Assembly.GetManifestResourceStream(typeof(LogFactoryText), name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r", "").TrimEnd('\n').Split('\n');
    }
}
