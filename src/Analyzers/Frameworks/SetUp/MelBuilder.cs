using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Whose logging a builder of Microsoft.Extensions.Logging sets up, and whether the configuration is read for it.</summary>
internal static class MelBuilder
{
    private const string Namespace = "Microsoft.Extensions.Logging";

    /// <summary>The call that reads a section for a builder, behind which its levels hold.</summary>
    public const string Reads = "AddConfiguration";

    /// <summary>Whether that is the type which calls of the set-up are made on.</summary>
    public static bool IsBuilder(ITypeSymbol? type)
        => type is { Name: "ILoggingBuilder", ContainingNamespace: { } space } && space.ToDisplayString() == Namespace;

    /// <summary>
    /// Whether the section is read before code sees the builder, as hosts do it; null where nobody can tell, as of a builder that is a parameter.
    /// </summary>
    public static bool? IsConfigured(BuilderCalls all)
    {
        if (all.Calls.Any(c => c.TargetMethod.Name == Reads && IsBuilder(BuilderCalls.ReceiverOf(c)?.Type)))
        {
            return true;
        }

        if (all.Lambda is not { } lambda)
        {
            return all.Root is IParameterReferenceOperation ? null : OfHost(BuilderCalls.MadeBy(all.Root));
        }

        return BuilderCalls.Taking(lambda) is not { } taking ? null : taking.TargetMethod.Name switch
        {
            "Create" when taking.TargetMethod.ContainingType.Name == "LoggerFactory" => false,
            "ConfigureLogging" or "AddLogging" => OfHost(BuilderCalls.MadeBy(BuilderCalls.RootOf(taking)), taking),
            _ => null,
        };
    }

    /// <summary>Whether the builder is one of a factory or container that code makes itself, for which nothing is read unless it says so.</summary>
    public static bool IsOwnFactory(BuilderCalls all)
        => BuilderCalls.Taking(all.Lambda) is { } taking
            && (taking.TargetMethod is { Name: "Create", ContainingType.Name: "LoggerFactory" }
                || BuilderCalls.MadeBy(BuilderCalls.RootOf(taking)) is IObjectCreationOperation { Type.Name: "ServiceCollection" });

    private static bool? OfHost(IOperation made, IInvocationOperation? taking = null) => BuilderCalls.RootOf(made) switch
    {
        IObjectCreationOperation { Type.Name: "ServiceCollection" } => false,
        IObjectCreationOperation { Type.Name: "HostBuilder" or "WebHostBuilder" } => taking is null ? null : HasDefaults(taking) ? null : false,
        IInvocationOperation { TargetMethod.ContainingType.Name: "MauiApp" } => null,
        { Syntax: ExpressionSyntax host } => ProviderCalls.MakesLoggingHost(host) ? true : ProviderCalls.MakesMuteHost(host) ? false : null,
        _ => null,
    };

    /// <summary>Whether something among the calls around may set the defaults of a host.</summary>
    private static bool HasDefaults(IInvocationOperation taking)
        => BuilderCalls.Of(taking).Calls.Any(c => c.TargetMethod.Name.Contains("Defaults"));
}
