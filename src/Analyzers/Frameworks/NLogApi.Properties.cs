using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <content>What gives its records properties by key: loggers, the fluent builder, its contexts, the record itself.</content>
internal sealed partial class NLogApi
{
    private static readonly string[] PropertyTypes =
    [
        "NLog.Logger", "NLog.ILoggerExtensions", "NLog.LogEventBuilder", "NLog.LogEventInfo", "NLog.ScopeContext",
        "NLog.MappedDiagnosticsLogicalContext", "NLog.MappedDiagnosticsContext", "NLog.GlobalDiagnosticsContext",
    ];

    /// <summary>Seen with 6.0: <c>WithProperty</c> throws; others take an empty key, and the JSON layout leaves it out.</summary>
    private PropertyMethod? DescribeProperty(IMethodSymbol method)
        => DescribeKey(method) is not { Key: >= 0 } one ? DescribeKey(method)
            : one with
            {
                Unnamed = method.Name == "WithProperty" ? "the call throws"
                    : method.Name is "Property" or "PushProperty" or "PushScopeProperty" ? "layouts leave it out"
                    : null,
            };

    private PropertyMethod? DescribeKey(IMethodSymbol method) => method switch
    {
        { ContainingType.Name: "LogEventInfo", MethodKind: MethodKind.PropertyGet, Name: "get_Properties" } => new(this) { IsDictionary = true },
        { ContainingType.Name: "LogEventBuilder", Name: "Property" } or { Name: "WithProperty" or "SetProperty" }
            => PropertyMethod.OfOne(this, method),
        { ContainingType.Name: "GlobalDiagnosticsContext", Name: "Set" }
            => PropertyMethod.OfOne(this, method) is { } one ? one with { IsOfAllRecords = true } : null,
        { Name: "PushProperty" or "PushScopeProperty" or "Set" or "SetScoped" }
            => PropertyMethod.OfOne(this, method) is { } one ? one with { IsOfScope = true } : null,
        { Name: "Properties" or "WithProperties", Parameters.Length: > 0 } => new(this) { Pairs = method.Parameters.Length - 1 },
        { Name: "PushProperties" or "PushScopeProperties", Parameters.Length: > 0 }
            => new(this) { Pairs = method.Parameters.Length - 1, IsOfScope = true },
        _ => null,
    };
}
