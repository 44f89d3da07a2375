using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>What a statement does to the console's colours.</summary>
/// <param name="Property"><c>ForegroundColor</c> or <c>BackgroundColor</c>; null for both.</param>
/// <param name="IsBack">Whether the colour of before is set again.</param>
internal sealed record ColourChange(string? Property, bool IsBack);

/// <summary>Recognises the statements that only set a colour of the console, by symbol.</summary>
internal sealed class ConsoleColours(FixSite site, CancellationToken cancellationToken)
{
    /// <summary>Null for any other statement.</summary>
    public ColourChange? ChangeBy(StatementSyntax statement)
        => (statement as ExpressionStatementSyntax)?.Expression switch
        {
            InvocationExpressionSyntax call when call.Expression.LastNameText() == "ResetColor" && IsConsole(call.Expression) => new(null, true),
            InvocationExpressionSyntax call when CodeOf(call) is { } code => new(code.IsBack ? null : "ForegroundColor", code.IsBack),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set when PropertyOf(set.Left) is { } property
                => new(property, Saved(set.Right) is { } saved && saved.Property == property),
            _ => null,
        };

    /// <summary>The last code of a print that writes nothing but codes of colours; null for any other call.</summary>
    private ColourCode? CodeOf(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText == "Write"
            && PrintText.Of(call, site.Model, cancellationToken) is var text && EscapeCodes.AreAll(text)
            && site.Frameworks.Prints.Find(site.Model.GetOperation(call, cancellationToken), site.Model, cancellationToken) is
                { Target: PrintTarget.Console }
            ? EscapeCodes.ColoursIn(text).Last()
            : null;

    /// <summary>Whether nothing but the colour is lost with the statement: no effect, and no local that would not be used any more.</summary>
    public bool CanGo(StatementSyntax statement)
        => statement is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: var right } } || ChangeBy(statement) is not
        { IsBack: false } || site.Model.GetOperation(right, cancellationToken) is { } value && Effects.IsPure(value.Unwrap())
                && !right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                    .Any(n => site.Model.GetSymbolInfo(n, cancellationToken).Symbol is ILocalSymbol);

    /// <summary>The declarations that save a colour for nothing but these statements.</summary>
    public IEnumerable<StatementSyntax> SavedFor(IReadOnlyCollection<StatementSyntax> colours)
        => colours.Select(s => s is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: var right } }
            ? Saved(right)?.Declaration
            : null)
            .Where(d => d is not null).Distinct()
            .Where(d => d!.Parent == colours.First().Parent || d.Parent?.Parent == colours.First().Parent?.Parent)
            .Where(d => !IsUsedBeside(d!, colours))!;

    /// <summary>
    /// Whether something in the statement may write to the console beside the prints that are known: code of this solution, a lambda, the console
    /// itself.
    /// </summary>
    public bool MayPrintMore(StatementSyntax statement, IReadOnlyCollection<ExpressionSyntax> prints)
        => statement.DescendantNodesAndSelf(n => n is not ExpressionSyntax expression || !prints.Contains(expression)).Any(n => n switch
        {
            ExpressionSyntax expression when prints.Contains(expression) => false,
            AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => true,
            SimpleNameSyntax name => IsConsole(name),
            InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
                => site.Model.GetSymbolInfo(n, cancellationToken).Symbol is not { } symbol || symbol.Locations.Any(l => l.IsInSource),
            _ => false,
        });

    private bool IsUsedBeside(LocalDeclarationStatementSyntax declaration, IReadOnlyCollection<StatementSyntax> colours)
    {
        var name = declaration.Declaration.Variables[0].Identifier.ValueText;
        var scope = declaration.Parent is GlobalStatementSyntax ? site.Root : declaration.Parent!;
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(n => n.Identifier.ValueText == name && !colours.Any(c => c.Span.Contains(n.Span)));
    }

    /// <summary>The declaration of the local that holds the colour of before, and which colour that is.</summary>
    private (string Property, LocalDeclarationStatementSyntax Declaration)? Saved(ExpressionSyntax value)
        => value is IdentifierNameSyntax name
            && site.Model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax
            {
                Initializer.Value: var initial,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
            }
            && PropertyOf(initial) is { } property
            ? (property, declaration)
            : null;

    private string? PropertyOf(ExpressionSyntax expression)
        => expression.LastNameText() is "ForegroundColor" or "BackgroundColor" && IsConsole(expression) ? expression.LastNameText() : null;

    private bool IsConsole(ExpressionSyntax member)
        => site.Frameworks.Console?.IsConsole(site.Model.GetSymbolInfo(member, cancellationToken).Symbol) == true;
}
