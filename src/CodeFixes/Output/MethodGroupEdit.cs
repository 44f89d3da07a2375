using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary><c>ForEach(Console.WriteLine)</c> to <c>ForEach(x =&gt; _logger.LogInformation("{X}", x))</c>.</summary>
internal static class MethodGroupEdit
{
    /// <summary>Null where the node is no method group that prints a whole line of one value.</summary>
    public static CallEdit? Find(FixSite site, SyntaxNode node, LoggerInScope logger, LogLevel? level, CancellationToken cancellationToken)
    {
        if (site.Model.GetOperation(node, cancellationToken) is not IMethodReferenceOperation reference
            || site.Frameworks.Prints.Find(reference, site.Model, cancellationToken) is not { } print
            || !PrintReasons.IsAction(print, reference)
            || reference.Parent is not IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod.Parameters: [var value] } })
        {
            return null;
        }

        var written = level ?? (print.Stream == PrintStream.Error ? LogLevel.Error : LogLevel.Information);
        if (logger.Api.Writer.Form(written, hasValues: true, hasException: false) is not { Method: var method })
        {
            return null;
        }

        // Members count too: the lambda may hide none.
        var parameter = FreeNames.Candidates("x", "item", "value", "printed").First(n => site.Model.LookupSymbols(node.SpanStart, name: n).IsEmpty);
        var name = logger.Api.Templates.HasNamedHoles
            ? logger.Api.Templates.NamesFor(
                [Element(node, parameter, value.Type)], [], site.Casing)[0]
            : "0";
        var (prefix, format) = logger.Api.Display.ToStringHole(value.Type, null);
        var cast = value.Type is IArrayTypeSymbol || value.Type.TypeKind == TypeKind.Dynamic ? "(object)" : "";
        var callee = logger.Expression + (logger.IsConditional ? "?." : ".") + method;
        var template = "\"" + logger.Api.Templates.Grammar.WriteHole(prefix + name, null, format) + "\"";
        var change = new TextChange(node.Span, $"{parameter} => {callee}({template}, {cast}{parameter})");
        return CallEdit.Create([change], node.Span, logger.MissingNamespace(site, node.SpanStart, method)) with { Shared = logger.Wiring };
    }

    /// <summary>What each value is called: one of the list that the method goes over.</summary>
    private static HoleValue Element(SyntaxNode node, string parameter, ITypeSymbol type)
        => HoleValue.Of(SyntaxFactory.IdentifierName(parameter), TypeNouns.Of(type), HoleText.None) with
        {
            Element = node.Parent is ArgumentSyntax
            {
                Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var list } },
            }
                ? ExpressionPath.Of(list).LastOrDefault()
                : null,
        };
}
