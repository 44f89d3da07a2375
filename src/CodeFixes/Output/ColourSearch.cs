using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Looks back from a print for what sets its colour: statements before it, in its own list and around it, methods that they call, <c>using</c>
/// scopes, and callers of the method.
/// </summary>
internal sealed partial class ColourSearch
{
    /// <summary>Only so far back is a colour looked for.</summary>
    private const int MaxStatementsBack = 50;

    /// <summary>Methods within each other that may set a colour.</summary>
    private const int MaxDepth = 3;

    private readonly FixSite _site;
    private readonly Compilation _compilation;
    private readonly ColourNames _names;
    private readonly CancellationToken _cancellationToken;

    private ColourSearch(FixSite site, CancellationToken cancellationToken)
    {
        _site = site;
        _compilation = site.Model.Compilation;
        _names = ColourNames.Of(_compilation, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    public static ConsoleColour At(FixSite site, SyntaxNode print, CancellationToken cancellationToken)
        => new ColourSearch(site, cancellationToken).At(print, 0);

    /// <summary>The level of a colour's value; null for colours that stand for none.</summary>
    private static LogLevel? LevelOf(int colour) => colour switch
    {
        (int)ConsoleColor.Red or (int)ConsoleColor.DarkRed => LogLevel.Error,
        (int)ConsoleColor.Yellow or (int)ConsoleColor.DarkYellow => LogLevel.Warning,
        _ => null,
    };

    private ConsoleColour At(SyntaxNode print, int depth)
    {
        LogLevel? background = null;
        var function = print;
        for (var node = print; node is not null; node = node.Parent)
        {
            function = node;
            if (node is UsingStatementSyntax { Expression: { } resource } && Calls(resource, depth) is { } held)
            {
                return held;
            }

            if (node is AnonymousFunctionExpressionSyntax lambda)
            {
                if (lambda.Parent is not ArgumentSyntax { Parent.Parent: { } taker })
                {
                    break;
                }

                if (taker is ExpressionSyntax called && Calls(called, depth, isAround: true) is { } around)
                {
                    return around;
                }
            }
            else if (node is LocalFunctionStatementSyntax || (node is MemberDeclarationSyntax and not GlobalStatementSyntax))
            {
                break;
            }

            if (node is StatementSyntax statement
                && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
                && Before(statement, ref background, depth) is { } found)
            {
                return found;
            }
        }

        return background is not null ? new(true, background) : AtCallers(function, depth);
    }

    /// <summary>The last change of the colour in the statements before one; null where they change none.</summary>
    private ConsoleColour? Before(StatementSyntax statement, ref LogLevel? background, int depth)
    {
        var before = StatementList.Before(statement);
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - MaxStatementsBack; i--)
        {
            if (EffectOf(before[i], depth, out var isBackground) is not { } effect)
            {
                continue;
            }

            if (!isBackground || !effect.IsKnown)
            {
                return effect is { IsKnown: true, Level: null } ? new(true, background) : effect;
            }

            background ??= effect.Level;
        }

        return null;
    }

    /// <summary>The colour behind a statement; null where it changes none.</summary>
    private ConsoleColour? EffectOf(StatementSyntax statement, int depth, out bool isBackground)
    {
        isBackground = false;
        switch (statement)
        {
            case ExpressionStatementSyntax { Expression: var expression }:
                return EffectOf(expression, depth, out isBackground);
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Declaration.Variables: [{ Initializer.Value: var made }, ..] }:
                return Calls(made, depth);
            case LocalFunctionStatementSyntax:
                return null;
            case BlockSyntax block:
                return LastOf(block.Statements, depth, out isBackground);
            case TryStatementSyntax { Block: var block, Finally: null }:
                return LastOf(block.Statements, depth, out isBackground);
            default:
                return OfBranches(statement, depth);
        }
    }

    private ConsoleColour? LastOf(SyntaxList<StatementSyntax> statements, int depth, out bool isBackground)
    {
        isBackground = false;
        return statements.Reverse().Select(s => EffectOf(s, depth, out _)).FirstOrDefault(e => e is not null);
    }

    private ConsoleColour? EffectOf(ExpressionSyntax expression, int depth, out bool isBackground)
    {
        isBackground = false;
        switch (expression)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set
                when set.Left.LastNameText() is "ForegroundColor" or "BackgroundColor" && IsConsole(set.Left):
                isBackground = set.Left.LastNameText() == "BackgroundColor";
                return ValueOf(set.Right, depth);
            case InvocationExpressionSyntax call when call.Expression.LastNameText() == "ResetColor" && IsConsole(call.Expression):
                return ConsoleColour.Back;
            case InvocationExpressionSyntax call when call.InvokedName()?.Identifier.ValueText is "Write" or "WriteLine":
                var text = PrintText.Of(call, ModelOf(call), _cancellationToken);
                return EscapeCodes.ColoursIn(text).Select(c => (ColourCode?)c).LastOrDefault() is { } code
                    ? new(true, code.Level, code.IsBack)
                    : Calls(call, depth);
            default:
                return Calls(expression, depth);
        }
    }

    /// <summary>What is left of the changes in branches and loops: where the last one sets the colour back, nothing is.</summary>
    private ConsoleColour? OfBranches(StatementSyntax statement, int depth)
    {
        var effects = statement.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ExpressionStatementSyntax>().Select(s => EffectOf(s.Expression, depth, out _)).OfType<ConsoleColour>().ToArray();
        return effects.Length == 0 || effects[effects.Length - 1].IsBack || effects.All(e => e is { IsKnown: true, Level: null })
            ? null
            : ConsoleColour.Unknown;
    }

    /// <summary>What a called method or constructor of the project leaves of the colour; null where it changes none.</summary>
    /// <param name="isAround">Whether the print is run by the method, so that what it sets first counts.</param>
    private ConsoleColour? Calls(ExpressionSyntax expression, int depth, bool isAround = false)
    {
        while (expression is AwaitExpressionSyntax awaited)
        {
            expression = awaited.Expression;
        }

        var name = expression switch
        {
            InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText,
            ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
            _ => null,
        };
        if (name is null || depth >= MaxDepth || !_names.Setters.Contains(name)
            || ModelOf(expression).GetOperation(expression, _cancellationToken) is not { } operation)
        {
            return null;
        }

        var (method, arguments) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => ((IMethodSymbol?)null, default),
        };
        if (method?.OriginalDefinition.DeclaringSyntaxReferences is not [var reference]
            || !_compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return null;
        }

        var changes = reference.GetSyntax(_cancellationToken).DescendantNodes(static n => n is not LocalFunctionStatementSyntax)
            .OfType<ExpressionSyntax>().Where(e => e is AssignmentExpressionSyntax or InvocationExpressionSyntax)
            .Select(e => (Expression: e, Effect: EffectOf(e, depth + 1, out _))).Where(c => c.Effect is not null).ToArray();
        if (changes.Length == 0)
        {
            return null;
        }

        var change = isAround ? changes[0] : changes[changes.Length - 1];
        if (change.Effect is { IsKnown: true })
        {
            return change.Effect;
        }

        return change.Expression is AssignmentExpressionSyntax { Right: IdentifierNameSyntax colour }
            && arguments.FirstOrDefault(a => a.Parameter?.Name == colour.Identifier.ValueText) is { Value: var value }
            ? value.ConstantValue is { HasValue: true, Value: int constant } ? new(true, LevelOf(constant)) : ConsoleColour.Unknown
            : ConsoleColour.Unknown;
    }

    /// <summary>A method that is called between a colour and its end prints in it.</summary>
    private ConsoleColour AtCallers(SyntaxNode function, int depth)
    {
        var name = function switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            _ => null,
        };
        if (name is null || depth >= MaxDepth || !_names.Called.Contains(name)
            || ModelOf(function).GetDeclaredSymbol(function, _cancellationToken) is not { } symbol)
        {
            return ConsoleColour.None;
        }

        var calls = _names.Places.Where(p => _compilation.ContainsSyntaxTree(p.SyntaxTree))
            .SelectMany(p => p.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(i => i.InvokedName()?.Identifier.ValueText == name && !function.Span.Contains(i.Span)
                && SymbolEqualityComparer.Default.Equals(
                    ModelOf(i).GetSymbolInfo(i, _cancellationToken).Symbol?.OriginalDefinition, symbol.OriginalDefinition));
        return calls.All(c => At(c, depth + 1) is { IsKnown: true, Level: null }) ? ConsoleColour.None : ConsoleColour.Unknown;
    }

    private bool IsConsole(ExpressionSyntax member)
        => _site.Frameworks.Console?.IsConsole(ModelOf(member).GetSymbolInfo(member, _cancellationToken).Symbol) == true;

    private SemanticModel ModelOf(SyntaxNode node) => _site.ModelOf(node.SyntaxTree)!;
}
