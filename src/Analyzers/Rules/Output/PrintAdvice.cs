using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Output;

/// <summary>What a message says beside the problem: what to do, and in a few words why no fix may be offered where one project shows it.</summary>
internal static class PrintAdvice
{
    /// <summary>Whether a library has a logger without one of its own the programs decide, which its project does not show.</summary>
    public const string AsksPrograms = "; write to a logger: none is in reach, and a fix has to see a program that uses this library and sets one up";

    /// <summary>When code of a library runs the programs decide as well.</summary>
    public const string AsksOrder
        = "; write to a logger: a fix has to see that programs which use this library set logging up before this runs, and do not end it before";

    /// <summary>Another project that compiles the file may have no such logger.</summary>
    public const string AsksSharers = "; write to a logger: a fix has to suit all projects that share this file";

    public static string Of(PrintCall print, RuleContext context)
    {
        var (apis, compilation) = (context.Frameworks.Apis, context.Model.Compilation);
        if (apis.IsEmpty)
        {
            return "";
        }

        if (print.Target == PrintTarget.Console && ConsoleRedirects.Exist(compilation, context.CancellationToken))
        {
            return "; write to a logger, unless it is read where this project redirects the console";
        }

        if (!ProjectKind.IsExecutable(compilation.Options))
        {
            return PublishedLibrary.Is(context.BuildProperty, compilation.AssemblyName)
                ? "; write to a logger that the caller passes: users of the package have no other"
                : NoLogger.ApisAt(context).All(a => a.Loggers.HasFactory || a.Loggers.Statics is { NeedsStart: true })
                    && !NoLogger.MayReachOne(print, context)
                    ? AsksPrograms
                : NoLogger.ApisAt(context).All(a => a.Loggers is { HasFactory: false, Statics: not null }) ? AsksOrder
                : "; write to a logger";
        }

        if (IsShared(print.Syntax.SyntaxTree.FilePath, context))
        {
            return AsksSharers;
        }

        // Where a logger of every framework has to be set up, one that nobody sets up says nothing.
        return apis.All(a => a.Loggers.Statics is { NeedsStart: true })
            && !IsStarted(compilation, apis[0].Loggers.Statics!, context.CancellationToken)
            ? $"; write to a logger: this project does not set {apis[0].Loggers.Statics!.Starts[0].Name}, without which nothing is written"
            : "; write to a logger";
    }

    /// <summary>Whether a file lies outside of the project, as one that several link.</summary>
    private static bool IsShared(string path, RuleContext context)
        => context.BuildProperty("ProjectDir") is { Length: > 0 } folder && Path.IsPathRooted(path)
            && !Slashes(path).StartsWith(Slashes(folder), StringComparison.OrdinalIgnoreCase);

    private static string Slashes(string path) => path.Replace('\\', '/');

    /// <summary>By text: a project sets logging up in one place, wherever that is, or leaves it to a host.</summary>
    private static bool IsStarted(Compilation compilation, StaticLoggers statics, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            (c, t) => new Start(
                c.SyntaxTrees.Any(tree => tree.GetText(t).ToString() is var text
                    && statics.Starts.Select(s => s.Name).Concat(statics.HostStarts).Any(n => text.IndexOf(n, StringComparison.Ordinal) >= 0))),
            cancellationToken).IsThere;

    private sealed record Start(bool IsThere);
}
