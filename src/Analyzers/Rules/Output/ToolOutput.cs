using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>What a command-line tool prints beside its product: it may be a log, but only who calls the tool knows.</summary>
internal static class ToolOutput
{
    /// <summary>Whether a print stands in a tool: in a project that is packed as one, or in a command.</summary>
    public static bool Contains(PrintCall print, RuleContext context)
        => ProgramKind.IsPackedTool(context.BuildProperty, context.Model.Compilation) || CommandHandlers.Contain(print, context);

    /// <summary>
    /// Whether a record in the print's place could spoil what programs read from the tool: most console sinks write to the standard output, and what
    /// stood on the error stream, or stood there only for people, would be among the data.
    /// </summary>
    public static bool WouldSpoil(PrintCall print, RuleContext context)
    {
        if (print.Target != PrintTarget.Console)
        {
            return false;
        }

        var compilation = context.Model.Compilation;
        return ProgramKind.IsPackedTool(context.BuildProperty, compilation)
            || ((print.Stream == PrintStream.Error ? ProgramKind.IsCalled(compilation) : CommandHandlers.Contain(print, context))
                && GivesData(compilation, context.CancellationToken));
    }

    public static string Advice(PrintCall print, RuleContext context)
        => WouldSpoil(print, context)
            ? "; it is a tool's output or a log, which only you know: none is written by default, since a record could spoil the data that it prints"
            : PrintAdvice.Of(print, context) + ", unless it is the tool's output";

    /// <summary>Whether the project prints data, or has an option for it; by spelling, found once for each file.</summary>
    private static bool GivesData(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, t) => new Answer(c.SyntaxTrees.Any(
                tree => HostFacts.OfTree.Of(tree, static (r, u) => new Answer(GivesData(r.GetRoot(u))), t).IsYes)),
            cancellationToken).IsYes;

    private static bool GivesData(SyntaxNode root) => root.DescendantNodes().Any(static n => n switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text.StartsWith("--", StringComparison.Ordinal) && OutputWords.IsChoice(text),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var value }] } call
            => call.LastOrCalledName() is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" && IsOut(call) && ProductText.IsData(value),
        _ => false,
    });

    private static bool IsOut(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && receiver.LastOrCalledName() is "Console" or "Out";

    private sealed record Answer(bool IsYes);
}
