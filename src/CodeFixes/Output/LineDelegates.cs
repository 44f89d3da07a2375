using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// The delegates of a project that are run in the middle of a line, or leave one open: by variable, and where they are handed on by type.
/// </summary>
internal sealed class LineDelegates
{
    private static readonly LineDelegates Nothing = new();

    private readonly List<Holder> _runInLine = [];
    private readonly List<Holder> _leaveOpen = [];

    private LineDelegates()
    {
    }

    public static LineDelegates Of(Compilation compilation, LineSearch search, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Find<LineDelegates>(compilation) ?? (search.IsCollecting ? Nothing
            : HostFacts.OfCompilation.Of(compilation, c => new LineDelegates().Collect(c, search, cancellationToken)));

    /// <summary>Whether a lambda or method may be run by somebody who has begun a line.</summary>
    public bool IsRunInLine(SyntaxNode function, LineSearch search, CancellationToken cancellationToken)
        => _runInLine.Count > 0
            && (function is AnonymousFunctionExpressionSyntax lambda ? [lambda] : GroupsOf(function, search, cancellationToken))
                .Any(e => DestinationOf(e, search.ModelOf(e), cancellationToken) is { } to
                    && _runInLine.Exists(r => MayBe(r, to, cancellationToken)));

    /// <summary>Whether a call runs a delegate that may leave a line open.</summary>
    public bool MayLeaveOpen(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => _leaveOpen.Count > 0 && HolderAt(call, model, cancellationToken) is { } run
            && _leaveOpen.Exists(to => MayBe(run, to, cancellationToken));

    /// <summary>Whether a call may be one of a delegate, by spelling.</summary>
    public static bool MayBeRun(InvocationExpressionSyntax call)
        => call.Expression is IdentifierNameSyntax || call.InvokedName()?.Identifier.ValueText == "Invoke";

    private LineDelegates Collect(Compilation compilation, LineSearch search, CancellationToken cancellationToken)
    {
        search.IsCollecting = true;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var (names, root) = (CallNames.Of(tree, cancellationToken), tree.GetRoot(cancellationToken));
            foreach (var function in names.Find("Write").Concat(names.Find("WriteAsync"))
                .Select(s => LineSearch.FunctionOf(root.FindNode(s, getInnermostNodeForTie: true))).Distinct().Where(search.LeavesOpen))
            {
                Collect(function, search, cancellationToken);
            }
        }

        search.IsCollecting = false;
        return this;
    }

    private void Collect(SyntaxNode function, LineSearch search, CancellationToken cancellationToken)
    {
        var (flow, model) = (search.FlowOf(function), search.ModelOf(function));
        if (function is AnonymousFunctionExpressionSyntax lambda && flow.Exit.Has(LineStates.Open)
            && DestinationOf(lambda, model, cancellationToken) is { } to)
        {
            _leaveOpen.Add(to);
        }

        _runInLine.AddRange(function.DescendantNodes(n => n == function || !PrintIndex.IsFunction(n)).OfType<InvocationExpressionSyntax>()
            .Where(i => MayBeRun(i) && flow.Before(i).Has(LineStates.Open))
            .Select(i => HolderAt(i, model, cancellationToken)).OfType<Holder>());
    }

    /// <summary>The variable that a delegate is called by; null for any other call.</summary>
    private static Holder? HolderAt(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } method)
        {
            return null;
        }

        var variable = call.Expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } access => access.Expression,
            MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" }
                => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            var other => other,
        };
        return new(variable is null ? null : model.GetSymbolInfo(variable, cancellationToken).Symbol, method.ContainingType.OriginalDefinition);
    }

    /// <summary>Where a method is named without being called.</summary>
    private static IEnumerable<ExpressionSyntax> GroupsOf(SyntaxNode function, LineSearch search, CancellationToken cancellationToken)
    {
        var name = function switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            _ => "",
        };
        var model = search.ModelOf(function);
        return model.GetDeclaredSymbol(function, cancellationToken) is not { } symbol ? []
            : model.Compilation.SyntaxTrees.Where(t => TreeNames.Of(t, cancellationToken).Names.Contains(name))
                .SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
                .Where(n => n.Identifier.ValueText == name)
                .Select(n => n.Parent is MemberAccessExpressionSyntax access && access.Name == n ? access : (ExpressionSyntax)n)
                .Where(e => e.Parent is not InvocationExpressionSyntax
                    && SymbolEqualityComparer.Default.Equals(
                        search.ModelOf(e).GetSymbolInfo(e, cancellationToken).Symbol?.OriginalDefinition, symbol.OriginalDefinition));
    }

    /// <summary>The variable that a lambda or method is given to; null where it leaves the project, for somebody who knows of no line.</summary>
    private static Holder? DestinationOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode outer = value;
        while (outer.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            outer = outer.Parent;
        }

        if (model.GetTypeInfo(value, cancellationToken).ConvertedType is not { TypeKind: TypeKind.Delegate } type)
        {
            return null;
        }

        switch (outer.Parent)
        {
            case ArgumentSyntax argument:
                return model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { } parameter }
                    && !parameter.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
                    ? new(parameter.OriginalDefinition, type.OriginalDefinition)
                    : null;
            case AssignmentExpressionSyntax { Left: var left } set when set.Right == outer:
                return model.GetSymbolInfo(left, cancellationToken).Symbol is { } variable && !variable.DeclaringSyntaxReferences.IsEmpty
                    ? new(variable, type.OriginalDefinition)
                    : null;
            case EqualsValueClauseSyntax { Parent: { } declarator }:
                return new(model.GetDeclaredSymbol(declarator, cancellationToken), type.OriginalDefinition);
            default:
                return new(null, type.OriginalDefinition);
        }
    }

    /// <summary>Whether what is given to one variable may be run by another.</summary>
    private static bool MayBe(Holder run, Holder given, CancellationToken cancellationToken)
        => SymbolEqualityComparer.Default.Equals(run.Variable?.OriginalDefinition, given.Variable?.OriginalDefinition)
            || (SymbolEqualityComparer.Default.Equals(run.Type, given.Type) && given.Variable switch
            {
                IParameterSymbol parameter => IsHandedOn(parameter, cancellationToken),
                ILocalSymbol or null => true,
                _ => run.Variable is ILocalSymbol or IParameterSymbol or null,
            });

    /// <summary>Whether a parameter is used for more than being called.</summary>
    private static bool IsHandedOn(IParameterSymbol parameter, CancellationToken cancellationToken)
        => parameter.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellationToken).Parent?.Parent is not { } function
            || function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == parameter.Name
                && n.Parent is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
                    or IsPatternExpressionSyntax));

    /// <summary>A variable of a delegate type; null for what has no name.</summary>
    private sealed record Holder(ISymbol? Variable, ITypeSymbol Type);
}
