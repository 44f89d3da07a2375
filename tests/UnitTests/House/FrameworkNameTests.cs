using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.House;

/// <summary>What the house knows of a logging framework stands in the framework's file.</summary>
public sealed partial class FrameworkNameTests
{
    /// <summary>Texts with the name of a framework that stand elsewhere: where, how they begin, and why.</summary>
    private static readonly (string Path, string Text, string Reason)[] Elsewhere =
    [
        ("src/Analyzers/Configuration/ConfigFile.cs", ".NLOG", "an ending of files, as the name below"),
        ("src/Analyzers/Configuration/ConfigFile.cs", "LOG4NET", "a name of files, as the one below"),
        ("src/Analyzers/Configuration/ConfigFile.cs", "NLOG", "a name of files, which says how they are written and is asked below the frameworks"),
        ("src/Analyzers/Projects/ContainerTypes.cs", "Microsoft.Extensions.Logging", "what is there before a host has logging"),
        ("src/Analyzers/Vocabulary/TemplateMethodWords.cs", "ZLoggerMessage", "a word by which attributes are known before anything is bound"),
        ("src/Analyzers/Rules/Output/NoLogger.cs", "no logger is in reach", "advice to who has no provider"),
        ("src/Analyzers/Rules/Output/PrintReasons.cs", "no logging framework is referenced", "advice to who references none"),
        ("src/Analyzers/Rules/RuleTwins.cs", "Serilog00", "a rule of another tool"),
        ("src/Analyzers/Loggers/FactorySupport.cs", "Microsoft.Extensions.Logging", "what an added factory needs; only this framework has one"),
        ("src/Analyzers/Loggers/LoggerMakers.cs", "Microsoft.Extensions.Logging", "which values of hosts and containers have an ILoggerFactory"),
        ("src/CodeFixes/Wiring/InjectionEvidence.Registering.cs", "Microsoft.Extensions.Logging", "which namespaces have no container"),
        ("src/CodeFixes/Wiring/LogFactory.cs", "Microsoft.Extensions.Logging", "what the factory needs that a fix adds; only this framework has one"),
        ("src/CodeFixes/Wiring/LogFactoryText.cs", "Microsoft.Extensions.Logging", "where the types of the added factory are"),
        ("src/CodeFixes/Wiring/LogFactoryPlan.cs", "Microsoft.Extensions.Logging", "a type of each namespace that the added factory needs"),
    ];

    [Fact]
    public void Names_of_frameworks_stand_in_their_files()
    {
        var found = SourceFiles.Of("src").SelectMany(f => Literals(f.Path, f.Text)).ToArray();

        Assert.Empty(found.Where(l => !Elsewhere.Any(e => Allows(e, l))).Select(l => $"{l.Path}: {l.Text}"));
        Assert.Empty(Elsewhere.Where(e => !found.Any(l => Allows(e, l))).Select(e => $"{e.Path} has no '{e.Text}' any more"));
    }

    [Theory]
    [InlineData("src/Analyzers/Rules/A.cs", 1)]
    [InlineData("src/Analyzers/Frameworks/A.cs", 0)]
    public void Name_is_found(string path, int count)
        => Assert.Equal(count, Literals(path, """class A { bool Is(string? name) => name == "Serilog.Core"; }""").Count());

    private static bool Allows((string Path, string Text, string Reason) allowed, (string Path, string Text) literal)
        => literal.Path == allowed.Path && literal.Text.StartsWith(allowed.Text, StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Text)> Literals(string path, string source)
        => path.StartsWith("src/Analyzers/Frameworks/", StringComparison.Ordinal) ? []
            : CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
                .Where(t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                    or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
                .Select(t => t.ValueText)
                .Where(t => Name().IsMatch(t))
                .Select(t => (path, t));

    [GeneratedRegex(@"\b(?:Serilog|NLog|log4net|ZLog|Microsoft\.Extensions\.Logging)", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
