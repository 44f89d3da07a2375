using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// Follows code of the solution by what it calls, in the order in which it runs as far as that shows: methods and what overrides or implements them,
/// constructors, properties, operators, initializers of types that are touched, lambdas that are handed over. It may come to more than really runs.
/// </summary>
/// <param name="isEnd">What ends the walk; null to follow everything.</param>
internal sealed class CodeWalk(SolutionCode code, Func<SyntaxNode, bool>? isEnd, CancellationToken cancellationToken)
{
    private readonly CallTargets _targets = new(code, cancellationToken);
    private readonly HashSet<SyntaxNode> _entered = [];
    private readonly Queue<SyntaxNode> _waiting = new();
    private int _depth;

    /// <summary>The functions that were walked to their end; field initializers by their declarations.</summary>
    public HashSet<SyntaxNode> Functions { get; } = [];

    /// <summary>The functions in which the walk ended, with the position up to which they ran.</summary>
    public Dictionary<SyntaxNode, int> Begun { get; } = [];

    /// <summary>The declarations of types whose static fields were filled.</summary>
    public HashSet<SyntaxNode> Initialized { get; } = [];

    /// <summary>Whether other code was told to run what it was given before: nobody can tell what that is.</summary>
    public bool RunsUnknown { get; private set; }

    /// <summary>Walks a function; whether the walk ended in it.</summary>
    public bool Run(SyntaxNode function)
    {
        var ended = Enter(function);
        while (_waiting.Count > 0)
        {
            Enter(_waiting.Dequeue());
        }

        return ended;
    }

    /// <summary>Walks some nodes of a function.</summary>
    public void Run(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            Visit(node, null);
        }

        while (_waiting.Count > 0)
        {
            Enter(_waiting.Dequeue());
        }
    }

    /// <summary>Fills the static fields of a type; whether the walk ended there.</summary>
    public bool Touch(INamedTypeSymbol? type) => _targets.PartsOf(type).Any(Fill);

    private bool Fill(TypeDeclarationSyntax part)
        => Initialized.Add(part)
            && part.Members.Where(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) && m is BaseFieldDeclarationSyntax
                or ConstructorDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null })
                .Any(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) && Go(m));

    private bool Go(SyntaxNode function)
    {
        if (isEnd is null)
        {
            _waiting.Enqueue(function);
            return false;
        }

        return Enter(function);
    }

    private bool Enter(SyntaxNode function)
    {
        if (!_entered.Add(function))
        {
            return false;
        }

        if (_depth > Limits.CallLevels)
        {
            RunsUnknown = true;
            return false;
        }

        cancellationToken.ThrowIfCancellationRequested();
        _depth++;
        var ended = Visit(function, function);
        _depth--;
        if (!ended)
        {
            Functions.Add(function);
        }

        return ended;
    }

    /// <summary>In the order in which expressions are complete: arguments before the call, values before what they are assigned to.</summary>
    private bool Visit(SyntaxNode root, SyntaxNode? function)
    {
        var file = function is null ? null : code.FollowedIn(root.SyntaxTree);
        if (file?.Functions.TryGetValue(root, out var known) == true)
        {
            return Array.Exists(known, n => Ends(n.Node, n.Steps, function));
        }

        var (isLeft, met) = (false, new List<(SyntaxNode Node, CallSteps Steps)>());
        foreach (var node in Body(root, () => isLeft = true).Where(IsRelevant).OrderBy(n => n.Span.End))
        {
            if (isEnd?.Invoke(node) == true)
            {
                return EndsAt(node, function);
            }

            var steps = _targets.Of(node);
            met.Add((node, steps));
            if (Follow(steps))
            {
                return EndsAt(node, function);
            }
        }

        // What is left for later depends on where the walk ends; what leads nowhere can only be an end if it is a call or an assignment.
        if (!isLeft && file is not null)
        {
            file.Functions.TryAdd(
                root, [.. met.Where(m => m.Steps != CallSteps.Nothing || m.Node is InvocationExpressionSyntax or AssignmentExpressionSyntax)]);
        }

        return false;
    }

    private bool Ends(SyntaxNode node, CallSteps steps, SyntaxNode? function)
        => (isEnd?.Invoke(node) == true || Follow(steps)) && EndsAt(node, function);

    private bool EndsAt(SyntaxNode node, SyntaxNode? function)
    {
        if (function is not null)
        {
            Begun[function] = PositionOf(node);
        }

        return true;
    }

    private bool Follow(CallSteps found)
    {
        RunsUnknown |= found.RunsUnknown;
        return Array.Exists(
            found.Steps, s => code.At(s.Place) is var target && (s.Fills ? target is TypeDeclarationSyntax part && Fill(part) : Go(target)));
    }

    /// <summary>Where a call is made, as opposed to where the expression begins.</summary>
    public static int PositionOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => invocation.InvokedName()?.SpanStart ?? invocation.SpanStart,
        AssignmentExpressionSyntax { Left: var left } => left.LastName()?.SpanStart ?? left.SpanStart,
        _ => node.SpanStart,
    };

    /// <param name="isLeft">What is told where something may be left for later.</param>
    private IEnumerable<SyntaxNode> Body(SyntaxNode root, Action isLeft)
    {
        // A type, or a file: what runs in it are initializers, or statements.
        var parts = root switch
        {
            CompilationUnitSyntax unit => (IEnumerable<SyntaxNode>) unit.Members.OfType<GlobalStatementSyntax>(),
            TypeDeclarationSyntax type => InstanceInitializers(type),
            _ => [root],
        };
        return parts.SelectMany(p => p.DescendantNodesAndSelf(
            n => n == p || (n is not LocalFunctionStatementSyntax and not BaseTypeDeclarationSyntax && !IsLeftForLater(n, isLeft))));
    }

    private static IEnumerable<SyntaxNode> InstanceInitializers(TypeDeclarationSyntax type)
        => type.Members.Where(m => m is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
                && !m.Modifiers.Any(SyntaxKind.StaticKeyword) && !m.Modifiers.Any(SyntaxKind.ConstKeyword))
            .Concat<SyntaxNode>(type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []);

    /// <summary>
    /// What a container or a router is given runs once the program does. Where everything is followed it counts as well: who runs it is not asked.
    /// </summary>
    private bool IsLeftForLater(SyntaxNode node, Action isLeft)
    {
        if (node is not AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            || call.InvokedName()?.Identifier.ValueText is not { } name || !Registrations.IsLikely(name)
            || name.StartsWith("Use", StringComparison.Ordinal) || code.Declares(name))
        {
            return false;
        }

        isLeft();
        return isEnd is not null && !node.DescendantNodes().Any(n => isEnd(n));
    }

    private bool IsRelevant(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or AssignmentExpressionSyntax
            or PrimaryConstructorBaseTypeSyntax or ForEachStatementSyntax or UsingStatementSyntax => true,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => true,
        ElementAccessExpressionSyntax => code.HasIndexers,
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax => code.HasOperators,
        SimpleNameSyntax name => code.Declares(name.Identifier.ValueText),
        _ => false,
    };
}
