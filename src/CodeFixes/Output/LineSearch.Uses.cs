using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <content>What calls and functions do to the line.</content>
internal sealed partial class LineSearch
{
    private LineUse OfCall(SyntaxNode call, SemanticModel model, int depth)
    {
        var name = call switch
        {
            InvocationExpressionSyntax invocation => invocation.InvokedName()?.Identifier.ValueText,
            ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
            _ => null,
        };
        if (name is not null && TakesConsole(call, model))
        {
            return LineUse.LeavesOpen;
        }

        if (name is null || depth >= MaxDepth
            || (!ProjectFacts.Of(_compilation).Declares(name, _cancellationToken) && call is InvocationExpressionSyntax
                && call.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<LocalFunctionStatementSyntax>()
                    .Any(f => f.Identifier.ValueText == name) != true && !IsTopLevelFunction(call, name)))
        {
            return LineUse.None;
        }

        return model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol method
            ? OfMethod(method.ReducedFrom ?? method, depth)
            : LineUse.None;
    }

    private static bool IsTopLevelFunction(SyntaxNode call, string name)
        => call.SyntaxTree.GetRoot() is CompilationUnitSyntax unit
            && unit.Members.OfType<GlobalStatementSyntax>().Any(g => g.Statement is LocalFunctionStatementSyntax f && f.Identifier.ValueText == name);

    private LineUse OfMethod(IMethodSymbol method, int depth)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_known.TryGetValue(method, out var known))
        {
            return known;
        }

        _known[method] = LineUse.None; // Of one that calls itself.
        var use = LineUse.None;
        foreach (var reference in method.DeclaringSyntaxReferences.Where(r => _compilation.ContainsSyntaxTree(r.SyntaxTree)))
        {
            var declaration = reference.GetSyntax(_cancellationToken);
            if (declaration is not TypeDeclarationSyntax)
            {
                use = Uses(declaration, ModelOf(declaration), depth + 1).Last;
            }
        }

        return _known[method] = use;
    }

    private (int Count, LineUse Last) Uses(SyntaxNode member)
    {
        if (!_uses.TryGetValue(member, out var uses))
        {
            _uses[member] = uses = Uses(member, ModelOf(member), 0);
        }

        return uses;
    }

    /// <summary>How often a function uses the console, and what the last use in source order leaves.</summary>
    private (int Count, LineUse Last) Uses(SyntaxNode function, SemanticModel model, int depth)
    {
        var (count, last) = (0, LineUse.None);
        foreach (var node in function.DescendantNodes(n => n == function || n is not (LocalFunctionStatementSyntax or TypeDeclarationSyntax)))
        {
            if (UseBy(node, model, depth) is not LineUse.None and var use)
            {
                count++;
                last = use;
            }
        }

        return (count, last);
    }

    private LineUse UseBy(SyntaxNode node, SemanticModel model, int depth)
    {
        switch (node)
        {
            case InvocationExpressionSyntax invocation when invocation.InvokedName()?.Identifier.ValueText is { } name:
                if (name == "ReadKey")
                {
                    return IsConsole(invocation, model) ? OfReadKey(invocation) : LineUse.None;
                }

                if (name is "ReadLine" or "Clear")
                {
                    return IsConsole(invocation, model) ? LineUse.Ends : LineUse.None;
                }

                if (name == "SetCursorPosition")
                {
                    return IsConsole(invocation, model) ? LineUse.LeavesOpen : LineUse.None;
                }

                return PrintIndex.Print(_site, invocation, name, model, _cancellationToken) is { } print
                    ? print.Target != Prints.PrintTarget.Console ? LineUse.None : PrintIndex.EndsWithLine(print) ? LineUse.Ends : LineUse.LeavesOpen
                    : OfCall(invocation, model, depth);
            case ObjectCreationExpressionSyntax:
                return OfCall(node, model, depth);
            case AssignmentExpressionSyntax { Left: var left } when left.LastNameText() is "CursorLeft" or "CursorTop":
                return IsConsole(left, model) ? LineUse.LeavesOpen : LineUse.None;
            default:
                return LineUse.None;
        }
    }

    /// <summary>The key that is shown stands in the line; only Enter would end it.</summary>
    public static LineUse OfReadKey(InvocationExpressionSyntax call)
        => call.ArgumentList.Arguments is [{ Expression.RawKind: (int)SyntaxKind.TrueLiteralExpression }] ? LineUse.None : LineUse.LeavesOpen;

    /// <summary>Whether the console's writer is passed on: what is written to it there leaves the line as nobody here can tell.</summary>
    private bool TakesConsole(SyntaxNode call, SemanticModel model)
        => call is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } invocation
            && invocation.InvokedName()?.Identifier.ValueText is not ("Synchronized" or "SetOut" or "SetError")
            && arguments.Any(a => a.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax
                && a.Expression.LastNameText() is "Out" or "Error" && IsConsole(a.Expression, model));
}
