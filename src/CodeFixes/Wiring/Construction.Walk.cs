using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <content>How functions are walked, in the order in which expressions are complete.</content>
internal sealed partial class Construction
{
    /// <summary>Beginnings of names of methods that keep what they are given for later.</summary>
    private static readonly string[] Keepers = ["On", "Subscribe", "Schedule", "When", "Watch", "Set", "Configure"];

    /// <summary>Walks a function; whether it sets the member, so that what follows finds it there.</summary>
    private bool Run(SyntaxNode function, INamedTypeSymbol owner)
    {
        if (_sets.TryGetValue(function, out var sets) || _depth > Limits.CallLevels)
        {
            return sets;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        _sets[function] = false;
        _depth++;
        var end = int.MaxValue;
        foreach (var node in Nodes(function).OrderBy(End).ThenByDescending(n => n.SpanStart))
        {
            var isWritten = IsWrite(node);
            var isSet = isWritten;
            foreach (var (target, type) in isWritten ? [] : Targets(node, owner))
            {
                isSet |= target is null ? RunConstructors(type, node) : Run(target, type);
            }

            if (isSet && IsSure(node, function))
            {
                end = isWritten ? node.Span.End : node.SpanStart;
                break;
            }
        }

        _depth--;
        _ran[function] = end;
        return _sets[function] = end < int.MaxValue || EndsInThrow(function);
    }

    private bool RunConstructors(INamedTypeSymbol type, SyntaxNode creation)
        => Match(type, (creation as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments.Count ?? 0) is { } constructor
            && RunConstructor(constructor);

    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode function)
    {
        IEnumerable<SyntaxNode> parts = function is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : [function];
        return parts.SelectMany(p => p.DescendantNodesAndSelf(
                n => n == p || (n is not LocalFunctionStatementSyntax and not BaseTypeDeclarationSyntax && !IsLater(n))))
            .Where(n => n is AssignmentExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or SimpleNameSyntax
                or BaseObjectCreationExpressionSyntax);
    }

    /// <summary>A call is made when its arguments are there.</summary>
    private static int End(SyntaxNode node) => (node is SimpleNameSyntax name ? (SyntaxNode?)CallOf(name) ?? name : node).Span.End;

    /// <summary>The call by a name; null where the name is mentioned only.</summary>
    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
        => name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call
            : name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access && access.Name == name
                && outer.Expression == access ? outer
            : name.Parent is MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax bound } ? bound
            : null;

    /// <summary>Whether an anonymous function, or a method that is passed, is kept: for a constructor's object, an event, a registration.</summary>
    private static bool IsLater(SyntaxNode node)
        => node is AnonymousFunctionExpressionSyntax && IsKept(node);

    private static bool IsKept(SyntaxNode node)
        => node.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            || call.InvokedName()?.Identifier.ValueText is not { } name || Registrations.IsLikely(name)
            || Keepers.Any(k => name.StartsWith(k, StringComparison.Ordinal));

    private bool IsWrite(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax { Arguments: var parts } } => parts.Any(p => p.Expression.LastNameText() == _name),
        AssignmentExpressionSyntax assignment => assignment.Left.LastNameText() == _name && IsValue(assignment.Right)
            && assignment.Parent is not InitializerExpressionSyntax,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } passed => passed.Expression.LastNameText() == _name,
        _ => false,
    };

    /// <summary>Whether the function comes by for certain: under no condition that has no other way to the same end.</summary>
    private bool IsSure(SyntaxNode node, SyntaxNode function)
    {
        for (var (child, parent) = (node, node.Parent); child != function && parent is not null; (child, parent) = (parent, parent.Parent))
        {
            var isSure = parent switch
            {
                IfStatementSyntax choice => child == choice.Condition
                    || (choice.Else is { } other && Sets(choice.Statement) && Sets(other)),
                ElseClauseSyntax or SwitchSectionSyntax => true,
                ForEachStatementSyntax loop => child == loop.Expression,
                WhileStatementSyntax loop => child == loop.Condition,
                ForStatementSyntax loop => child == loop.Declaration,
                ConditionalExpressionSyntax choice => child == choice.Condition,
                ConditionalAccessExpressionSyntax access => child == access.Expression,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression
                    or (int)SyntaxKind.CoalesceExpression } choice => child == choice.Left,
                CatchClauseSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax => false,
                _ => true,
            };
            if (!isSure)
            {
                return false;
            }
        }

        return true;

        bool Sets(SyntaxNode branch) => branch.DescendantNodes().Any(n => IsWrite(n) || n is ThrowStatementSyntax or ReturnStatementSyntax)
            || (node is not AssignmentExpressionSyntax && branch.DescendantNodes().OfType<InvocationExpressionSyntax>().Any());
    }

    private static bool EndsInThrow(SyntaxNode function) => function is ConstructorDeclarationSyntax constructor
        && (constructor.Body?.Statements.LastOrDefault() is ThrowStatementSyntax || constructor.ExpressionBody?.Expression is ThrowExpressionSyntax);

    /// <summary>The functions that a node runs, with the types that they are in; no function for a type whose object is made.</summary>
    private IEnumerable<(SyntaxNode? Function, INamedTypeSymbol Type)> Targets(SyntaxNode node, INamedTypeSymbol owner)
    {
        switch (node)
        {
            case ObjectCreationExpressionSyntax creation when _member.IsStatic:
                return _types.TryGetValue(creation.Type.LastName()?.Identifier.ValueText ?? "", out var made) ? [(null, made)] : [];
            case ImplicitObjectCreationExpressionSyntax creation when _member.IsStatic:
                return _types.TryGetValue(TypeOf(creation)?.LastName()?.Identifier.ValueText ?? "", out var meant) ? [(null, meant)] : [];
            case SimpleNameSyntax { Parent: not NameColonSyntax and not NameEqualsSyntax and not QualifiedNameSyntax } name
                when name.Identifier.ValueText != _name:
                return OfName(name, owner);
            default:
                return [];
        }
    }

    private static TypeSyntax? TypeOf(ImplicitObjectCreationExpressionSyntax creation)
        => Registrations.DeclaredType(creation) ?? creation.Ancestors().FirstOrDefault(
            a => a is MethodDeclarationSyntax or PropertyDeclarationSyntax or AnonymousFunctionExpressionSyntax) switch
            {
                MethodDeclarationSyntax method => method.ReturnType,
                PropertyDeclarationSyntax property => property.Type,
                _ => null,
            };

    private IEnumerable<(SyntaxNode? Function, INamedTypeSymbol Type)> OfName(SimpleNameSyntax name, INamedTypeSymbol owner)
    {
        var isCalled = CallOf(name) is not null;
        var whole = name.Parent is MemberAccessExpressionSyntax path && path.Name == name ? path : (ExpressionSyntax)name;
        if (!isCalled
            && (whole.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }
                || (whole.Parent is ArgumentSyntax { Parent.Parent: var taker }
                    && (IsKept(whole) || (taker as InvocationExpressionSyntax)?.InvokedName()?.Identifier.ValueText == "nameof"))))
        {
            yield break;
        }

        var text = name.Identifier.ValueText;
        var from = whole is MemberAccessExpressionSyntax { Expression: var receiver } ? OfReceiver(receiver, owner)
            : name.Parent is MemberBindingExpressionSyntax ? (_member.IsStatic ? owner : null)
            : owner;
        if (from is null)
        {
            yield break;
        }

        if (whole == name && name.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) is var member
            && ((SyntaxNode?)member ?? name.SyntaxTree.GetRoot(_cancellationToken)).DescendantNodes().OfType<LocalFunctionStatementSyntax>()
                .FirstOrDefault(f => f.Identifier.ValueText == text) is { } local)
        {
            yield return (local, owner);
            yield break;
        }

        foreach (var found in Members(text, from, isCalled || whole.Parent is ArgumentSyntax))
        {
            var body = (found as IMethodSymbol)?.PartialImplementationPart ?? found;
            foreach (var syntax in Syntax(body).Where(s => s is MethodDeclarationSyntax || IsCode(s)))
            {
                yield return (syntax, found.ContainingType.OriginalDefinition);
            }
        }
    }

    /// <summary>The type that a receiver's members are looked for in; null where it is another's object.</summary>
    private INamedTypeSymbol? OfReceiver(ExpressionSyntax receiver, INamedTypeSymbol owner) => receiver switch
    {
        ThisExpressionSyntax => owner,
        BaseExpressionSyntax => owner.BaseType,
        _ when !_member.IsStatic => null,
        IdentifierNameSyntax { Identifier.ValueText: var name } => _types.TryGetValue(name, out var type) ? type
            : owner.GetMembers(name).Any(m => m is IFieldSymbol or IPropertySymbol) ? owner
            : char.IsLower(name[0]) ? owner
            : null,
        PredefinedTypeSyntax or LiteralExpressionSyntax => null,
        _ => owner,
    };

    /// <summary>The nearest members of that name from a type upwards, with those that are in their place in a type that derives from it.</summary>
    private IEnumerable<ISymbol> Members(string name, INamedTypeSymbol from, bool isCalled)
    {
        for (var outer = from; outer is not null; outer = _member.IsStatic ? outer.ContainingType : null)
        {
            for (var type = outer; type is not null && HasSource(type); type = type.BaseType)
            {
                var found = type.OriginalDefinition.GetMembers(name)
                    .Where(m => m is IPropertySymbol || (isCalled && m is IMethodSymbol { MethodKind: MethodKind.Ordinary })).ToArray();
                if (found.Length == 0)
                {
                    continue;
                }

                // What runs may be another than the one that is named.
                var derived = !found.Any(m => m.IsVirtual || m.IsAbstract || m.IsOverride) ? []
                    : _line.TakeWhile(t => !SymbolEqualityComparer.Default.Equals(t, type.OriginalDefinition))
                        .SelectMany(t => t.GetMembers(name)).Where(m => m.IsOverride);
                return found.Concat(derived);
            }
        }

        return [];
    }
}
