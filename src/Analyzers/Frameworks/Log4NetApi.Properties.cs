using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <content>What gives its records properties by key: its contexts and the record itself.</content>
internal sealed partial class Log4NetApi
{
    private static readonly string[] PropertyTypes =
    [
        "log4net.Util.ContextPropertiesBase", "log4net.Util.ThreadContextProperties", "log4net.Util.LogicalThreadContextProperties",
        "log4net.Util.GlobalContextProperties", "log4net.Util.PropertiesDictionary", "log4net.MDC",
        "log4net.Util.ThreadContextStack", "log4net.Util.LogicalThreadContextStack",
    ];

    private PropertyMethod? DescribeProperty(IMethodSymbol method)
        => method is { Name: "Push", Parameters.Length: 1 } ? new(this) { IsOfStack = true, Value = 0, IsOfScope = true }
            : method is not ({ MethodKind: MethodKind.PropertySet, Parameters.Length: 2 } or { ContainingType.Name: "MDC", Name: "Set" })
            || PropertyMethod.OfOne(this, method) is not { } one ? null
            : method.ContainingType.Name == "PropertiesDictionary" ? one
            : one with { IsOfScope = true, IsOfAllRecords = method.ContainingType.Name == "GlobalContextProperties" };
}
