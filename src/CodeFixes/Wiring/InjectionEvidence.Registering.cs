using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <content>What calls tell containers.</content>
internal sealed partial class InjectionEvidence
{
    private enum Registrar
    {
        None,

        /// <summary>Microsoft's libraries, or what extends their builders.</summary>
        Framework,

        /// <summary>A library of jobs or messages that is told to ask such a container.</summary>
        Jobs,

        /// <summary>Another container.</summary>
        Foreign,
    }

    /// <summary>How the hosts' container is told to take what another container has, or that one to take what the host has.</summary>
    private static readonly string[] Bridges
        = ["UseServiceProviderFactory", "Populate", "AddAutofac", "UseAutofac", "UseLamar", "AddLamar", "AddSimpleInjector", "UseSimpleInjector",
            "UseUnityServiceProvider", "UseDryIoc", "UseLightInject", "WithDependencyInjectionAdapter", "UseWindsorContainerServiceProvider"];

    private static readonly string[] ForeignContainers
        = ["Autofac", "SimpleInjector", "DryIoc", "Unity", "Ninject", "Castle", "LightInject", "StructureMap", "Lamar", "Grace", "TinyIoC", "Splat",
            "Prism", "Stashbox", "Caliburn"];

    private static readonly string[] JobLibraries = ["Quartz", "Hangfire", "MassTransit", "Rebus", "Coravel", "Orleans", "Wolverine"];

    private bool IsBridged => Bridges.Any(IsCalled);

    private void Register(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (invocation.InvokedName()?.Identifier.ValueText is not { } name
            || CallSites.MethodOf(invocation, model, cancellationToken) is not { } method
            || RegistrarOf(method, invocation, model, cancellationToken) is var registrar && registrar == Registrar.None)
        {
            return;
        }

        var types = Registrations.TypesIn(invocation).Select(t => model.GetTypeInfo(t, cancellationToken).Type).OfType<INamedTypeSymbol>().ToArray();
        if (Registrations.Scans(name) && registrar == Registrar.Framework)
        {
            AddScanned(invocation, model, cancellationToken);
        }
        else if (types.Length > 0 && Registrations.StartsHost(name))
        {
            _startups.UnionWith(types.Select(Key));
            _registrations.Add(invocation);
        }
        else if (types.Length > 0)
        {
            Register(invocation, name, method, registrar, types, model, cancellationToken);
        }
    }

    /// <summary>A call of a registrar that names types.</summary>
    private void Register(
        InvocationExpressionSyntax invocation, string name, IMethodSymbol method, Registrar registrar, INamedTypeSymbol[] types, SemanticModel model,
        CancellationToken cancellationToken)
    {
        if ((registrar == Registrar.Framework && !Registrations.BuildsNamedType(name) && !Registrations.IsByActivator(name))
            || method.TypeParameters.LastOrDefault() is { HasConstructorConstraint: true })
        {
            return;
        }

        if (registrar == Registrar.Framework && !LeavesToContainer(invocation, method, types, cancellationToken))
        {
            return;
        }

        _registrations.Add(invocation);
        _services.Add(Key(types[0]));
        var built = types[types.Length - 1];
        if (registrar == Registrar.Foreign && !IsBridged && !_registersLogger)
        {
            _hasForeignMute = true;
            _registeredMute.Add(Key(built));
            return;
        }

        // A lambda or an instance makes the object, not the container.
        if (registrar == Registrar.Framework && invocation.ArgumentList.Arguments.Any(a => a.Expression is not TypeOfExpressionSyntax
            && MakesObject(a.Expression, types, model, cancellationToken)))
        {
            return;
        }

        AddRegistered(invocation, built, (registrar == Registrar.Framework && Registrations.IsByContainer(name)) || registrar == Registrar.Foreign
            ? HowBuilt.Container
            : HowBuilt.Activator, cancellationToken);
    }

    /// <summary>Scrutor's <c>Scan(s => s.FromAssemblyOf&lt;A&gt;().AddClasses(c => c.AssignableTo&lt;I&gt;())…)</c>.</summary>
    private void AddScanned(InvocationExpressionSyntax scan, SemanticModel model, CancellationToken cancellationToken)
    {
        _registrations.Add(scan);
        if (!_mute.IsReachedByOthers(scan, cancellationToken))
        {
            return;
        }

        var named = scan.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => i.InvokedName()?.Identifier.ValueText is { } name && Registrations.IsOfScan(name)).ToArray();
        _registrations.UnionWith(named);
        _scanned.UnionWith(named.SelectMany(Registrations.TypesIn)
            .Select(t => model.GetTypeInfo(t, cancellationToken).Type).OfType<INamedTypeSymbol>()
            .Where(t => t.SpecialType != SpecialType.System_Object).Select(Key));
    }

    /// <summary><c>new ServiceDescriptor(typeof(I), typeof(C), lifetime)</c>: a container is told to build the last.</summary>
    private void AddDescriptor(ObjectCreationExpressionSyntax descriptor, SemanticModel model, CancellationToken cancellationToken)
    {
        var types = descriptor.ArgumentList?.Arguments.Select(a => a.Expression).OfType<TypeOfExpressionSyntax>().ToArray() ?? [];
        if (types.Length != 2 || model.GetTypeInfo(descriptor, cancellationToken).Type is not { Name: "ServiceDescriptor" })
        {
            return;
        }

        _registrations.Add(descriptor);
        if (descriptor.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax given } }
            && Registrations.TakesDescriptor(given.InvokedName()?.Identifier.ValueText)
            && model.GetTypeInfo(types[1].Type, cancellationToken).Type is INamedTypeSymbol built)
        {
            AddRegistered(given, built, HowBuilt.Container, cancellationToken);
        }
    }

    /// <summary>Whether a scan finds the type: itself, or by what it derives from.</summary>
    private bool IsScanned(INamedTypeSymbol type)
    {
        if (_scanned.Count == 0 || type.IsAbstract || type.TypeKind != TypeKind.Class)
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_scanned.Contains(Key(current)))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => _scanned.Contains(Key(i)));
    }

    private void AddRegistered(InvocationExpressionSyntax invocation, INamedTypeSymbol built, HowBuilt by, CancellationToken cancellationToken)
    {
        if (_mute.IsReached(invocation))
        {
            _registeredMute.Add(Key(built));
        }

        if (_mute.IsReachedByOthers(invocation, cancellationToken))
        {
            AddRegistered(built, by);
        }
    }

    private void AddRegistered(INamedTypeSymbol? type, HowBuilt by)
    {
        if (type is not null)
        {
            _registered.TryGetValue(Key(type), out var how);
            _registered[Key(type)] = how | by;
        }
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
    private Registrar RegistrarOf(
        IMethodSymbol method, InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        var receiver = invocation.Expression is MemberAccessExpressionSyntax { Expression: var target }
            ? model.GetTypeInfo(target, cancellationToken).Type
            : null;
        ITypeSymbol?[] owners = [method.IsExtensionMethod ? method.Parameters[0].Type : null, method.ContainingType, receiver];
        var spaces = owners.Select(o => o?.ContainingNamespace?.ToDisplayString()).OfType<string>().ToArray();
        if (Extended(owners[0]) || Extended(receiver))
        {
            return Registrar.None; // What logging and configuration are made of is there before a container is.
        }

        if (spaces.Any(IsFramework))
        {
            return Registrar.Framework;
        }

        var roots = spaces.Select(s => s.Split('.')[0]).ToArray();
        return roots.Any(r => ForeignContainers.Contains(r)) ? Registrar.Foreign
            : roots.Any(r => JobLibraries.Contains(r) && (IsCalled("Add" + r) || IsCalled("Use" + r))) ? Registrar.Jobs
            : Registrar.None;

        static bool IsFramework(string space)
            => (Begins(space, "Microsoft.Extensions") || Begins(space, "Microsoft.AspNetCore") || Begins(space, "Microsoft.Azure.Functions"))
                && !IsBefore(space) && !Begins(space, "Microsoft.Extensions.Caching") && !Begins(space, "Microsoft.Extensions.FileProviders");

        static bool Extended(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() is { } space && IsBefore(space);

        static bool IsBefore(string space) => Begins(space, "Microsoft.Extensions.Logging") || Begins(space, "Microsoft.Extensions.Configuration");

        static bool Begins(string space, string with)
            => space.StartsWith(with, StringComparison.Ordinal) && (space.Length == with.Length || space[with.Length] == '.');
    }
}
