using System.Collections.Immutable;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>NLog's configurations that are told not to watch their file.</summary>
internal sealed class NLogReloadOff : UnreadChanges
{
    public override bool IsCandidate(ISymbol member)
        => member is IPropertySymbol { Name: "AutoReload", ContainingNamespace: { } space }
            && space.ToDisplayString().StartsWith("NLog", StringComparison.Ordinal);

    public override SetUpFault? Of(IOperation operation, SettingsProject project)
        => operation is ISimpleAssignmentOperation { Value: var value } && value.Unwrap().ConstantValue is { HasValue: true, Value: false }
            ? new(operation.Syntax.GetLocation(), "NLog does not read its file again when it changes: 'AutoReload' is false")
            {
                Remedy = ImmutableArray.Create(new TextChange(value.Syntax.Span, "true")),
            }
            : null;
}
