using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Loggers;

/// <summary>What makes loggers, the surest first.</summary>
internal enum LoggerMakerKind
{
    /// <summary>A built host: its services have a factory.</summary>
    Host,

    /// <summary>An <c>ILoggerFactory</c>.</summary>
    Factory,

    /// <summary>An <c>IServiceProvider</c>; whether it has a factory is not known by its type.</summary>
    Provider,
}

/// <summary>
/// Types from whose values loggers of Microsoft.Extensions.Logging can be had; by name, as most come from packages that the compilation may lack.
/// </summary>
internal static class LoggerMakers
{
    /// <summary>How loggers can be had from a value of the type; null where they can't.</summary>
    public static LoggerMakerKind? KindOf(ITypeSymbol type)
        => IsHost(type) ? LoggerMakerKind.Host
            : IsFactory(type) || type.AllInterfaces.Any(IsFactory) ? LoggerMakerKind.Factory
            : IsNamed(type, "IServiceProvider", "System") ? LoggerMakerKind.Provider
            : null;

    /// <summary>Whether values of the type are a built host: it has services, and starts and stops.</summary>
    public static bool IsHost(ITypeSymbol? type) => type is not null && (IsHostInterface(type) || type.AllInterfaces.Any(IsHostInterface));

    private static bool IsFactory(ITypeSymbol type) => IsNamed(type, "ILoggerFactory", "Microsoft.Extensions.Logging");

    private static bool IsHostInterface(ITypeSymbol type)
        => IsNamed(type, "IHost", "Microsoft.Extensions.Hosting") || IsNamed(type, "IWebHost", "Microsoft.AspNetCore.Hosting");

    private static bool IsNamed(ITypeSymbol type, string name, string space)
        => type.Name == name && type.ContainingNamespace?.ToDisplayString() == space;
}
