using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// What a program exists to print: data for other programs, what an option of the output chose, answers and results. Never on the error stream;
/// and in a service only what a protocol between programs says.
/// </summary>
internal static class ProductContext
{
    private static readonly Regex FormatItem = new(@"\{\d+[^{}]*\}", RegexOptions.CultureInvariant);

    private static readonly Regex AlignedItem = new(@"\{\d+,", RegexOptions.CultureInvariant);

    /// <param name="text">The print's text as far as it is written.</param>
    public static bool Contains(PrintCall print, string text, RuleContext context)
    {
        if (print.Stream != PrintStream.Out)
        {
            return false;
        }

        var written = print.Form == PrintForm.Composite
            ? FormatItem.Replace(text, PrintText.Hole.ToString()).Replace("{{", "{").Replace("}}", "}")
            : text;
        if (DataText.IsProtocol(written))
        {
            return true;
        }

        if (SpeaksProtocol(print, context))
        {
            return DataText.IsValuesOnly(written) || DataText.Is(written) || IsData(print, written);
        }

        if (!ProgramKind.IsCalled(context.Model.Compilation) && !CommandHandlers.Contain(print, context))
        {
            return !IsProgress(print, text) && OutputChoice.IsUnlessQuiet(print.Syntax);
        }

        return DataText.Is(written)
            || IsData(print, written)
            || (!IsProgress(print, text)
                && (OutputChoice.Contains(print.Syntax) || IsInProductMember(print.Syntax) || IsRow(print, text)
                    || IsFiltered(print, written, context)));
    }

    /// <summary>
    /// Whether a print tells what the program does or how that went: by its words, or because it stands where an exception is caught.
    /// </summary>
    public static bool IsProgress(PrintCall print, string text)
        => ProgressWords.Are(text)
            || print.Syntax.Ancestors().TakeWhile(static n => n is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
                .Any(static n => n is CatchClauseSyntax);

    private static bool IsData(PrintCall print, string written) => Value(print, written) is { } value && ProductText.IsData(value);

    /// <summary>The only value of a print that has no words of its own.</summary>
    private static ExpressionSyntax? Value(PrintCall print, string written)
        => print.Form switch
        {
            PrintForm.Composite => written.Trim() is [PrintText.Hole] && print.Values is [_, var only] ? only.Syntax as ExpressionSyntax : null,
            PrintForm.Value or PrintForm.Characters => print.Values is [var value] ? value.Syntax as ExpressionSyntax : null,
            _ => null,
        };

    private static bool IsInProductMember(SyntaxNode print) => print.Ancestors().Any(static n => n switch
    {
        MethodDeclarationSyntax method => OutputWords.IsProductMember(method.Identifier.ValueText),
        LocalFunctionStatementSyntax local => OutputWords.IsProductMember(local.Identifier.ValueText),
        _ => false,
    });

    /// <summary>A row of a table: several values in columns.</summary>
    private static bool IsRow(PrintCall print, string text)
        => print.Form == PrintForm.Composite
            ? AlignedItem.Matches(text).Count > 1
            : (print.Syntax as InvocationExpressionSyntax)?.ArgumentList.DescendantNodes()
                .Count(static n => n is InterpolationAlignmentClauseSyntax
                    || (n is InvocationExpressionSyntax call && call.LastOrCalledName() is "PadRight" or "PadLeft")) > 1;

    /// <summary>A function that reads all that comes in: what it writes without words of its own is what became of it.</summary>
    private static bool IsFiltered(PrintCall print, string written, RuleContext context)
        => (DataText.IsValuesOnly(written) || print.Form is PrintForm.Characters or PrintForm.CharacterRange)
            && Facts(context).GetOrAdd(Function(print.Syntax), static n => Reads(n) ? Fact.Filters : Fact.None) == Fact.Filters;

    private static bool Reads(SyntaxNode function) => function.DescendantNodes().Any(static n => n is MemberAccessExpressionSyntax access
        && access.Name.Identifier.ValueText is "In" or "OpenStandardInput" or "IsInputRedirected"
        && access.Expression.LastOrCalledName() == "Console");

    /// <summary>Whether the type around a print writes frames of a protocol.</summary>
    private static bool SpeaksProtocol(PrintCall print, RuleContext context)
        => print.Syntax.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() is { } type
            && Facts(context).GetOrAdd(type, static n => Speaks(n) ? Fact.Speaks : Fact.None) == Fact.Speaks;

    private static bool Speaks(SyntaxNode type) => type.DescendantTokens().Any(static t => t.Value is string text
        && (text.StartsWith("Content-Length", StringComparison.OrdinalIgnoreCase) || text == "jsonrpc"
            || text.IndexOf("\"jsonrpc\"", StringComparison.Ordinal) >= 0));

    private static SyntaxNode Function(SyntaxNode node) => node.Ancestors()
        .First(static n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    private static ConcurrentDictionary<SyntaxNode, Fact> Facts(RuleContext context)
        => HostFacts.OfModel.Of(context.Model, static _ => new ConcurrentDictionary<SyntaxNode, Fact>());

    private enum Fact
    {
        None,
        Filters,
        Speaks,
    }
}
