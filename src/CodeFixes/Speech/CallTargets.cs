using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// What a node of a solution's code runs: methods and what overrides or implements them, constructors, properties, operators, initializers of types
/// that are touched. Bound once for a file that stays the same.
/// </summary>
internal sealed class CallTargets(SolutionCode code, CancellationToken cancellationToken)
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

    /// <summary>What a node leads to.</summary>
    public CallSteps Of(SyntaxNode node)
    {
        if (code.FollowedIn(node.SyntaxTree) is not { } file)
        {
            return Find(node).Steps;
        }

        if (!file.Steps.TryGetValue(node, out var known))
        {
            (known, var isLasting) = Find(node);
            if (isLasting)
            {
                file.Steps.TryAdd(node, known);
            }
        }

        return known;
    }

    /// <summary>The declarations of a type, and of those that it derives from: the static fields of all are filled.</summary>
    public IEnumerable<TypeDeclarationSyntax> PartsOf(INamedTypeSymbol? type)
    {
        for (var current = type?.OriginalDefinition; current is { SpecialType: SpecialType.None }; current = current.BaseType?.OriginalDefinition)
        {
            foreach (var reference in current.DeclaringSyntaxReferences)
            {
                if (code.OwnerOf(reference.SyntaxTree) is not null && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax part)
                {
                    yield return part;
                }
            }
        }
    }

    private (CallSteps Steps, bool IsLasting) Find(SyntaxNode node)
    {
        var (steps, isLasting) = (new List<CallStep>(), true);
        var targets = Targets(node, out var runsUnknown);
        foreach (var (target, fills) in targets)
        {
            var place = code.PlaceOf(target, node.SyntaxTree);
            isLasting &= place is not null;
            steps.Add(new(fills, place ?? new(0, 0, 0, target)));
        }

        return (!runsUnknown && steps.Count == 0 ? CallSteps.Nothing : new(runsUnknown, [.. steps]), isLasting);
    }

    private IEnumerable<(SyntaxNode Target, bool Fills)> Targets(SyntaxNode node, out bool runsUnknown)
    {
        runsUnknown = false;
        switch (node)
        {
            case SimpleNameSyntax name when !code.Declares(name.Identifier.ValueText) || IsInvoked(name) || IsType(name):
            case AssignmentExpressionSyntax:
                return [];
            case InvocationExpressionSyntax invocation when invocation.InvokedName()?.Identifier.ValueText is { } called && !code.Declares(called)
                && !Runners.Contains(called):
                return [];
            case ForEachStatementSyntax { Expression: var items }:
                return OfMember(items, "GetEnumerator");
            case UsingStatementSyntax { Declaration.Variables: var variables }:
                return variables.SelectMany(v => v.Initializer is { Value: var opened } ? OfDisposal(opened) : []);
            case UsingStatementSyntax { Expression: { } opened }:
                return OfDisposal(opened);
            case LocalDeclarationStatementSyntax { Declaration.Variables: var variables }:
                return variables.SelectMany(v => v.Initializer is { Value: var opened } ? OfDisposal(opened) : []);
        }

        var symbol = code.Symbol(node, cancellationToken);
        if (symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke })
        {
            runsUnknown = !IsParameter(node);
        }
        else if (symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method && node is InvocationExpressionSyntax)
        {
            runsUnknown = Runners.Contains(method.Name) && !PlainRunners.Contains(method.ContainingType?.Name ?? "");
        }

        return symbol is null ? [] : OfSymbol(symbol);
    }

    /// <summary>What disposing a value runs.</summary>
    private IEnumerable<(SyntaxNode Target, bool Fills)> OfDisposal(ExpressionSyntax opened)
        => OfMember(opened, "Dispose").Concat(OfMember(opened, "DisposeAsync"));

    private IEnumerable<(SyntaxNode Target, bool Fills)> OfMember(ExpressionSyntax value, string name)
        => code.Declares(name) && code.Model(value.SyntaxTree).GetTypeInfo(value, cancellationToken).Type is { } type
            ? type.GetMembers(name).OfType<IMethodSymbol>().Where(m => m.Parameters.IsEmpty).SelectMany(OfSymbol)
            : [];

    private IEnumerable<(SyntaxNode Target, bool Fills)> OfSymbol(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            => Filled(constructor.ContainingType).Concat(OfConstructor(constructor)),
        IMethodSymbol or IPropertySymbol or IEventSymbol
            => (symbol.IsStatic || symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension } ? Filled(symbol.ContainingType) : [])
                .Concat(code.Declarations(symbol, cancellationToken).Select(d => (d, false))),
        IFieldSymbol { IsStatic: true, IsConst: false } field => Filled(field.ContainingType),
        _ => [],
    };

    private IEnumerable<(SyntaxNode Target, bool Fills)> Filled(INamedTypeSymbol? type)
        => PartsOf(type).Select(p => ((SyntaxNode)p, true));

    private IEnumerable<(SyntaxNode Target, bool Fills)> OfConstructor(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType.OriginalDefinition;
        var parts = type.DeclaringSyntaxReferences.Where(r => code.OwnerOf(r.SyntaxTree) is not null)
            .Select(r => r.GetSyntax(cancellationToken)).ToArray();
        if (parts.Length == 0)
        {
            return [];
        }

        // A constructor that names no other one calls the base type's without parameters.
        var written = constructor.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            as ConstructorDeclarationSyntax;
        var inherited = written?.Initializer is null ? type.BaseType?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) : null;
        return parts.Select(p => (p, false)).Concat(inherited is null ? [] : OfConstructor(inherited))
            .Concat(written is null ? [] : [(written, false)]);
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
