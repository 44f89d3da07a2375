using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>Queues and channels that a sink writes to: who reads the same one is the end of the log's way.</content>
internal sealed partial class SinkWalk
{
    /// <summary>Members that take nothing out.</summary>
    private static readonly HashSet<string> Writes =
    [
        "Writer", "Add", "TryAdd", "Enqueue", "EnqueueRange", "TryEnqueue", "Push", "PushRange", "TryWrite", "WriteAsync", "WaitToWriteAsync", "Post",
        "SendAsync", "Complete", "TryComplete", "CompleteAdding", "Completion", "IsCompleted", "IsAddingCompleted", "Count", "IsEmpty", "Dispose",
        "Clear", "GetHashCode", "Equals", "BoundedCapacity", "CanCount", "EnsureCapacity",
    ];

    private readonly HashSet<ISymbol> _queues = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> _newQueues = new();
    private readonly HashSet<ITypeSymbol> _elements = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _newElements = new();

    private static bool IsQueue(ITypeSymbol? type)
        => type is INamedTypeSymbol { IsGenericType: true } named && QueueNames.IsQueue(named.Name) && !named.Locations.Any(l => l.IsInSource);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>A queue that a sink takes: whatever has one of the same elements, of a type of the solution's own, has the same.</summary>
    private void AddElement(INamedTypeSymbol type)
    {
        if (!IsQueue(type) || type.TypeArguments[0] is not INamedTypeSymbol element || !element.Locations.Any(l => l.IsInSource)
            || !_elements.Add(element.OriginalDefinition))
        {
            return;
        }

        _newElements.Enqueue(element.OriginalDefinition);
        if (_isOutsideWanted && element.OriginalDefinition.GetDocumentationCommentId() is { } id)
        {
            _outside.Add(ElementMark + id);
        }
    }

    /// <summary>A variable or member that holds one, or a method that takes something out.</summary>
    private void AddQueue(ISymbol symbol)
    {
        if ((symbol is IMethodSymbol || IsQueue(TypeOf(symbol))) && symbol.Locations.Any(l => l.IsInSource) && _queues.Add(symbol.OriginalDefinition))
        {
            if (IsOwn(symbol))
            {
                _newQueues.Enqueue(symbol.OriginalDefinition);
            }
            else if (_isOutsideWanted && symbol.GetDocumentationCommentId() is { } id)
            {
                _outside.Add(id);
            }
        }
    }

    /// <summary>False where there are no new ones.</summary>
    private bool FollowQueues()
    {
        var isFound = false;
        while (_newElements.Count > 0 || _newQueues.Count > 0)
        {
            isFound = true;
            while (_newElements.Count > 0)
            {
                AddHolders(_newElements.Dequeue());
            }

            var queues = _newQueues.ToList();
            _newQueues.Clear();
            foreach (var scopes in queues.SelectMany(q => ScopesOf(q).Select(scope => (scope, q.Name))).GroupBy(p => p.scope, p => p.Name))
            {
                FollowReferences(scopes.Key, new(scopes, StringComparer.Ordinal));
            }
        }

        return isFound;
    }

    /// <summary>All that is declared as a queue of such elements.</summary>
    private void AddHolders(INamedTypeSymbol element)
    {
        _reach.Elements.Add(element.Name);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var generic in SinkNames.Of(tree, _cancellationToken).QueuesOf(element.Name, _cancellationToken))
            {
                AddDeclared(generic, element);
            }
        }
    }

    private void AddDeclared(GenericNameSyntax generic, INamedTypeSymbol element)
    {
        var declaration = generic.Ancestors().FirstOrDefault(a => a is VariableDeclarationSyntax or ParameterSyntax or PropertyDeclarationSyntax
            or StatementSyntax or MemberDeclarationSyntax);
        IEnumerable<SyntaxNode> declared = declaration switch
        {
            VariableDeclarationSyntax variables => variables.Variables,
            ParameterSyntax or PropertyDeclarationSyntax => [declaration],
            _ => [],
        };
        foreach (var node in declared)
        {
            if (ModelOf(node.SyntaxTree).GetDeclaredSymbol(node, _cancellationToken) is { } symbol && TypeOf(symbol) is INamedTypeSymbol type
                && IsQueue(type) && SymbolEqualityComparer.Default.Equals(type.TypeArguments[0].OriginalDefinition, element))
            {
                AddQueue(symbol);
            }
        }
    }

    /// <summary>Where a symbol may be named: a variable in its member, a parameter of a primary constructor in its type, others anywhere.</summary>
    private IEnumerable<SyntaxNode> ScopesOf(ISymbol symbol)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol) && symbol.DeclaredAccessibility != Accessibility.Private)
        {
            return _compilation.SyntaxTrees.Select(t => t.GetRoot(_cancellationToken));
        }

        var of = symbol is ILocalSymbol or IParameterSymbol ? symbol : symbol.ContainingType;
        return of.DeclaringSyntaxReferences.Select(r => Syntax(r)).Select(d => d is TypeDeclarationSyntax ? d
            : d.Ancestors().FirstOrDefault(a => a is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax)) ?? d);
    }

    private void FollowReferences(SyntaxNode scope, HashSet<string> names)
    {
        if (scope is CompilationUnitSyntax)
        {
            _reach.Named.UnionWith(names);
            if (!SinkNames.Of(scope.SyntaxTree, _cancellationToken).Names(names, _cancellationToken))
            {
                return;
            }
        }

        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => names.Contains(n.Identifier.ValueText)))
        {
            if (Symbol(name)?.OriginalDefinition is { } symbol && _queues.Contains(symbol))
            {
                FollowReference(name, symbol);
            }
        }
    }

    private void FollowReference(IdentifierNameSyntax name, ISymbol symbol)
    {
        SyntaxNode at = name;
        while (at.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            || (at.Parent is MemberAccessExpressionSyntax access && (access.Name == at || access.Name.Identifier.ValueText == "Reader")))
        {
            at = at.Parent;
        }

        if (symbol is IMethodSymbol)
        {
            Read(at);
            return;
        }

        switch (at.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } when !Writes.Contains(member):
            case ConditionalAccessExpressionSyntax { WhenNotNull: var then } when !Writes.Contains(then.LastNameText() ?? ""):
            case ForEachStatementSyntax:
                Read(at);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                when ModelOf(variable.SyntaxTree).GetDeclaredSymbol(variable, _cancellationToken) is { } copy:
                AddQueue(copy);
                break;
            case AssignmentExpressionSyntax { Left: var left } assignment when assignment.Right == at && Symbol(left) is { } target:
                AddQueue(target);
                break;
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument when Symbol(call) is IMethodSymbol taker:
                var place = list.Arguments.IndexOf(argument);
                var parameter = taker.Parameters.FirstOrDefault(p => p.Name == argument.NameColon?.Name.Identifier.ValueText)
                    ?? taker.Parameters.ElementAtOrDefault(place);
                if (parameter is not null)
                {
                    AddQueue(parameter.OriginalDefinition);
                }

                break;
        }
    }

    /// <summary>Something is taken out there: the loop around it, or the function, writes the log.</summary>
    private void Read(SyntaxNode at)
    {
        SyntaxNode? loop = null;
        foreach (var node in at.Ancestors())
        {
            switch (node)
            {
                case CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax:
                    loop = node;
                    break;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    Add(loop ?? node);
                    return;
                case MemberDeclarationSyntax member:
                    ReadIn(member, loop);
                    return;
            }
        }
    }

    private void ReadIn(MemberDeclarationSyntax member, SyntaxNode? loop)
    {
        if (loop is not null)
        {
            Add(loop);
        }

        if (member is GlobalStatementSyntax or TypeDeclarationSyntax
            || ModelOf(member.SyntaxTree).GetDeclaredSymbol(member, _cancellationToken) is not { } symbol
            || SymbolEqualityComparer.Default.Equals(symbol, ProjectFacts.Of(_compilation).EntryPoint))
        {
            return;
        }

        if (loop is null)
        {
            Add(member);
        }

        // What it takes out it may give to others.
        if (symbol is IMethodSymbol method && (Gives(method.ReturnType) || method.Parameters.Any(p => p.RefKind == RefKind.Out)))
        {
            AddQueue(symbol);
        }
    }

    private static bool Gives(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: var isGeneric, TypeArguments: var results } => isGeneric && Gives(results[0]),
        _ => type.SpecialType is SpecialType.None or SpecialType.System_String or SpecialType.System_Object || type.SpecialType
            is SpecialType.System_Collections_IEnumerable,
    };
}
