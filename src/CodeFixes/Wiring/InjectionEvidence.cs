using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Which types of a solution a container with logging builds. Evidence is a registration, a base type that a host constructs, or constructor
/// parameters that only a container gives.
/// </summary>
internal sealed class InjectionEvidence
{
    private readonly Dictionary<string, HowBuilt> _registered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _services = new(StringComparer.Ordinal);
    private readonly CreationSites _sites = new();
    private readonly HashSet<SyntaxNode> _registrations = [];

    // From a container that is made by hand and has no logging no ILogger<T> can be resolved.
    private bool _hasContainerWithoutLogging;
    private bool _hasContainerWithLogging;

    private InjectionEvidence()
    {
    }

    public static async Task<InjectionEvidence> OfAsync(Solution solution, CancellationToken cancellationToken)
    {
        if (SolutionFacts.OfSolution.Find<InjectionEvidence>(solution) is { } known)
        {
            return known;
        }

        var evidence = new InjectionEvidence();
        foreach (var project in solution.Projects.Where(p => p.Language == LanguageNames.CSharp))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                evidence.Read(compilation, cancellationToken);
            }
        }

        return SolutionFacts.OfSolution.Of(solution, _ => evidence);
    }

    /// <summary>How a type is built, as far as the solution shows.</summary>
    public HowBuilt Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isRegistered = _registered.TryGetValue(Key(type), out var how);
        how |= ContainerTypes.IsBuiltByActivator(type) ? HowBuilt.Activator : HowBuilt.Unknown;
        how |= ContainerTypes.IsBuiltByContainer(type) ? HowBuilt.Container : HowBuilt.Unknown;
        var isBuiltByHand = _sites.AnyCreates(type, _registrations, cancellationToken);
        if (how == HowBuilt.Unknown && !isBuiltByHand && type.InstanceConstructors.Any(c => c.Parameters.Any(IsService)))
        {
            how = HowBuilt.Container;
        }

        if (isBuiltByHand && !isRegistered && (how & HowBuilt.Activator) == 0)
        {
            // AddHostedService(_ => new Worker(args)): whoever could build it, code of the solution does.
            return HowBuilt.Unknown;
        }

        // A test's bare container still finds the old constructor where that stays.
        return how == HowBuilt.Unknown || (_hasContainerWithoutLogging && !_hasContainerWithLogging) ? HowBuilt.Unknown
            : isBuiltByHand || _hasContainerWithoutLogging ? how | HowBuilt.ByHand : how;
    }

    private bool IsService(IParameterSymbol parameter)
        => parameter.Type is INamedTypeSymbol type && (ContainerTypes.IsService(type) || _services.Contains(Key(type)));

    private void Read(Compilation compilation, CancellationToken cancellationToken)
    {
        bool makesCollection = false, addsLogging = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var facts = TreeFacts.Of(tree, cancellationToken);
            _sites.Add(facts, compilation);
            makesCollection |= facts.MakesServiceCollection;
            addsLogging |= facts.AddsLogging;
            if (facts.Registering.Count == 0)
            {
                continue;
            }

            var model = _sites.Model(tree, compilation);
            foreach (var registration in facts.Registering)
            {
                Register(registration, model, cancellationToken);
            }
        }

        _hasContainerWithoutLogging |= makesCollection && !addsLogging;
        _hasContainerWithLogging |= addsLogging;
    }

    private void Register(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(invocation, cancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method || !IsContainerMethod(method))
        {
            return;
        }

        var types = method.TypeArguments.OfType<INamedTypeSymbol>()
            .Concat(invocation.ArgumentList.Arguments.Select(a => a.Expression).OfType<TypeOfExpressionSyntax>()
                .Select(t => model.GetTypeInfo(t.Type, cancellationToken).Type).OfType<INamedTypeSymbol>()).ToArray();
        if (types.Length == 0)
        {
            return;
        }

        _registrations.Add(invocation);
        _services.Add(Key(types[0]));

        // A lambda or an instance makes the object, not the container.
        if (invocation.ArgumentList.Arguments.Any(a => a.Expression is not TypeOfExpressionSyntax
            && MakesObject(a.Expression, types, model, cancellationToken)))
        {
            return;
        }

        var key = Key(types[types.Length - 1]);
        _registered.TryGetValue(key, out var how);
        _registered[key] = how | (Registrations.IsByActivator(method.Name) ? HowBuilt.Activator : HowBuilt.Container);
    }

    private static bool MakesObject(ExpressionSyntax argument, INamedTypeSymbol[] types, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument is LambdaExpressionSyntax lambda)
        {
            return (model.GetSymbolInfo(lambda, cancellationToken).Symbol as IMethodSymbol)?.ReturnType
                is { SpecialType: not SpecialType.System_Void };
        }

        return model.GetTypeInfo(argument, cancellationToken).Type is { TypeKind: not TypeKind.Delegate, SpecialType: SpecialType.None } type
            && types.Any(t => type.AllInterfaces.Contains(t, SymbolEqualityComparer.Default) || SymbolEqualityComparer.Default.Equals(type, t)
                || SymbolEqualityComparer.Default.Equals(type.BaseType, t));
    }

    /// <summary>By namespace: containers' methods are extensions of many packages, and of the user's own.</summary>
    private static bool IsContainerMethod(IMethodSymbol method)
    {
        var receiver = (method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type;
        return IsFramework(receiver) || IsFramework(method.ContainingType);

        static bool IsFramework(ITypeSymbol? type)
            => type?.ContainingNamespace?.ToDisplayString() is { } name
                && (name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))
                && !name.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal);
    }

    /// <summary>The same type has another symbol in every compilation that sees it.</summary>
    public static string Key(INamedTypeSymbol type) => type.ContainingAssembly?.Name + "|" + type.OriginalDefinition.GetDocumentationCommentId();
}
