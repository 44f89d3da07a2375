using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// What of a solution may run before a framework's static loggers are set up, and what after their end: found by following the calls from where
/// each program begins.
/// </summary>
internal sealed class RunOrder
{
    private readonly SolutionCode _code;
    private readonly LogApi _api;
    private readonly StaticLoggers _statics;
    private CancellationToken _cancellationToken;
    private readonly List<SyntaxNode> _starts = [];
    private readonly HashSet<SyntaxNode> _before = [];
    private readonly Dictionary<SyntaxNode, int> _begun = [];
    private readonly HashSet<SyntaxNode> _initialized = [];
    private readonly RunAfter _after;
    private readonly Dictionary<ProjectCode, bool> _started = [];

    private RunOrder(SolutionCode code, LogApi api, StaticLoggers statics, CancellationToken cancellationToken)
    {
        (_code, _api, _statics, _cancellationToken) = (code, api, statics, cancellationToken);
        _after = new RunAfter(code, cancellationToken);
    }

    public static RunOrder Of(SolutionCode code, LogApi api, StaticLoggers statics, CancellationToken cancellationToken)
    {
        var order = new RunOrder(code, api, statics, cancellationToken);
        order.FindStarts();
        order.FollowPrograms();
        order.FollowEnds();

        // Whoever asks later has a token of his own.
        order._cancellationToken = default;
        return order;
    }

    /// <summary>Whether every program that runs code of the project sets logging up; where the solution has none, whether anybody does.</summary>
    public bool IsStarted(Project project)
    {
        var programs = _code.ProgramsOf(project).ToArray();
        return !_statics.NeedsStart ? programs.All(p => !IsSetUpInCode(p) || IsStarted(p))
            : programs.Length == 0 ? _starts.Count > 0
            : programs.All(IsStarted);
    }

    private bool IsStarted(ProjectCode program)
    {
        if (!_started.TryGetValue(program, out var isStarted))
        {
            _started[program] = isStarted = new SetUps(_code, [.. _starts, .. OtherStarts()], _statics.Holder, _cancellationToken).AreSure(
                n => _code.IsPartOf(program, n));
        }

        return isStarted;
    }

    /// <summary>Whether a framework that finds its configuration by itself is nevertheless told of it by code, and has no other.</summary>
    private bool IsSetUpInCode(ProjectCode program)
        => _starts.Concat(OtherStarts()).Any(s => _code.OwnerOf(s.SyntaxTree) is { } owner && program.Reached.Contains(owner.Project.Id))
            && !program.Project.AdditionalDocuments.Any(d => _statics.StartFiles.Contains(d.Name) && Configures(d))
            && (_statics.StartAttribute is not { } attribute || !_code.Nodes<AttributeSyntax>([attribute], _cancellationToken)
                .Any(a => a.Name.LastNameText() == attribute && _code.OwnerOf(a.SyntaxTree) is { } owner
                    && program.Reached.Contains(owner.Project.Id)));

    private bool Configures(TextDocument file)
        => ConfigFile.TryRead(file.Name, file.GetTextAsync(_cancellationToken).ConfigureAwait(false).GetAwaiter().GetResult(), _cancellationToken)
            is { } read && _api.Loggers.MinimumIn(read) is not null;

    private IEnumerable<SyntaxNode> OtherStarts()
        => _statics.OtherStarts.IsEmpty ? [] : _code.Nodes<InvocationExpressionSyntax>(_statics.OtherStarts, _cancellationToken)
            .Where(i => i.InvokedName()?.Identifier.ValueText is { } name && _statics.OtherStarts.Contains(name));

    /// <summary>Whether somebody in the solution sets logging up in code.</summary>
    public bool HasStarts => _starts.Count > 0;

    /// <summary>Whether a host of the solution writes what Microsoft.Extensions.Logging is given to this framework.</summary>
    public bool ServesHost { get; private set; }

    /// <summary>Whether logging may have ended when the place runs.</summary>
    public bool IsAfter(SyntaxNode place) => _code.InEachProject(place).Any(_after.Contains);

    /// <summary>Whether what the place logs may be lost, as logging is not set up yet or has ended.</summary>
    public bool IsOutside(SyntaxNode place) => IsBefore(place) || IsAfter(place);

    /// <summary>Whether the type's static fields may be filled before logging is set up.</summary>
    public bool IsInitializedBefore(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences.SelectMany(r => _code.InEachProject(r.GetSyntax(_cancellationToken))).Any(_initialized.Contains);

    /// <summary>Whether the place may run before logging is set up.</summary>
    public bool IsBefore(SyntaxNode place) => _code.InEachProject(place).Any(IsBeforeHere);

    private bool IsBeforeHere(SyntaxNode place)
    {
        var function = SolutionCode.FunctionOf(place);
        if (function is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } && function.Parent is TypeDeclarationSyntax type
            && !((MemberDeclarationSyntax)function).Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            function = type; // Filled when an object is made.
        }

        if (_before.Contains(function) || (_begun.TryGetValue(function, out var end) && place.SpanStart < end))
        {
            return true;
        }

        // Nobody was seen to run the function: it may still show by itself that it logs too early.
        return !_begun.ContainsKey(function) && _starts.Where(s => SolutionCode.FunctionOf(s) == function && IsRunWith(s, place))
            .Select(CodeWalk.PositionOf).DefaultIfEmpty(-1).Min() > place.SpanStart;
    }

    /// <summary>What stands in another function may not have happened.</summary>
    private static bool IsRunWith(SyntaxNode other, SyntaxNode node)
        => other.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax) is not { } function || function.Span.Contains(node.Span);

    private void FindStarts()
    {
        ServesHost = _code.Nodes<InvocationExpressionSyntax>(_statics.HostStarts, _cancellationToken)
            .Any(i => i.InvokedName()?.Identifier.ValueText is { } name && _statics.HostStarts.Contains(name));
        var words = _statics.Starts.Select(s => s.Member).Concat(_statics.HostStarts).ToArray();
        foreach (var node in _code.Nodes<ExpressionSyntax>(words, _cancellationToken).Where(n => IsMember(n, _statics.Starts) || IsHostStart(n)))
        {
            if (IsHostStart(node))
            {
                // The host does it when it is built.
                var builds = SolutionCode.FunctionOf(node).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsBuild);
                _starts.Add(builds.FirstOrDefault(b => CodeWalk.PositionOf(b) > CodeWalk.PositionOf(node)) ?? node);
            }
            else if (node is not AssignmentExpressionSyntax { Right: var logger }
                || !_api.Loggers.IsMute(logger, _code.Model(logger.SyntaxTree), _cancellationToken))
            {
                _starts.Add(node);
            }
        }
    }

    private void FollowPrograms()
    {
        if (_starts.Count == 0)
        {
            return;
        }

        foreach (var program in _code.Projects.Where(p => p.IsProgram))
        {
            if (program.Compilation.GetEntryPoint(_cancellationToken) is not { } entry
                || entry.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is not { } function)
            {
                continue;
            }

            var isTold = false;
            var walk = new CodeWalk(_code, node =>
            {
                isTold |= IsHostStart(node);
                return (isTold && IsBuild(node)) || _starts.Contains(node);
            }, _cancellationToken);

            // Where nothing is seen to set logging up, somebody does whom nobody calls by name: what was before can't be told.
            if (Initializers(program).Any(walk.Run) || walk.Touch(entry.ContainingType) || walk.Run(function))
            {
                _before.UnionWith(walk.Functions);
                _initialized.UnionWith(walk.Initialized);
                foreach (var begun in walk.Begun)
                {
                    _begun[begun.Key] = Math.Max(begun.Value, _begun.TryGetValue(begun.Key, out var known) ? known : 0);
                }
            }
        }
    }

    /// <summary>What the runtime calls before the program begins.</summary>
    private IEnumerable<SyntaxNode> Initializers(ProjectCode program)
        => _code.Nodes<AttributeSyntax>(["ModuleInitializer", "ModuleInitializerAttribute"], _cancellationToken)
            .Where(a => a.Name.LastNameText() is "ModuleInitializer" or "ModuleInitializerAttribute"
                && _code.OwnerOf(a.SyntaxTree) is { } owner && program.Reached.Contains(owner.Project.Id))
            .Select(a => a.FirstAncestorOrSelf<MethodDeclarationSyntax>()).OfType<MethodDeclarationSyntax>();

    private void FollowEnds()
    {
        foreach (var node in _code.Nodes<ExpressionSyntax>(_statics.Ends.Select(e => e.Member).ToArray(), _cancellationToken)
            .Where(n => IsMember(n, _statics.Ends)))
        {
            _after.Add(node);
            AddExitHandlers(node);
        }

        foreach (var start in _starts.OfType<AssignmentExpressionSyntax>())
        {
            FollowOwner(start.Right);
        }

        foreach (var told in _code.Nodes<InvocationExpressionSyntax>(_statics.HostStarts, _cancellationToken).Where(IsHostStart))
        {
            // A host that made the loggers ends them when it stops.
            foreach (var run in _code.Nodes<InvocationExpressionSyntax>(["Run", "RunAsync", "RunConsoleAsync"], _cancellationToken)
                .Where(r => r.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var host }
                    && (name == "RunConsoleAsync" || (name is "Run" or "RunAsync"
                        && LoggerMakers.IsHost(_code.Model(host.SyntaxTree).GetTypeInfo(host, _cancellationToken).Type)))
                    && _code.OwnerOf(host.SyntaxTree) == _code.OwnerOf(told.SyntaxTree)))
            {
                _after.Add(run);
            }
        }
    }

    /// <summary>What runs when the process exits comes behind an end in the program itself.</summary>
    private void AddExitHandlers(SyntaxNode end)
    {
        foreach (var handler in _code.Nodes<AssignmentExpressionSyntax>(["ProcessExit", "DomainUnload"], _cancellationToken)
            .Where(a => a.Left.LastNameText() is "ProcessExit" or "DomainUnload" && !a.Span.Contains(end.Span)))
        {
            _after.AddNode(handler.Right);
        }
    }

    /// <summary>A logger that the static class was given, and that a variable disposes.</summary>
    private void FollowOwner(ExpressionSyntax logger)
    {
        if (_code.Symbol(logger, _cancellationToken) is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is not VariableDeclaratorSyntax declarator)
        {
            return;
        }

        if (declarator.Parent?.Parent is UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
        {
            _after.Add(declarator.Parent.Parent, isAtBlockEnd: declarator.Parent.Parent is LocalDeclarationStatementSyntax);
        }

        foreach (var disposal in Disposals.Of(SolutionCode.FunctionOf(declarator), local.Name))
        {
            _after.Add(disposal);
        }
    }

    private bool IsMember(SyntaxNode node, IEnumerable<SetUpMember> members)
    {
        var access = node switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => left,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => called,
            _ => null,
        };
        return access is not null && members.Contains(SetUpMember.Of(access))
            && (_code.Symbol(access, _cancellationToken) is not { ContainingNamespace: { } space }
                || (space.ToDisplayString() + ".").StartsWith(_api.Namespace + ".", StringComparison.Ordinal));
    }

    /// <summary>A call by which a host is told how to make the logger; one that says nothing takes the static class's.</summary>
    private bool IsHostStart(SyntaxNode node)
        => node is InvocationExpressionSyntax invocation && invocation.InvokedName()?.Identifier.ValueText is { } name
            && _statics.HostStarts.Contains(name)
            && invocation.ArgumentList.Arguments.Any(a => a.Expression is AnonymousFunctionExpressionSyntax || IsFunction(a.Expression))
            && !invocation.ArgumentList.Arguments.Any(a => a.NameColon?.Name.Identifier.ValueText == "preserveStaticLogger"
                && a.Expression.ToString() == "true");

    /// <summary>A method that is handed over, or a variable that holds a function.</summary>
    private bool IsFunction(ExpressionSyntax argument)
        => argument is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && (_code.Symbol(argument, _cancellationToken) is IMethodSymbol
                || _code.Model(argument.SyntaxTree).GetTypeInfo(argument, _cancellationToken).Type?.TypeKind == TypeKind.Delegate);

    private static bool IsBuild(SyntaxNode node)
        => node is InvocationExpressionSyntax invocation && invocation.InvokedName()?.Identifier.ValueText == "Build";
}
