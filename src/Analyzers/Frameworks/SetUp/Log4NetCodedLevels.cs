using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>log4net: the level of the root or of a logger, and the threshold of the repository, given by an assignment.</summary>
internal sealed class Log4NetCodedLevels : CodedLevels
{
    public override bool IsCandidate(ISymbol member)
        => member is IPropertySymbol { Name: "Level" or "Threshold" } property && FixedLevel.IsLevel(property.Type)
            && property.ContainingType is { Name: "Logger" or "RootLogger" or "Hierarchy" or "LoggerRepositorySkeleton" or "ILoggerRepository",
                ContainingNamespace: { } space } && space.ToDisplayString().StartsWith("log4net.Repository", StringComparison.Ordinal);

    public override CodedLevel? Of(IOperation operation, SemanticModel model, CancellationToken cancellationToken)
        => operation is ISimpleAssignmentOperation assignment && FixedLevel.NameOf(assignment.Value) is { } level && level != "Off"
            && !RunTimeChoice.IsAround(assignment.Syntax) && !IsConfiguredBehind(assignment)
            ? new(assignment.Syntax, "The level is set in code: only a rebuild changes it")
            : null;

    /// <summary>Whether a file is read later, whose levels hold then.</summary>
    public static bool IsConfiguredBehind(IOperation assignment)
        => assignment.Root().Descendants().OfType<IInvocationOperation>()
            .Any(c => c.TargetMethod.ContainingType.Name == "XmlConfigurator" && c.Syntax.SpanStart > assignment.Syntax.Span.End);
}
