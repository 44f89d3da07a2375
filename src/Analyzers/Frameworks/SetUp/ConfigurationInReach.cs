using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>The program's configuration, as code at a place can name it.</summary>
internal sealed class ConfigurationInReach
{
    private const string Property = "Configuration";

    /// <summary>What code calls it where there are several.</summary>
    private static readonly string[] UsualNames = ["configuration", "config", "_configuration", "_config", "Configuration"];

    public ConfigurationInReach(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var position = node.SpanStart;
        var context = LookupContext.At(node, model, cancellationToken);
        var variables = model.LookupSymbols(position)
            .Where(s => s is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol && s.Name != "_" && !s.IsImplicitlyDeclared
                && context.CanUse(s, position, cancellationToken))
            .ToArray();
        var owners = variables.Where(v => OwnsConfiguration(TypeOf(v))).ToArray();
        Expression = (owners.LastOrDefault(o => o is IParameterSymbol) ?? owners.FirstOrDefault()) is { } owner
            ? $"{owner.Name}.{Property}"
            : Choose(variables.Where(v => IsConfiguration(TypeOf(v))).ToArray())?.Name;
    }

    /// <summary>Null where there is none, or one of several.</summary>
    public string? Expression { get; }

    public static bool IsConfiguration(ITypeSymbol? type)
        => type is { Name: not "IConfigurationSection" } && (IsInterface(type) || type.AllInterfaces.Any(IsInterface));

    private static bool IsInterface(ITypeSymbol type)
        => type is { Name: "IConfiguration", ContainingNamespace: { Name: "Configuration", ContainingNamespace: { Name: "Extensions",
            ContainingNamespace.Name: "Microsoft" } } };

    private static ISymbol? Choose(ISymbol[] found)
        => found.Length == 1 ? found[0] : UsualNames.Select(n => found.FirstOrDefault(f => f.Name == n)).FirstOrDefault(f => f is not null);

    /// <summary>The builders and contexts of hosts.</summary>
    private static bool OwnsConfiguration(ITypeSymbol? type)
        => type?.Name is "HostBuilderContext" or "WebHostBuilderContext" or "WebApplicationBuilder" or "HostApplicationBuilder"
            or "IHostApplicationBuilder" or "WebApplication";

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
