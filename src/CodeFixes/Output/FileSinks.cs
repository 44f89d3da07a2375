using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Whether a solution has a logging framework write files, by code or by a configuration file.</summary>
internal sealed class FileSinks : SolutionEvidence
{
    public static readonly FileSinks Instance = new();

    // What is written in code, and the assembly that it comes from: a type or method of that name alone proves nothing.
    private static readonly Dictionary<string, string> AssemblyOfName = new(StringComparer.Ordinal)
    {
        ["File"] = "Serilog.Sinks.File",
        ["RollingFile"] = "Serilog.Sinks.RollingFile",
        ["FileTarget"] = "NLog",
        ["FileAppender"] = "log4net",
        ["RollingFileAppender"] = "log4net",
    };

    private FileSinks()
    {
    }

    protected override string[] Words { get; } = ["WriteTo", "AddFile", "FileTarget", "FileAppender", "\"File\""];

    protected override bool IsCandidate(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddFile" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "File" or "RollingFile",
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteTo" } } }
            => true,
        ObjectCreationExpressionSyntax creation => LastName(creation.Type) is "FileTarget" or "FileAppender" or "RollingFileAppender",
        _ => false,
    };

    protected override bool Proves(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(candidate, cancellationToken).Symbol as IMethodSymbol;
        if (symbol is { Name: "AddFile" })
        {
            return (symbol.ReceiverType
                ?? symbol.Parameters.FirstOrDefault()?.Type) is { Name: "ILoggingBuilder" or "ILoggerFactory",
                    ContainingNamespace: { Name: "Logging", ContainingNamespace.Name: "Extensions" } };
        }

        var name = symbol is { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol?.Name;
        return name is not null && AssemblyOfName.TryGetValue(name, out var assembly) && symbol!.ContainingAssembly?.Name == assembly;
    }

    protected override bool Proves(string fileName, string text)
    {
        var plain = text.Replace(" ", "");
        return fileName.EndsWith(".config", StringComparison.OrdinalIgnoreCase)
            ? Has("type=\"File\"") || Has("FileAppender\"") || Has("FileAppender,")
            : fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                && ((Has("\"Serilog\"") && Has("\"WriteTo") && Has("\"Name\":\"File\"")) || (Has("\"NLog\"") && Has("\"type\":\"File\"")));

        bool Has(string part) => plain.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };
}
