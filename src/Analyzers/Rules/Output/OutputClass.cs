using System.Collections.Concurrent;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// A class that is a program's output (<c>ConsoleOutput</c>, <c>Terminal</c>, helpers that print what they are given): one thing to decide about, so
/// that it is found once, at its name, and not line by line. Not in a service, where it is the log that the program has.
/// </summary>
internal static class OutputClass
{
    private static readonly string[] Verbs
        = ["write", "print", "show", "display", "echo", "say", "put", "out", "output", "emit", "draw", "render", "line"];

    /// <summary>The class that a print stands in; null where it is no such class.</summary>
    public static TypeDeclarationSyntax? Of(PrintCall print, RuleContext context)
    {
        if (print.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        var compilation = context.Model.Compilation;
        return ((!ProjectKind.IsExecutable(compilation.Options) || ProgramKind.IsCalled(compilation))
                && HostFacts.OfModel.Of(context.Model, static _ => new Classes()).GetOrAdd(type, static t => Is((TypeDeclarationSyntax)t)))
            || IsOwnLogger(context.Model.GetDeclaredSymbol(type, context.CancellationToken))
            ? type
            : null;
    }

    /// <summary>
    /// Whether a type is the console's implementation of a logger that the project has declared itself, in a service as well: what is to be decided
    /// is where that logger writes to.
    /// </summary>
    private static bool IsOwnLogger(INamedTypeSymbol? type)
        => type is { IsAbstract: false } && (type.AllInterfaces.Any(IsOwn) || (type.BaseType is { IsAbstract: true } holder && IsOwn(holder)));

    private static bool IsOwn(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty && OutputWords.IsLogger(type.Name);

    private static bool Is(TypeDeclarationSyntax type)
        => type.Identifier.ValueText is var name && (OutputWords.IsOutputClass(name) || (!OutputWords.IsLog(name) && OnlyForwards(type)))
            && !HasLog(type);

    /// <summary>Whether the print is the first of its class that is reported, so that the class is found there.</summary>
    public static bool IsFirst(TypeDeclarationSyntax type, PrintCall print, RuleContext context)
    {
        var parts = context.Model.GetDeclaredSymbol(type, context.CancellationToken)?.DeclaringSyntaxReferences
            .OrderBy(r => r.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(r => r.Span.Start) ?? Enumerable.Empty<SyntaxReference>();
        foreach (var part in parts)
        {
            foreach (var call in Prints(part.GetSyntax(context.CancellationToken)))
            {
                if (call == print.Syntax)
                {
                    return true;
                }

                // A part in another file is not bound here: what looks like a print is one.
                if (part.SyntaxTree != context.Model.SyntaxTree
                    ? call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
                        && receiver.ToString().StartsWith("Console", StringComparison.Ordinal)
                    : Find(call, context) is { Target: PrintTarget.Console } other && !PrintExemptions.IsExempt(other, context))
                {
                    return false;
                }
            }
        }

        return false;
    }

    private static PrintCall? Find(InvocationExpressionSyntax call, RuleContext context)
        => context.Frameworks.Prints.Find(context.Model.GetOperation(call, context.CancellationToken), context.Model, context.CancellationToken);

    private static IEnumerable<InvocationExpressionSyntax> Prints(SyntaxNode type)
        => type.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(static c => c.LastOrCalledName() is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync");

    /// <summary>
    /// Whether a type's prints stand in methods that are named after printing and write what they are given; what asks and what greets may stand
    /// beside them.
    /// </summary>
    private static bool OnlyForwards(TypeDeclarationSyntax type)
    {
        var methods = 0;
        foreach (var group in Prints(type).GroupBy(static c => c.FirstAncestorOrSelf<MethodDeclarationSyntax>()))
        {
            if (group.Key is not { ParameterList.Parameters: var parameters } method)
            {
                return false;
            }

            var verb = NameWords.In(method.Identifier.ValueText).FirstOrDefault() ?? "";
            if (Verbs.Contains(verb.ToLowerInvariant()) && group.All(static c => !HasWords(c)) && group.Any(c => Passes(c, parameters)))
            {
                methods++;
            }
            else if (!HelpWords.IsMember(method.Identifier.ValueText) && !Asks(method))
            {
                return false;
            }
        }

        return methods > 1;
    }

    private static bool HasWords(InvocationExpressionSyntax call) => call.ArgumentList.DescendantTokens()
        .Any(static t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken && t.ValueText.Any(char.IsLetter));

    private static bool Passes(InvocationExpressionSyntax call, SeparatedSyntaxList<ParameterSyntax> parameters)
        => call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(n => parameters.Any(p => p.Identifier.ValueText == n.Identifier.ValueText));

    private static bool Asks(MethodDeclarationSyntax method)
        => method.DescendantNodes().Any(static n => n is IdentifierNameSyntax { Identifier.ValueText: "ReadLine" or "ReadKey" });

    /// <summary>Whether a method of the type says that it logs: then it is a log, whatever the type is called.</summary>
    private static bool HasLog(TypeDeclarationSyntax type)
        => type.Members.OfType<MethodDeclarationSyntax>()
            .Any(m => NameWords.In(m.Identifier.ValueText).Any(w => w.ToLowerInvariant() is "log" or "logs"));

    private sealed class Classes : ConcurrentDictionary<SyntaxNode, bool>;
}
