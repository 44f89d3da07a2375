using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
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
        var found = new FoundColours();
        var function = print;
        for (var node = print; node is not null; node = node.Parent)
        {
            function = node;
            if (node is UsingStatementSyntax { Expression: { } resource } && Held(resource, depth) is { } held)
            {
                return found.Foreground is null ? held : found.Whole;
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

            if (found.Foreground is null && BodyOf(node) is { } turn && EffectOf(turn, depth, out _) is { IsBack: false } left
                && left is not { IsKnown: true, Level: null })
            {
                return ConsoleColour.Unknown; // The next turn has the colour that this one ends with.
            }

            if (node is StatementSyntax statement
                && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
                && Before(statement, found, depth))
            {
                return found.Whole;
            }
        }

        return found.IsAny ? found.Whole : AtCallers(function, depth);
    }

    private static StatementSyntax? BodyOf(SyntaxNode loop) => loop switch
    {
        ForStatementSyntax { Statement: var body } => body,
        CommonForEachStatementSyntax { Statement: var body } => body,
        WhileStatementSyntax { Statement: var body } => body,
        DoStatementSyntax { Statement: var body } => body,
        _ => null,
    };

    /// <summary>Adds the last changes of the colours in the statements before one; whether no other is to be looked for.</summary>
    private bool Before(StatementSyntax statement, FoundColours found, int depth)
    {
        var before = StatementList.Before(statement);
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - MaxStatementsBack; i--)
        {
            if (EffectOf(before[i], depth, out var isBackground) is { } effect && found.Add(effect, isBackground))
            {
                return true;
            }
        }

        return false;
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
                return Held(made, depth);
            case LocalFunctionStatementSyntax:
                return null;
            case BlockSyntax block:
                return LastOf(block.Statements, depth, out isBackground);
            case TryStatementSyntax { Block: var block, Finally: var ending }:
                return (ending is null ? null : LastOf(ending.Block.Statements, depth, out isBackground))
                    ?? LastOf(block.Statements, depth, out isBackground);
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
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: TupleExpressionSyntax } set:
                return OfTuple(set, depth);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set when IsOwnColour(set.Left):
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
            ImplicitObjectCreationExpressionSyntax when _names.Setters.Count > 0
                => ModelOf(expression).GetTypeInfo(expression, _cancellationToken).Type?.Name,
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
            .SelectMany(p => p.DescendantNodes().OfType<SimpleNameSyntax>())
            .Where(n => n.Identifier.ValueText == name && !function.Span.Contains(n.Span)
                && ModelOf(n).GetSymbolInfo(n, _cancellationToken).Symbol is IMethodSymbol called && MayRun(called, symbol))
            .Select(CallOf).OfType<SyntaxNode>();
        return calls.All(c => At(c, depth + 1) is { IsKnown: true, Level: null }) ? ConsoleColour.None : ConsoleColour.Unknown;
    }

    /// <summary>The call by that name, or the local that holds the method; null where it is handed to somebody.</summary>
    private static SyntaxNode? CallOf(SimpleNameSyntax name)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name;
        return whole.Parent is InvocationExpressionSyntax or EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax }
            ? UseOf(whole.Parent) : whole is MemberBindingExpressionSyntax || name.Parent is MemberBindingExpressionSyntax ? name : null;
    }

    /// <summary>Of a local that holds a method, the last place where it is named.</summary>
    private static SyntaxNode UseOf(SyntaxNode node)
        => node is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }
            ? node.Ancestors().OfType<BlockSyntax>().FirstOrDefault()?.DescendantNodes().OfType<IdentifierNameSyntax>()
                .LastOrDefault(n => n.Identifier.ValueText == local.Identifier.ValueText) ?? node
            : node;

    /// <summary>Whether a call of one method may run the other: the same, an extension as such, or what it implements or overrides.</summary>
    private static bool MayRun(IMethodSymbol called, ISymbol symbol)
    {
        called = (called.ReducedFrom ?? called).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(called, symbol.OriginalDefinition)
            || (symbol is IMethodSymbol { OverriddenMethod: { } overridden } && MayRun(called, overridden))
            || (called.ContainingType?.TypeKind == TypeKind.Interface && symbol.ContainingType is { } type
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(called), symbol));
    }

    private bool IsConsole(ExpressionSyntax member)
        => _site.Frameworks.Console?.IsConsole(ModelOf(member).GetSymbolInfo(member, _cancellationToken).Symbol) == true;

    private SemanticModel ModelOf(SyntaxNode node) => _site.ModelOf(node.SyntaxTree)!;
}
