using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Loggers;

/// <summary>What a project has for the log factory that a fix adds, or has added.</summary>
internal static class FactorySupport
{
    /// <summary>The nested class by which such a factory is known.</summary>
    public const string FollowerName = "FollowingFactory";

    /// <summary>The method by which one is known that writes to the console by itself.</summary>
    public const string ConsoleMaker = "CreateConsole";

    /// <summary>The member of such a class that is the factory.</summary>
    public const string Member = "Factory";

    /// <summary>The method of such a class that gives a type its logger for one record.</summary>
    public const string Asked = "For";

    private const string Interface = "ILoggerFactory";

    /// <summary>Whether a class is such a factory, by its shape.</summary>
    public static bool IsFactory(INamedTypeSymbol type)
        => (type.IsStatic || type.Interfaces.Any(i => i.Name == Interface)) && !type.GetMembers(Member).IsEmpty
            && (!type.GetTypeMembers(FollowerName).IsEmpty || !type.GetMembers(ConsoleMaker).IsEmpty);

    /// <inheritdoc cref="IsFactory(INamedTypeSymbol)"/>
    public static bool IsFactory(ClassDeclarationSyntax type)
        => (type.Modifiers.Any(SyntaxKind.StaticKeyword)
                || type.BaseList?.Types.Any(t => t.Type.LastNameText() == Interface) == true)
            && type.Members.OfType<PropertyDeclarationSyntax>().Any(p => p.Identifier.ValueText == Member)
            && type.Members.Any(m => m is ClassDeclarationSyntax { Identifier.ValueText: FollowerName }
                or MethodDeclarationSyntax { Identifier.ValueText: ConsoleMaker });

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
                    || c.ContainsSymbolsWithName(ConsoleMaker, SymbolFilter.Member, token)
                    || c.SyntaxTrees.Any(t => HostFacts.OfText.Of(t.GetText(token), static text => new MakesOne(text)).IsThere)),
            cancellationToken).MayBe;

    private sealed record OwnFactory(bool MayBe);

    /// <summary>Whether a file spells that a factory is made.</summary>
    private sealed class MakesOne(SourceText text)
    {
        public bool IsThere { get; } = text.ToString().IndexOf("LoggerFactory.Create", StringComparison.Ordinal) >= 0;
    }
}
