using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <content>What gives its records properties by key: loggers made for a property, the context, enrichers, the record of a request.</content>
internal sealed partial class SerilogApi
{
    private static readonly string[] PropertyTypes =
    [
        "Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger", "Serilog.LoggerExtensions", "Serilog.Context.LogContext",
        "Serilog.Configuration.LoggerEnrichmentConfiguration", "Serilog.Core.Enrichers.PropertyEnricher", "Serilog.Events.LogEventProperty",
        "Serilog.Core.ILogEventPropertyFactory", "Serilog.IDiagnosticContext",
    ];

    /// <summary>Seen with 4.3: a logger is given back as it was, and the fault told to <c>SelfLog</c>; all else throws.</summary>
    private PropertyMethod? DescribeProperty(IMethodSymbol method)
        => DescribeKey(method) is not { } described ? null
            : described with
            {
                Unnamed = method.Name == "ForContext" ? "the logger stays without it"
                    : method.ContainingType.Name == "IDiagnosticContext" ? null
                    : "the call throws",
                IsBlankUnnamed = true,
            };

    private PropertyMethod? DescribeKey(IMethodSymbol method) => method switch
    {
        { Name: "ForContext" } or { ContainingType.Name: "IDiagnosticContext", Name: "Set" }
            => PropertyMethod.OfOne(this, method) is { } one ? one with { KeyOfCategory = "SourceContext" } : null,
        { ContainingType.Name: "LogContext", Name: "PushProperty" }
            => PropertyMethod.OfOne(this, method) is { } one ? one with { IsOfScope = true, KeyOfCategory = "SourceContext" } : null,
        { ContainingType.Name: "PropertyEnricher", MethodKind: MethodKind.Constructor }
            => PropertyMethod.OfOne(this, method) is { } one ? one with { KeyOfCategory = "SourceContext" } : null,
        // Its value is wrapped: of what kind it is does not show.
        { ContainingType.Name: "LogEventProperty", MethodKind: MethodKind.Constructor }
            => PropertyMethod.OfOne(this, method) is { } one ? one with { IsOfAllRecords = true, Value = -1, KeyOfCategory = "SourceContext" } : null,
        { Name: "WithProperty" or "CreateProperty" }
            => PropertyMethod.OfOne(this, method) is { } one ? one with { IsOfAllRecords = true, KeyOfCategory = "SourceContext" } : null,
        _ => null,
    };
}
