using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>How a file is written: what <c>.editorconfig</c> says and, where it says nothing, what is there already.</summary>
/// <param name="options">What <c>.editorconfig</c> says of the file.</param>
/// <param name="root">The file.</param>
/// <param name="text">Its text.</param>
internal sealed class CodeStyle(AnalyzerConfigOptions options, SyntaxNode root, SourceText text)
{
    private bool? _bracesOwnLines;

    /// <summary>What <c>.editorconfig</c> says of the file.</summary>
    public AnalyzerConfigOptions Options => options;

    private LanguageVersion Version => ((CSharpParseOptions)root.SyntaxTree.Options).LanguageVersion;

    /// <summary>How private members are declared: <c>private</c> with a blank, or nothing where it goes without saying.</summary>
    public string Private => IsAccessOmitted ? "" : "private ";

    /// <summary>The same of a type that only its project sees.</summary>
    public string Internal => IsAccessOmitted ? "" : "internal ";

    /// <summary>Whether a constructor of one statement is written with an arrow.</summary>
    public bool HasArrowConstructors
        => Value(options, "csharp_style_expression_bodied_constructors") is "true" or "when_on_single_line" && Version >= LanguageVersion.CSharp7;

    /// <summary>Whether a type without a constructor gets a primary one.</summary>
    public bool HasPrimaryConstructors
        => Flag(options, "csharp_style_prefer_primary_constructors") == true && Version >= LanguageVersion.CSharp12;

    /// <summary>Whether the type of a created object is left out where it stands beside it.</summary>
    public bool HasTargetTypedNew
        => Flag(options, "csharp_style_implicit_object_creation_when_type_is_apparent") == true && Version >= LanguageVersion.CSharp9;

    /// <summary>
    /// Whether a variable that a method gives is declared with <c>var</c>: as the file does where it is of one mind; null where nothing is said.
    /// </summary>
    public bool? HasVar
    {
        get
        {
            if (Flag(options, "csharp_style_var_elsewhere") is not { } wanted)
            {
                return null;
            }

            var others = root.DescendantNodes().OfType<VariableDeclarationSyntax>()
                .Where(d => d.Parent is LocalDeclarationStatementSyntax && d.Variables is [{ Initializer.Value: InvocationExpressionSyntax }])
                .Select(d => d.Type.IsVar).ToArray();
            return others.Length > 1 && others.All(v => v == others[0]) ? others[0] : wanted;
        }
    }

    /// <summary>Whether types of the language are written by its keywords, <c>string</c> and not <c>String</c>.</summary>
    public bool HasKeywords => Flag(options, "dotnet_style_predefined_type_for_locals_parameters_members") != false;

    /// <summary>Whether one statement behind a condition has braces.</summary>
    public bool HasBraces => Value(options, "csharp_prefer_braces") is not ("false" or "when_multiline");

    /// <summary>Whether a file ends with a line break.</summary>
    public bool EndsWithNewLine => Flag(options, "insert_final_newline") ?? true;

    /// <summary>One step of indentation.</summary>
    public string Indentation
        => text.OwnIndentation() ?? (Value(options, "indent_style") == "tab" ? "\t"
            : int.TryParse(Value(options, "indent_size"), out var size) && size is > 0 and < 17 ? new string(' ', size)
            : "    ");

    private bool IsAccessOmitted => Value(options, "dotnet_style_require_accessibility_modifiers") is "never" or "omit_if_default";

    /// <summary>Lines with each brace on its own, as the file has its braces.</summary>
    public IEnumerable<string> Laid(IEnumerable<string> lines)
    {
        string? last = null;
        foreach (var line in lines)
        {
            var own = line.Trim();
            if (last is not null && own == "{" && last.Trim().Length > 0 && !OwnsLine(KindBefore(last.Trim())))
            {
                last += " {";
            }
            else if (last?.Trim() == "}" && (own.StartsWith("catch", StringComparison.Ordinal) || own == "finally") && !OwnsLine(own.Split(' ')[0]))
            {
                last += " " + own;
            }
            else
            {
                if (last is not null)
                {
                    yield return last;
                }

                last = line;
            }
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>A value of <c>.editorconfig</c> without its severity; null where it is not set.</summary>
    public static string? Value(AnalyzerConfigOptions options, string key)
        => options.TryGetValue(key, out var value) && value.Split(':')[0].Trim() is { Length: > 0 } said ? said.ToLowerInvariant() : null;

    /// <summary>The same of one that is true or false.</summary>
    public static bool? Flag(AnalyzerConfigOptions options, string key)
        => Value(options, key) switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        };

    /// <summary>What a brace begins, in the words of <c>csharp_new_line_before_open_brace</c>.</summary>
    private static string KindBefore(string line)
        => line.Split(' ', '(')[0] is "get" or "set" ? "accessors"
            : line.Split(' ', '(')[0] is "try" or "catch" or "finally" or "using" or "if" ? "control_blocks"
            : line.StartsWith("namespace ", StringComparison.Ordinal) || (" " + line).Contains(" class ") ? "types"
            : line.IndexOf('(') >= 0 ? "methods"
            : "properties";

    /// <summary>Whether a brace begins a line.</summary>
    /// <param name="kind">What it begins, in the words of <c>csharp_new_line_before_open_brace</c>.</param>
    public bool OwnsLine(string kind)
        => kind is "catch" or "finally" ? Flag(options, "csharp_new_line_before_" + kind) ?? BracesOwnLines
            : Value(options, "csharp_new_line_before_open_brace") switch
            {
                null => BracesOwnLines,
                "all" => true,
                "none" => false,
                var kinds => kinds.Split(',').Any(k => k.Trim() == kind),
            };

    /// <summary>Whether most braces of types and members begin a line; those that say all on one line tell nothing.</summary>
    private bool BracesOwnLines
        => _bracesOwnLines ??= root.DescendantNodes(n => n is not StatementSyntax).Select(OpenBrace)
            .Where(b => !b.IsKind(SyntaxKind.None) && !b.IsMissing
                && b.GetNextToken().SpanStart > text.Lines.GetLineFromPosition(b.SpanStart).End)
            .Sum(b => BeginsLine(b.SpanStart) ? 1 : -1) >= 0;

    private bool BeginsLine(int position)
        => text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)).Trim().Length == 0;

    private static SyntaxToken OpenBrace(SyntaxNode node)
        => node switch
        {
            TypeDeclarationSyntax type => type.OpenBraceToken,
            NamespaceDeclarationSyntax space => space.OpenBraceToken,
            BaseMethodDeclarationSyntax { Body: { } body } => body.OpenBraceToken,
            _ => default,
        };
}
