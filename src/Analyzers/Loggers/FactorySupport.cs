using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Loggers;

/// <summary>What a project has for the log factory that a fix adds, or has added.</summary>
internal static class FactorySupport
{
    /// <summary>The nested class by which such a factory is known.</summary>
    public const string FollowerName = "FollowingFactory";

    /// <summary>Whether the console provider is there, in a version that can send errors to the error stream.</summary>
    public static bool HasConsole(Compilation compilation)
        => KnownType.Find(compilation, "Microsoft.Extensions.Logging.ConsoleLoggerExtensions")?.GetMembers("AddConsole").OfType<IMethodSymbol>()
                .Any(m => m.Parameters.Length == 2) == true
            && KnownType.Find(compilation, "Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions")
                ?.GetMembers("LogToStandardErrorThreshold").IsEmpty == false
            && KnownType.Find(compilation, "Microsoft.Extensions.Logging.LoggerFactory")?.GetMembers("Create").IsEmpty == false;

    /// <summary>Whether the project's own code may have such a factory, or one of its own.</summary>
    public static bool HasFactory(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, token) => new OwnFactory(
                c.ContainsSymbolsWithName(FollowerName, SymbolFilter.Type, token)
                    || c.SyntaxTrees.Any(t => t.GetText(token).ToString().IndexOf("LoggerFactory.Create", StringComparison.Ordinal) >= 0)),
            cancellationToken).MayBe;

    private sealed record OwnFactory(bool MayBe);
}
