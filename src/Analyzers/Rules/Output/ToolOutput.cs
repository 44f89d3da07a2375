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
            || ((print.Stream == PrintStream.Error ? ProjectKind.IsExecutable(compilation.Options) : CommandHandlers.Contain(print, context))
                && DataOf(compilation, context.CancellationToken) is var data
                && (data.IsProtocol || (data.IsPrinted && (print.Stream == PrintStream.Out || ProgramKind.IsCalled(compilation)))));
    }

    public static string Advice(PrintCall print, RuleContext context)
        => WouldSpoil(print, context)
            ? "; it is a tool's output or a log, which only you know: none is written by default, since a record could spoil the data that it prints"
            : PrintAdvice.Of(print, context) + ", unless it is the tool's output";

    /// <summary>What programs can read on the project's standard output; by spelling, found once for each file.</summary>
    private static Data DataOf(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, t) =>
            {
                var files = c.SyntaxTrees.Select(tree => HostFacts.OfTree.Of(tree, static (r, u) => Find(r.GetRoot(u)), t)).ToList();
                return new Data(files.Any(f => f.IsPrinted), files.Any(f => f.IsProtocol));
            },
            cancellationToken);

    private static Data Find(SyntaxNode root)
    {
        var (isPrinted, isProtocol) = (false, false);
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token.Value: string text }:
                    isPrinted |= text.StartsWith("--", StringComparison.Ordinal) && OutputWords.IsChoice(text);
                    isProtocol |= text == "jsonrpc" || DataText.IsProtocol(text);
                    break;
                case InterpolatedStringTextSyntax { TextToken.ValueText: var text }:
                    isProtocol |= DataText.IsProtocol(text);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var value }] } call
                    when call.LastOrCalledName() is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync":
                    isPrinted |= IsOut(call) && ProductText.IsData(value);
                    break;
                case SimpleNameSyntax { Identifier.ValueText: "WithStdioServerTransport" or "StdioServerTransport" }:
                    isProtocol = true;
                    break;
                case SimpleNameSyntax { Identifier.ValueText: "OpenStandardOutput" }:
                    isProtocol |= !IsForConsole(node);
                    break;
            }
        }

        return new(isPrinted, isProtocol);
    }

    /// <summary>Whether the process's own stream is only given back to the console.</summary>
    private static bool IsForConsole(SyntaxNode stream)
        => stream.Ancestors().Any(static n => n is InvocationExpressionSyntax call && call.LastOrCalledName() == "SetOut")
            || stream.SyntaxTree.GetRoot().DescendantNodes().Any(static n => n is IdentifierNameSyntax { Identifier.ValueText: "SetOut" });

    private static bool IsOut(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && receiver.LastOrCalledName() is "Console" or "Out";

    /// <param name="IsPrinted">Whether data is printed, or an option asks for it.</param>
    /// <param name="IsProtocol">Whether the stream belongs to a protocol, or is written to as bytes.</param>
    private sealed record Data(bool IsPrinted, bool IsProtocol);
}
