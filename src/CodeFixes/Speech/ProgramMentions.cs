using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>The programs that a file may run, by spelling; found once for each version of the file.</summary>
internal sealed class ProgramMentions
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    private ProgramMentions(SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken:
                    var text = token.ValueText;
                    _files.Add(text.Substring(text.LastIndexOfAny(['/', '\\']) + 1));
                    break;
                case SyntaxKind.TypeOfKeyword when token.Parent is TypeOfExpressionSyntax { Type: var type, Parent: MemberAccessExpressionSyntax
                    { Name.Identifier.ValueText: "Assembly" } }:
                    Assemblies.Add(type);
                    break;
                default:
                    AsksForItself |= token.ValueText is "ProcessPath" or "MainModule";
                    break;
            }
        }
    }

    /// <summary>Types whose assembly is asked for: <c>typeof(Program).Assembly</c>.</summary>
    public List<TypeSyntax> Assemblies { get; } = [];

    /// <summary>Whether the file asks where its own program lies.</summary>
    public bool AsksForItself { get; }

    public static ProgramMentions Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new ProgramMentions(t.GetRoot(c)), cancellationToken);

    /// <summary><c>"tool"</c>, <c>"tool.dll"</c>, a path that ends with it.</summary>
    public bool Names(string program)
        => program.Length > 0 && (_files.Contains(program) || _files.Contains(program + ".dll") || _files.Contains(program + ".exe")
            || _files.Contains(program + ".csproj"));
}
