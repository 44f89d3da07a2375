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
    private static readonly HashSet<string> Runners =
    [
        "Run", "RunAsync", "Start", "StartAsync", "Invoke", "InvokeAsync", "DynamicInvoke", "Execute", "ExecuteAsync", "Send", "SendAsync",
        "Dispatch", "Publish", "PublishAsync", "CreateClient", "GetAsync", "PostAsync", "PutAsync", "DeleteAsync", "GetStringAsync",
        "GetFromJsonAsync", "PostAsJsonAsync",
    ];

    /// <summary>Types whose runners run nothing but what they are given, and that is followed.</summary>
    private static readonly HashSet<string> PlainRunners =
        ["Task", "TaskFactory", "Thread", "ThreadPool", "Timer", "Parallel", "Process", "Stopwatch"];

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
    public bool Touch(INamedTypeSymbol? type)
    {
        for (var current = type?.OriginalDefinition; current is { SpecialType: SpecialType.None }; current = current.BaseType?.OriginalDefinition)
        {
            foreach (var reference in current.DeclaringSyntaxReferences)
            {
                if (code.OwnerOf(reference.SyntaxTree) is not null
                    && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax part && Initialized.Add(part)
                    && part.Members.Where(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) && m is BaseFieldDeclarationSyntax
                        or ConstructorDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null })
                        .Any(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) && Go(m)))
                {
                    return true;
                }
            }
        }

        return false;
    }

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
        foreach (var node in Body(root).Where(IsRelevant).OrderBy(n => n.Span.End))
        {
            if (isEnd?.Invoke(node) == true || Follow(node))
            {
                if (function is not null)
                {
                    Begun[function] = PositionOf(node);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Where a call is made, as opposed to where the expression begins.</summary>
    public static int PositionOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => invocation.InvokedName()?.SpanStart ?? invocation.SpanStart,
        AssignmentExpressionSyntax { Left: var left } => left.LastName()?.SpanStart ?? left.SpanStart,
        _ => node.SpanStart,
    };

    private IEnumerable<SyntaxNode> Body(SyntaxNode root)
    {
        // A type, or a file: what runs in it are initializers, or statements.
        var parts = root switch
        {
            CompilationUnitSyntax unit => (IEnumerable<SyntaxNode>) unit.Members.OfType<GlobalStatementSyntax>(),
            TypeDeclarationSyntax type => InstanceInitializers(type),
            _ => [root],
        };
        return parts.SelectMany(p => p.DescendantNodesAndSelf(
            n => n == p || (n is not LocalFunctionStatementSyntax and not BaseTypeDeclarationSyntax && !IsLeftForLater(n))));
    }

    private static IEnumerable<SyntaxNode> InstanceInitializers(TypeDeclarationSyntax type)
        => type.Members.Where(m => m is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
                && !m.Modifiers.Any(SyntaxKind.StaticKeyword) && !m.Modifiers.Any(SyntaxKind.ConstKeyword))
            .Concat<SyntaxNode>(type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []);

    /// <summary>
    /// What a container or a router is given runs once the program does. Where everything is followed it counts as well: who runs it is not asked.
    /// </summary>
    private bool IsLeftForLater(SyntaxNode node)
        => isEnd is not null
            && node is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            && call.InvokedName()?.Identifier.ValueText is { } name && Registrations.IsLikely(name)
            && !name.StartsWith("Use", StringComparison.Ordinal) && !code.Declares(name)
            && !node.DescendantNodes().Any(n => isEnd(n));

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

    private bool Follow(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name when !code.Declares(name.Identifier.ValueText) || IsInvoked(name) || IsType(name):
            case AssignmentExpressionSyntax:
                return false;
            case InvocationExpressionSyntax invocation when invocation.InvokedName()?.Identifier.ValueText is { } called && !code.Declares(called)
                && !Runners.Contains(called):
                return false;
            case ForEachStatementSyntax { Expression: var items }:
                return FollowMember(items, "GetEnumerator");
            case UsingStatementSyntax { Declaration.Variables: var variables }:
                return variables.Any(v => v.Initializer is { Value: var opened } && FollowDispose(opened));
            case UsingStatementSyntax { Expression: { } opened }:
                return FollowDispose(opened);
            case LocalDeclarationStatementSyntax { Declaration.Variables: var variables }:
                return variables.Any(v => v.Initializer is { Value: var opened } && FollowDispose(opened));
        }

        var symbol = code.Symbol(node, cancellationToken);
        if (symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke })
        {
            RunsUnknown |= !IsParameter(node);
        }
        else if (symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method && node is InvocationExpressionSyntax)
        {
            RunsUnknown |= Runners.Contains(method.Name) && !PlainRunners.Contains(method.ContainingType?.Name ?? "");
        }

        return symbol is not null && Follow(symbol);
    }

    /// <summary>Follows what disposing a value runs.</summary>
    private bool FollowDispose(ExpressionSyntax opened) => FollowMember(opened, "Dispose") || FollowMember(opened, "DisposeAsync");

    private bool FollowMember(ExpressionSyntax value, string name)
        => code.Declares(name) && code.Model(value.SyntaxTree).GetTypeInfo(value, cancellationToken).Type is { } type
            && type.GetMembers(name).OfType<IMethodSymbol>().Where(m => m.Parameters.IsEmpty).Any(Follow);

    private bool Follow(ISymbol symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                return Touch(constructor.ContainingType) || FollowConstructor(constructor);
            case IMethodSymbol or IPropertySymbol or IEventSymbol:
                return ((symbol.IsStatic || symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension }) && Touch(symbol.ContainingType))
                    || code.Declarations(symbol, cancellationToken).Any(Go);
            case IFieldSymbol { IsStatic: true, IsConst: false } field:
                return Touch(field.ContainingType);
            default:
                return false;
        }
    }

    private bool FollowConstructor(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType.OriginalDefinition;
        var parts = type.DeclaringSyntaxReferences.Where(r => code.OwnerOf(r.SyntaxTree) is not null)
            .Select(r => r.GetSyntax(cancellationToken)).ToArray();
        if (parts.Length == 0)
        {
            return false;
        }

        // A constructor that names no other one calls the base type's without parameters.
        var written = constructor.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            as ConstructorDeclarationSyntax;
        return parts.Any(Go)
            || (written?.Initializer is null
                && type.BaseType?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } inherited && FollowConstructor(inherited))
            || (written is not null && Go(written));
    }

    /// <summary>Whether the delegate is a parameter's: its arguments were met where the function was called.</summary>
    private bool IsParameter(SyntaxNode call)
        => call is InvocationExpressionSyntax { Expression: var called }
            && (called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var target } ? target : called) is { } value
            && code.Symbol(value, cancellationToken) is IParameterSymbol;

    private static bool IsInvoked(SimpleNameSyntax name)
        => name.Parent is InvocationExpressionSyntax call && call.Expression == name
            || (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access
                && access.Name == name && outer.Expression == access)
            || (name.Parent is MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax });

    private static bool IsType(SimpleNameSyntax name)
        => name.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax or QualifiedNameSyntax or BaseTypeSyntax or NullableTypeSyntax
            or ArrayTypeSyntax or ParameterSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
            || (name.Parent is VariableDeclarationSyntax declaration && declaration.Type == name)
            || (name.Parent is BaseObjectCreationExpressionSyntax)
            || (name.Parent is NameColonSyntax or NameEqualsSyntax);
}
