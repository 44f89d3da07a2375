using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Levels;

/// <summary>
/// Whether a method is called by others than the code of the project: handed over as a function to another assembly, found by its name, a member of
/// an object that scripts are given. They have no level to give. Only the type's own file is looked at, and syntax first.
/// </summary>
internal sealed class ForeignCallers
{
    private readonly TypeDeclarationSyntax _type;
    private readonly RuleContext _context;

    private ForeignCallers(TypeDeclarationSyntax type, RuleContext context)
    {
        _type = type;
        _context = context;
    }

    public static bool Has(IMethodSymbol method, SyntaxNode declaration, RuleContext context)
        => declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && new ForeignCallers(type, context).Has(method);

    private bool Has(IMethodSymbol method)
    {
        if (IsHandedOver(method) || IsFoundByName(method) || IsOfScripts(method))
        {
            return true;
        }

        // Who calls a helper of the type's own is a foreign function in turn.
        var calls = method.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable
            ? Mentions(method).Where(IsCalled).ToArray() : [];
        return calls.Length > 0 && calls.All(c => IsInForeignFunction(c, method));
    }

    /// <summary>The places where the method, or one of its name where that can't be told, is meant.</summary>
    private IEnumerable<ExpressionSyntax> Mentions(IMethodSymbol method)
        => _type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == method.Name && Means(n, method))
            .Select(n => n.Parent is MemberAccessExpressionSyntax access && access.Name == n ? access : (ExpressionSyntax)n);

    private bool Means(IdentifierNameSyntax name, IMethodSymbol method)
        => _context.Model.GetSymbolInfo(name, _context.CancellationToken) is var info
            && (info.Symbol is { } symbol ? SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, method)
                : info.CandidateSymbols.Any(c => SymbolEqualityComparer.Default.Equals(c.OriginalDefinition, method)));

    private static bool IsCalled(ExpressionSyntax mention) => mention.Parent is InvocationExpressionSyntax call && call.Expression == mention;

    private bool IsHandedOver(IMethodSymbol method) => Mentions(method).Any(m => !IsCalled(m) && IsForOthers(m));

    /// <summary>Whether a function is an argument for, or set in, what another assembly declares or what is not known.</summary>
    private bool IsForOthers(ExpressionSyntax function)
    {
        switch (function.Parent)
        {
            case ParenthesizedExpressionSyntax or CastExpressionSyntax:
                return IsForOthers((ExpressionSyntax)function.Parent);
            case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made }
                when _context.Model.GetTypeInfo(made, _context.CancellationToken).Type is { TypeKind: TypeKind.Delegate }:
                return IsForOthers(made);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax called }:
                return called.InvokedName()?.Identifier.ValueText is { } name && name != "nameof" && !HandOverNames.IsEach(name) && IsForeign(called);
            case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made }:
                return IsForeign(made);
            case AssignmentExpressionSyntax assignment when assignment.Right == function:
                return IsForeign(assignment.Left);
            default:
                return false;
        }
    }

    private bool IsForeign(ExpressionSyntax target)
    {
        var info = _context.Model.GetSymbolInfo(target, _context.CancellationToken);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol
            || (symbol is not (ILocalSymbol or IParameterSymbol) && !IsOfLists(symbol.ContainingType)
                && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _context.Model.Compilation.Assembly));
    }

    /// <summary>What .NET runs at once, or once, for code that knows what it is about.</summary>
    private static bool IsOfLists(INamedTypeSymbol? type)
        => type is { Name: "Array" or "Parallel" or "Task" or "TaskFactory" or "Thread" or "ThreadPool" or "Lazy" }
            || type?.ContainingNamespace is { Name: "Linq" or "Generic" or "Concurrent" or "Immutable" or "Collections" };

    private bool IsFoundByName(IMethodSymbol method)
        => _type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            i => i.InvokedName()?.Identifier.ValueText is { } name && HandOverNames.IsLookup(name)
                && i.ArgumentList.Arguments.Any(a => a.Expression switch
                {
                    LiteralExpressionSyntax literal => literal.Token.Value is string text && text == method.Name,
                    InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } named
                        => named.ArgumentList.Arguments is [{ Expression: var of }] && of.LastName()?.Identifier.ValueText == method.Name,
                    _ => false,
                }));

    private bool IsOfScripts(IMethodSymbol method)
        => method is { DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
            && (_type.AttributeLists.SelectMany(l => l.Attributes).Any(a => HandOverNames.IsMark(NameOf(a)))
                || _type.SyntaxTree.GetRoot(_context.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                    i => i.InvokedName()?.Identifier.ValueText is { } name && HandOverNames.IsHost(name)
                        && i.ArgumentList.Arguments.Any(a => IsObject(a.Expression, type))));

    private bool IsObject(ExpressionSyntax given, INamedTypeSymbol type)
        => given is ThisExpressionSyntax or BaseObjectCreationExpressionSyntax or IdentifierNameSyntax or TypeOfExpressionSyntax
            && SymbolEqualityComparer.Default.Equals(
                _context.Model.GetTypeInfo(given is TypeOfExpressionSyntax of ? of.Type : given, _context.CancellationToken).Type, type);

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString();
        name = name.Substring(name.LastIndexOf('.') + 1);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private bool IsInForeignFunction(ExpressionSyntax call, IMethodSymbol called)
    {
        foreach (var around in call.Ancestors().TakeWhile(a => a != _type))
        {
            switch (around)
            {
                case AnonymousFunctionExpressionSyntax lambda when IsForOthers(lambda) && SaysWhatItIsGiven(call, lambda):
                    return true;
                case LocalFunctionStatementSyntax or MethodDeclarationSyntax
                    when _context.Model.GetDeclaredSymbol(around, _context.CancellationToken) is IMethodSymbol caller
                        && !SymbolEqualityComparer.Default.Equals(caller, called):
                    return HandedText.IsForeign(caller, _context.Model.Compilation) || IsHandedOver(caller);
            }
        }

        return false;
    }

    /// <summary>Whether what the call says is what the lambda is given; else it is the project's own text.</summary>
    private static bool SaysWhatItIsGiven(ExpressionSyntax call, AnonymousFunctionExpressionSyntax lambda)
    {
        var parameters = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter],
            ParenthesizedLambdaExpressionSyntax several => several.ParameterList.Parameters,
            AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
            _ => Enumerable.Empty<ParameterSyntax>(),
        };
        return call.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(n => parameters.Any(p => p.Identifier.ValueText == n.Identifier.ValueText));
    }
}
