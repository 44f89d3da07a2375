using System.Globalization;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Who builds which type of a solution, and whether that has loggers. Evidence is a registration with a container that has logging, a base type that
/// a host constructs, an attribute, or constructor parameters that only a container gives.
/// </summary>
internal sealed partial class InjectionEvidence
{
    // What containers with logging are told to build; and what those without are, which can give no ILogger<T>.
    private readonly Dictionary<string, HowBuilt> _registered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registeredMute = new(StringComparer.Ordinal);

    // What scans of assemblies look for.
    private readonly HashSet<string> _scanned = new(StringComparer.Ordinal);

    // What registrations of the solution's own may make themselves.
    private readonly HashSet<string> _byHelpers = new(StringComparer.Ordinal);

    // Classes that put a host together: they are there before it has logging.
    private readonly HashSet<string> _startups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _services = new(StringComparer.Ordinal);
    private readonly CreationSites _sites = new();
    private readonly CallSites _calls = new();
    private readonly HashSet<SyntaxNode> _registrations = [];
    private readonly HashSet<string> _nullsPassed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private MuteContainers _mute = null!;
    private bool _hasForeignMute;
    private bool _hasContainerWithLogging;
    private bool _registersLogger;
    private bool _activatesAnything;
    private bool _hasExecutable;

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
        var compilations = new List<Compilation>();
        foreach (var project in solution.Projects.Where(p => p.Language == LanguageNames.CSharp))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                compilations.Add(compilation);
            }
        }

        evidence.Read(compilations, cancellationToken);
        return SolutionFacts.OfSolution.Of(solution, _ => evidence);
    }

    /// <summary>How a type is built, as far as the solution shows.</summary>
    public HowBuilt Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var key = Key(type);
        var isRegistered = _registered.TryGetValue(key, out var how);
        var isMute = _registeredMute.Contains(key);
        if (_startups.Contains(key) || ContainerTypes.IsBuiltBeforeLogging(type) || SinkTypes.IsSink(type) || (isMute && !isRegistered))
        {
            return HowBuilt.Unknown;
        }

        if (IsScanned(type))
        {
            isRegistered = true;
            how |= HowBuilt.Container;
        }

        how |= ContainerTypes.IsBuiltByActivator(type) ? HowBuilt.Activator : HowBuilt.Unknown;
        how |= ContainerTypes.IsBuiltByContainer(type) ? HowBuilt.Container : HowBuilt.Unknown;
        how |= IsJob(type) ? HowBuilt.Activator : HowBuilt.Unknown;
        var isBuiltByHand = _byHelpers.Contains(key) || _sites.AnyCreates(type, _registrations, cancellationToken);
        if (how == HowBuilt.Unknown && !isBuiltByHand && IsToldByParameters(type))
        {
            how = HowBuilt.Container;
        }

        if (isBuiltByHand && !isRegistered && (how & HowBuilt.Activator) == 0)
        {
            // AddHostedService(_ => new Worker(args)): whoever could build it, code of the solution does.
            return HowBuilt.Unknown;
        }

        // Whoever builds it without being told to is no container that has loggers where the solution has none of those.
        return how == HowBuilt.Unknown || (!isRegistered && !_hasContainerWithLogging && HasMute) ? HowBuilt.Unknown
            : isBuiltByHand || isMute || _sites.MayActivate(type, _registrations, cancellationToken) ? how | HowBuilt.ByHand
            : how;
    }

    /// <summary>Whether a service provider may be one that has no loggers.</summary>
    public bool MayBeMute(ISymbol provider) => _mute.Holds(provider) || (provider is not ILocalSymbol && HasMute);

    /// <summary>Whether somebody in the solution passes <c>null</c> for a parameter, as far as the spelling shows.</summary>
    public bool IsPassedNull(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return false;
        }

        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        return IsNull(parameter.Ordinal.ToString(CultureInfo.InvariantCulture)) || IsNull(parameter.Name)
            || (method.IsExtensionMethod && IsNull((parameter.Ordinal - 1).ToString(CultureInfo.InvariantCulture)));

        bool IsNull(string place) => _nullsPassed.Contains(name + "|" + place);
    }

    private bool HasMute => _mute.Any || (_hasForeignMute && !_registersLogger);

    /// <summary>
    /// Whether a container is likely to build the type, as it asks for what containers have: none that puts a host together, nor where run time finds
    /// types and makes them with arguments of its own, nor in a program without a container.
    /// </summary>
    private bool IsToldByParameters(INamedTypeSymbol type)
        => (_hasContainerWithLogging || !_hasExecutable) && !_activatesAnything && !ContainerTypes.ConfiguresHost(type)
            && type.InstanceConstructors.Any(c => c.Parameters.Any(IsService));

    private bool IsService(IParameterSymbol parameter)
        => parameter.Type is INamedTypeSymbol type && (ContainerTypes.IsService(type) || _services.Contains(Key(type)));

    private bool IsJob(INamedTypeSymbol type)
        => ContainerTypes.JobInterface(type) is { } library && IsCalled("Add" + library);

    private bool IsCalled(string name) => _called.Contains(name);

    private void Read(IReadOnlyList<Compilation> compilations, CancellationToken cancellationToken)
    {
        var collections = new List<BaseObjectCreationExpressionSyntax>();
        var files = new List<(TreeFacts Facts, SyntaxTree Tree, Compilation Compilation)>();
        foreach (var compilation in compilations)
        {
            _hasExecutable |= ProjectKind.IsExecutable(compilation.Options) && !ProjectFacts.Of(compilation).ReferencesTestFramework;
            foreach (var tree in compilation.SyntaxTrees)
            {
                var facts = TreeFacts.Of(tree, cancellationToken);
                files.Add((facts, tree, compilation));
                _sites.Add(facts, compilation);
                _calls.Add(facts, tree, compilation);
                collections.AddRange(facts.ServiceCollections);
                _nullsPassed.UnionWith(facts.NullsPassed);
                _called.UnionWith(facts.Calls);
                _hasContainerWithLogging |= facts.AddsLogging;
                _registersLogger |= facts.RegistersLogger;
                _activatesAnything |= facts.ActivatesAnything;
            }
        }

        _mute = new MuteContainers(collections, _calls, cancellationToken);
        foreach (var (facts, tree, compilation) in files)
        {
            if (facts.Registering.Count == 0 && facts.Marked.Count == 0 && facts.Descriptors.Count == 0)
            {
                continue;
            }

            var model = SemanticModels.Of(compilation).Of(tree);
            foreach (var (owner, type) in facts.Marked)
            {
                _registrations.Add(owner);
                AddRegistered(model.GetTypeInfo(type, cancellationToken).Type as INamedTypeSymbol, HowBuilt.Activator);
            }

            foreach (var descriptor in facts.Descriptors)
            {
                AddDescriptor(descriptor, model, cancellationToken);
            }

            foreach (var registration in facts.Registering)
            {
                Register(registration, model, cancellationToken);
            }
        }
    }

    /// <summary>The same type has another symbol in every compilation that sees it.</summary>
    public static string Key(INamedTypeSymbol type) => type.ContainingAssembly?.Name + "|" + type.OriginalDefinition.GetDocumentationCommentId();
}
