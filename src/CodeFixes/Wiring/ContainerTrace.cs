using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// What a solution's code does with a container that it makes by hand: the collection is followed through variables, chains of calls, methods that it
/// is passed to and methods that return it, to all that is called with it.
/// </summary>
internal sealed class ContainerTrace(CallSites code, CancellationToken cancellationToken)
{
    /// <summary>From a method into the next; set-up code goes no deeper.</summary>
    private const int MaxDepth = 24;

    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _returning = new(StringComparer.Ordinal);

    /// <summary>All that is called with the container, with the method whose parameter it is there; null where it is at hand without one.</summary>
    public Dictionary<InvocationExpressionSyntax, IMethodSymbol?> Calls { get; } = [];

    /// <summary>The variables that hold the collection, or what is built of it.</summary>
    public IEnumerable<ISymbol> Variables => _variables;

    /// <summary>Whether one of the calls gives the container loggers.</summary>
    public bool HasLogging { get; private set; }

    /// <summary>Follows an expression that is the container.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="via">The method whose parameter it is; null for none.</param>
    /// <param name="depth">How many steps have been made.</param>
    public void Follow(ExpressionSyntax value, IMethodSymbol? via = null, int depth = 0)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        if (depth > MaxDepth || code.ModelOf(value.SyntaxTree) is not { } model)
        {
            return;
        }

        switch (value.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Services" or "ServiceProvider" } property
                when property.Expression == value && property.Parent is not InvocationExpressionSyntax:
                Follow(property, via, depth + 1);
                break;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value:
                FollowCall(call, null, model, via, depth);
                break;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax passed } argument:
                FollowCall(passed, argument, model, via, depth);
                break;
            case EqualsValueClauseSyntax { Parent: { } declaration }:
                FollowVariable(model.GetDeclaredSymbol(declaration, cancellationToken), via, depth);
                break;
            case AssignmentExpressionSyntax { Left: var left } assignment when assignment.Right == value:
                FollowVariable(model.GetSymbolInfo(left, cancellationToken).Symbol, via, depth);
                break;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax
                when model.GetEnclosingSymbol(value.SpanStart, cancellationToken) is IMethodSymbol method:
                FollowResult(method, depth);
                break;
        }
    }

    private void FollowCall(InvocationExpressionSyntax call, ArgumentSyntax? argument, SemanticModel model, IMethodSymbol? via, int depth)
    {
        if (call.InvokedName()?.Identifier.ValueText is not { } name
            || (Calls.TryGetValue(call, out var known) && (known is null || via is not null)))
        {
            return;
        }

        Calls[call] = via;
        HasLogging |= (Registrations.AddsLogging(name) && !IsMute(call, name)) || ProviderCalls.Adds(call, model, cancellationToken)
            || Registrations.TypesIn(call).Any(IsOpenLogger);
        if (CallSites.MethodOf(call, model, cancellationToken) is { } method)
        {
            if (method.MethodKind == MethodKind.DelegateInvoke)
            {
                FollowDelegate(call, argument, model, depth);
            }
            else if ((argument is not null ? CallSites.ParameterOf(argument, call, method) : method.IsExtensionMethod ? method.Parameters[0] : null)
                is { } parameter)
            {
                FollowVariable(parameter, method, depth);
            }

            // What it returns is the collection again, or goes on building; what a provider gives is none of it.
            if (!method.ReturnsVoid && !name.StartsWith("Get", StringComparison.Ordinal))
            {
                Follow(call, via, depth + 1);
            }
        }
    }

    /// <summary>
    /// <c>AddLogging()</c>, and what brings no more than that: loggers for whoever asks, and nobody who hears them. What a function does that is not
    /// written here nobody knows.
    /// </summary>
    private static bool IsMute(InvocationExpressionSyntax call, string name)
        => name == "AddHttpClient"
            || (name == "AddLogging" && call.ArgumentList.Arguments.All(a => a.Expression is AnonymousFunctionExpressionSyntax function
                && function.DescendantNodes().OfType<InvocationExpressionSyntax>().All(i => i.Expression is MemberAccessExpressionSyntax
                    && i.InvokedName()?.Identifier.ValueText is "ClearProviders" or "SetMinimumLevel" or "AddFilter" or "AddConfiguration"
                        or "GetSection" or "AddDebug" or "AddEventSourceLogger")));

    /// <summary><c>typeof(ILogger&lt;&gt;)</c>: loggers for whoever asks.</summary>
    private static bool IsOpenLogger(TypeSyntax type)
        => type.LastName() is GenericNameSyntax { Identifier.ValueText: "ILogger", TypeArgumentList.Arguments: [OmittedTypeArgumentSyntax] };

    /// <summary><c>configure(services)</c>: the lambdas that callers pass.</summary>
    private void FollowDelegate(InvocationExpressionSyntax call, ArgumentSyntax? argument, SemanticModel model, int depth)
    {
        var place = argument is null ? -1 : call.ArgumentList.Arguments.IndexOf(argument);
        var called = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: var target }
            ? target
            : call.Expression;
        if (place < 0
            || model.GetSymbolInfo(called, cancellationToken).Symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol owner } configure)
        {
            return;
        }

        foreach (var site in code.Of(owner, cancellationToken))
        {
            foreach (var given in site.ArgumentList.Arguments.Where(a => CallSites.ParameterOf(a, site, owner)?.Ordinal == configure.Ordinal))
            {
                var symbol = code.ModelOf(site.SyntaxTree)?.GetSymbolInfo(given.Expression, cancellationToken).Symbol as IMethodSymbol;
                if (symbol is not null && place < symbol.Parameters.Length)
                {
                    FollowVariable(symbol.Parameters[place], given.Expression is AnonymousFunctionExpressionSyntax ? null : symbol, depth);
                }
            }
        }
    }

    /// <summary>All uses of a variable, where it can be seen.</summary>
    private void FollowVariable(ISymbol? variable, IMethodSymbol? via, int depth)
    {
        if (variable is null || !_variables.Add(variable))
        {
            return;
        }

        var scopes = variable is IFieldSymbol or IPropertySymbol
            ? variable.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken))
            : variable.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).Select(ScopeOf);
        foreach (var use in scopes.SelectMany(s => s.DescendantNodes()).OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText == variable.Name
                && SymbolEqualityComparer.Default.Equals(code.ModelOf(use.SyntaxTree)?.GetSymbolInfo(use, cancellationToken).Symbol, variable))
            {
                Follow(use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use, via, depth + 1);
            }
        }
    }

    private static SyntaxNode ScopeOf(SyntaxNode declaration)
        => declaration.Ancestors().FirstOrDefault(a => a is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax)
            ?? declaration.SyntaxTree.GetRoot();

    private void FollowResult(IMethodSymbol method, int depth)
    {
        if (method.AssociatedSymbol is IPropertySymbol property)
        {
            FollowVariable(property, null, depth);
        }
        else if (_returning.Add(CallSites.Key(method)))
        {
            foreach (var call in code.Of(method, cancellationToken))
            {
                Follow(call, null, depth + 1);
            }
        }
    }
}
