using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Loggers.Wiring;

/// <summary>
/// Which types of a solution a container with logging builds. Evidence is a registration, a base type that a host constructs, or constructor parameters that
/// only a container gives.
/// </summary>
internal sealed class InjectionEvidence
{
    private static readonly ConditionalWeakTable<Solution, InjectionEvidence> Cache = new();

    private static readonly HashSet<string> BuiltByActivator =
    [
        "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Microsoft.AspNetCore.Mvc.ViewComponent", "Microsoft.AspNetCore.SignalR.Hub",
        "Microsoft.AspNetCore.Razor.TagHelpers.TagHelper",
    ];

    private static readonly HashSet<string> BuiltByContainer =
    [
        "Microsoft.Extensions.Hosting.IHostedService", "Microsoft.AspNetCore.Http.IMiddleware", "Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck",
        "Microsoft.Extensions.Options.IConfigureOptions", "Microsoft.AspNetCore.Authorization.IAuthorizationHandler", "Microsoft.AspNetCore.Diagnostics.IExceptionHandler",
    ];

    /// <summary>Parameters that nobody but a container passes, as a rule.</summary>
    private static readonly HashSet<string> ContainerServices =
    [
        "Microsoft.Extensions.Options.IOptions", "Microsoft.Extensions.Options.IOptionsMonitor", "Microsoft.Extensions.Options.IOptionsSnapshot",
        "Microsoft.Extensions.Configuration.IConfiguration", "Microsoft.Extensions.DependencyInjection.IServiceScopeFactory", "System.Net.Http.IHttpClientFactory",
        "Microsoft.Extensions.Hosting.IHostApplicationLifetime", "Microsoft.Extensions.Hosting.IHostEnvironment", "Microsoft.AspNetCore.Hosting.IWebHostEnvironment",
    ];

    private readonly Dictionary<string, HowBuilt> _registered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(SyntaxNode Node, Compilation Compilation)>> _created = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(SyntaxNode Node, Compilation Compilation)>> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(SyntaxNode Node, Compilation Compilation)>> _typeUses = new(StringComparer.Ordinal);
    private readonly List<(SyntaxNode Node, Compilation Compilation)> _implicitlyCreated = [];
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private HashSet<string>? _implicitlyCreatedTypes;
    private readonly HashSet<SyntaxNode> _registrations = [];

    private InjectionEvidence()
    {
    }

    // From a container that is made by hand and has no logging no ILogger<T> can be resolved.
    private bool _hasContainerWithoutLogging;
    private bool _hasContainerWithLogging;

    public static async Task<InjectionEvidence> OfAsync(Solution solution, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(solution, out var known))
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

        return Cache.GetValue(solution, _ => evidence);
    }

    /// <summary>How a type is built, as far as the solution shows.</summary>
    public HowBuilt Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isRegistered = _registered.TryGetValue(Key(type), out var how);
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            how |= BuiltByActivator.Contains(FullName(current)) ? HowBuilt.Activator : HowBuilt.Unknown;
        }

        how |= type.AllInterfaces.Any(i => BuiltByContainer.Contains(FullName(i))) ? HowBuilt.Container : HowBuilt.Unknown;
        var isBuiltByHand = IsBuiltByHand(type, cancellationToken);
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
        => parameter.Type is INamedTypeSymbol type && (ContainerServices.Contains(FullName(type)) || _services.Contains(Key(type)));

    private void Read(Compilation compilation, CancellationToken cancellationToken)
    {
        bool makesCollection = false, addsLogging = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var facts = TreeFacts.Of(tree, cancellationToken);
            Add(_created, facts.Created, compilation);
            Add(_bases, facts.Bases, compilation);
            Add(_typeUses, facts.TypeUses, compilation);
            _implicitlyCreated.AddRange(facts.ImplicitlyCreated.Select(n => ((SyntaxNode)n, compilation)));
            makesCollection |= facts.MakesServiceCollection;
            addsLogging |= facts.AddsLogging;
            if (facts.Registrations.Count == 0)
            {
                continue;
            }

            var model = Model(tree, compilation);
            foreach (var registration in facts.Registrations)
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
        if (invocation.ArgumentList.Arguments.Any(a => a.Expression is not TypeOfExpressionSyntax && MakesObject(a.Expression, types, model, cancellationToken)))
        {
            return;
        }

        var isActivator = method.Name is "UseMiddleware" or "CreateInstance" or "GetServiceOrCreateInstance" or "CreateFactory" or "AddHttpClient" or "AddTypedClient" or "AddCheck"
            || method.Name.StartsWith("Map", StringComparison.Ordinal);
        var key = Key(types[types.Length - 1]);
        _registered.TryGetValue(key, out var how);
        _registered[key] = how | (isActivator ? HowBuilt.Activator : HowBuilt.Container);
    }

    private static bool MakesObject(ExpressionSyntax argument, INamedTypeSymbol[] types, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument is LambdaExpressionSyntax lambda)
        {
            return (model.GetSymbolInfo(lambda, cancellationToken).Symbol as IMethodSymbol)?.ReturnType is { SpecialType: not SpecialType.System_Void };
        }

        return model.GetTypeInfo(argument, cancellationToken).Type is { TypeKind: not TypeKind.Delegate, SpecialType: SpecialType.None } type
            && types.Any(t => type.AllInterfaces.Contains(t, SymbolEqualityComparer.Default) || SymbolEqualityComparer.Default.Equals(type, t) || SymbolEqualityComparer.Default.Equals(type.BaseType, t));
    }

    /// <summary>By namespace: containers' methods are extensions of many packages, and of the user's own.</summary>
    private static bool IsContainerMethod(IMethodSymbol method)
    {
        var receiver = (method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type;
        return IsFramework(receiver) || IsFramework(method.ContainingType);

        static bool IsFramework(ITypeSymbol? type)
            => type?.ContainingNamespace?.ToDisplayString() is { } name
                && (name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))
                && !name.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal);
    }

    /// <summary>Whether code of the solution makes instances, derives from the type, or hands it to reflection.</summary>
    private bool IsBuiltByHand(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var key = Key(type);
        return Places(_created).Any(p => IsThat(p.Node, p.Compilation))
            || Places(_bases).Any(p => IsThat(((BaseTypeSyntax)p.Node).Type, p.Compilation))
            || Places(_typeUses).Any(p => IsReflected(p.Node, p.Compilation))
            || ImplicitlyCreatedTypes(cancellationToken).Contains(key);

        IEnumerable<(SyntaxNode Node, Compilation Compilation)> Places(Dictionary<string, List<(SyntaxNode, Compilation)>> all)
            => all.TryGetValue(type.Name, out var places) ? places : [];

        bool IsThat(SyntaxNode node, Compilation compilation)
            => Model(node.SyntaxTree, compilation).GetTypeInfo(node, cancellationToken).Type is INamedTypeSymbol made && Key(made) == key;

        bool IsReflected(SyntaxNode node, Compilation compilation)
        {
            var typeNode = node is TypeOfExpressionSyntax taken ? taken.Type : node;
            if (node.Ancestors().Any(a => _registrations.Contains(a) || a is AttributeSyntax) || !IsThat(typeNode, compilation))
            {
                return false;
            }

            if (node is TypeOfExpressionSyntax)
            {
                return node.Parent?.Parent?.Parent is not InvocationExpressionSyntax { Expression: var called }
                    || TreeFacts.Name(called) is not ("CreateLogger" or "GetLogger" or "GetService" or "GetRequiredService");
            }

            return node.Parent?.Parent is GenericNameSyntax generic
                && NeedsConstructor(generic, Model(node.SyntaxTree, compilation).GetSymbolInfo(generic, cancellationToken).Symbol);
        }
    }

    /// <summary>Found once, and only when the first type asks: each place has to be bound.</summary>
    private HashSet<string> ImplicitlyCreatedTypes(CancellationToken cancellationToken)
    {
        if (_implicitlyCreatedTypes is null)
        {
            var types = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (node, compilation) in _implicitlyCreated)
            {
                if (Model(node.SyntaxTree, compilation).GetTypeInfo(node, cancellationToken).Type is INamedTypeSymbol made)
                {
                    types.Add(Key(made));
                }
            }

            _implicitlyCreatedTypes = types;
        }

        return _implicitlyCreatedTypes;
    }

    private SemanticModel Model(SyntaxTree tree, Compilation compilation)
#pragma warning disable RS1030 // This is no analyzer: a fix looks at the whole solution.
        => _models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    private static void Add(Dictionary<string, List<(SyntaxNode, Compilation)>> all, Dictionary<string, List<SyntaxNode>> some, Compilation compilation)
    {
        foreach (var pair in some)
        {
            if (!all.TryGetValue(pair.Key, out var places))
            {
                all[pair.Key] = places = [];
            }

            places.AddRange(pair.Value.Select(n => (n, compilation)));
        }
    }

    private static bool NeedsConstructor(GenericNameSyntax generic, ISymbol? symbol)
        => generic.Identifier.ValueText is "CreateInstance" or "Deserialize" or "DeserializeAsync" or "DeserializeObject" or "Get" or "Bind"
            || (symbol is IMethodSymbol method ? method.OriginalDefinition.TypeParameters : (symbol as INamedTypeSymbol)?.OriginalDefinition.TypeParameters)
                ?.Any(p => p.HasConstructorConstraint) == true;

    /// <summary>The same type has another symbol in every compilation that sees it.</summary>
    public static string Key(INamedTypeSymbol type) => type.ContainingAssembly?.Name + "|" + type.OriginalDefinition.GetDocumentationCommentId();

    private static string FullName(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() + "." + type.Name;
}
