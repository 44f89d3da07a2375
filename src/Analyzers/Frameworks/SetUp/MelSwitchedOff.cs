using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Microsoft.Extensions.Logging: a program without providers, or with a level that lets nothing pass.</summary>
internal sealed class MelSwitchedOff : SwitchedOff
{
    private const string Clears = "ClearProviders";
    private const string None = "None";

    /// <summary>What other code is given to add providers to.</summary>
    private static readonly HashSet<string> Builders =
    [
        "IHostBuilder", "IHostApplicationBuilder", "HostApplicationBuilder", "WebApplicationBuilder", "ILoggingBuilder", "IServiceCollection",
        "IWebHostBuilder", "ILoggerFactory",
    ];

    /// <summary>How methods are named that set something up; others are not bound, of which there are thousands, nor <c>Add</c> of lists.</summary>
    private static readonly string[] SetsUp = ["Add", "Use", "Configure", "With", "Register", "Set", "Init", "Install", "Build"];

    public override bool IsCandidate(ISymbol member)
        => member is IMethodSymbol { Name: Clears or "CreateEmptyApplicationBuilder" or "CreateEmptyBuilder" or "SetMinimumLevel" or "AddFilter",
            ContainingAssembly: { } assembly } && IsOfPlatform(assembly);

    public override SetUpFault? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax written } call || written.InvokedName() is not { } name
            || RunTimeChoice.IsAround(written))
        {
            return null;
        }

        return call.TargetMethod.Name switch
        {
            "SetMinimumLevel" => IsOff(call, project)
                ? new(written.ArgumentList.GetLocation(), "Nothing is written: the lowest level is None, and no category has another one")
                : null,
            "AddFilter" => IsFilteredOff(call, project)
                ? new(written.ArgumentList.GetLocation(), "Nothing is written: the filter lets nothing pass, and no category has a level of its own")
                : null,
            Clears => HasProvider(call, project) ? null
                : new(name.GetLocation(), $"Nothing is written: '{Clears}' takes all providers away, and none is added"),
            var made => HasProvider(call, project) ? null
                : new(name.GetLocation(), $"Nothing is written: what '{made}' makes has no logging provider, and none is added"),
        };
    }

    private static bool IsOff(IInvocationOperation call, SettingsProject project)
    {
        var all = BuilderCalls.Of(call);
        return call.Arguments.Any(a => FixedLevel.NameOf(a.Value) == None) && all.IsSeenWhole(Carries, IsOfPlatform)
            && !all.Calls.Any(c => c.TargetMethod.Name == "AddFilter"
                || (c.TargetMethod.Name == call.TargetMethod.Name && c.Syntax.Span.End > call.Syntax.Span.End))
            && (MelBuilder.IsConfigured(all) switch
            {
                true => !project.Files.Any(f => LevelsOf(f).Any()),
                false => true,
                null => false,
            });
    }

    private static bool IsFilteredOff(IInvocationOperation call, SettingsProject project)
    {
        var all = BuilderCalls.Of(call);
        return !call.TargetMethod.IsGenericMethod && LetsNothingPass(call) && all.IsSeenWhole(Carries, IsOfPlatform)
            && !all.Calls.Any(c => c != call && c.TargetMethod.Name == call.TargetMethod.Name)
            && !project.Files.Any(f => LevelsOf(f).Any(l => !l.Is("Default")));
    }

    /// <summary>Of all categories.</summary>
    private static bool LetsNothingPass(IInvocationOperation call)
    {
        var values = call.Arguments.Where(a => a.Parameter?.Ordinal > 0).ToArray();
        return values.All(a => a.Parameter!.Type.SpecialType != SpecialType.System_String
                || a.Value.Unwrap().ConstantValue is { HasValue: true, Value: null or "" or "*" })
            && values.Any(a => FixedLevel.NameOf(a.Value) == None
                || (a.Value.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault()?.Body.Operations
                    is [IReturnOperation { ReturnedValue.ConstantValue: { HasValue: true, Value: false } }]));
    }

    private static IEnumerable<ConfigSection> LevelsOf(ConfigFile file)
        => file.Kind == ConfigFileKind.AppSettings && file.Root is { } root && ConfigSection.Of(root).Find("Logging") is { } section
            ? section.Children.SelectMany(c => (c.Is("LogLevel") ? c : c.Find("LogLevel"))?.Children.AsEnumerable() ?? [])
            : [];

    /// <summary>
    /// Whether something may add a provider: any code of the program, but what does so to the same builder before they are taken away; or code that
    /// nobody here sees.
    /// </summary>
    private static bool HasProvider(IInvocationOperation call, SettingsProject project)
    {
        if (!project.IsProgram)
        {
            return true;
        }

        // What is known by its name needs no binding, and most programs have one.
        var (compilation, token) = (project.Compilation, project.CancellationToken);
        var before = BuilderCalls.Of(call).Calls.Where(c => c.Syntax.Span.End < call.Syntax.Span.End).Select(c => c.Syntax).ToArray();
        return compilation.SyntaxTrees.Any(
                tree => HostFacts.OfTree.Of(tree, static (r, t) => new Named(r.GetRoot(t)), token).Calls.Any(a => !before.Contains(a)))
            || HostFacts.OfCompilation.Of(compilation, static (c, t) => new Hidden(MayBeAdded(c, t)), token).Value
            || HostFacts.OfCompilation.Of(compilation, static (c, t) => new Additions(c, t), token).Calls.Any(a => !before.Contains(a));
    }

    /// <summary>Whether something that nobody can look into is given a builder, or providers and factories are registered by hand.</summary>
    private static bool MayBeAdded(Compilation compilation, CancellationToken cancellationToken)
        => compilation.SyntaxTrees.Any(t => t.GetRoot(cancellationToken).DescendantNodes().Any(
            n => (n is SimpleNameSyntax { Identifier.ValueText: "ILoggerProvider" or "ILoggerFactory" } && IsRegistered(n.Parent))
                || (n is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name
                    && name != "Add" && SetsUp.Any(s => name.StartsWith(s, StringComparison.Ordinal))
                    && IsHidden(call, compilation, cancellationToken))));

    private static bool IsRegistered(SyntaxNode? around)
        => around is TypeOfExpressionSyntax
            || (around is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: var called } }
                && !called.StartsWith("Get", StringComparison.Ordinal));

    private static bool IsHidden(InvocationExpressionSyntax call, Compilation compilation, CancellationToken cancellationToken)
        => SemanticModels.Of(compilation).Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol
                is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method
            && !IsOfPlatform(method.ContainingAssembly)
            && (method.ReducedFrom ?? method).Parameters.Any(p => Builders.Contains(p.Type.Name));

    private static bool Carries(ITypeSymbol type) => Builders.Contains(type.Name) || type.AllInterfaces.Any(i => Builders.Contains(i.Name));

    private static bool IsOfPlatform(IAssemblySymbol assembly)
        => assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.Name.StartsWith("System", StringComparison.Ordinal);

    private sealed record Hidden(bool Value);

    /// <summary>All calls of a compilation that add a provider.</summary>
    private sealed class Additions(Compilation compilation, CancellationToken cancellationToken)
    {
        public SyntaxNode[] Calls { get; } =
        [
            .. compilation.SyntaxTrees.SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
                .Where(c => ProviderCalls.Adds(c, SemanticModels.Of(compilation).Of(c.SyntaxTree), cancellationToken)),
        ];
    }

    /// <summary>The calls of a file that add a provider by their name alone.</summary>
    private sealed class Named(SyntaxNode root)
    {
        public SyntaxNode[] Calls { get; } = [.. root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(ProviderCalls.AddsByName)];
    }
}
