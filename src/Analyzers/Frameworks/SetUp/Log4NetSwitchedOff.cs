using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>log4net: the threshold of the repository or the level of the root is off, or it is set up without an appender.</summary>
internal sealed class Log4NetSwitchedOff : SwitchedOff
{
    private const string Root = "Root";

    /// <summary>What gives a repository appenders, by code or by files.</summary>
    private static readonly string[] Appends = ["AddAppender", "Configurator", "AppenderAttachedImpl"];

    public override bool IsCandidate(ISymbol member)
        => member is IPropertySymbol { Name: "Level" or "Threshold" or "Configured", ContainingType.Name: "Logger" or "Hierarchy"
            or "LoggerRepositorySkeleton" or "ILoggerRepository" } && member.ContainingNamespace.ToDisplayString().StartsWith(
            "log4net.Repository", StringComparison.Ordinal);

    public override SetUpFault? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property, Value: var value } assignment
            || RunTimeChoice.IsAround(operation.Syntax) || SetAgain.Is(assignment) || Log4NetCodedLevels.IsConfiguredBehind(operation))
        {
            return null;
        }

        return property.Property.Name switch
        {
            "Threshold" when FixedLevel.NameOf(value) == "Off"
                => new(value.Syntax.GetLocation(), "log4net writes nothing: the threshold of all loggers is off"),
            "Level" when FixedLevel.NameOf(value) == "Off" && IsRoot(property.Instance) && IsOnly(operation)
                => new(value.Syntax.GetLocation(), "log4net writes nothing: the level of the root is off, and no logger has one of its own"),
            "Configured" when value.ConstantValue is { HasValue: true, Value: true } && !Appends.Any(project.CodeMentions)
                => new(operation.Syntax.GetLocation(), "log4net writes nothing: no logger has an appender"),
            _ => null,
        };
    }

    /// <summary>Whether the function gives no other logger a level.</summary>
    private static bool IsOnly(IOperation assignment)
        => assignment.Root().Descendants().OfType<ISimpleAssignmentOperation>().Count(
            a => a.Target is IPropertyReferenceOperation { Property.Name: "Level" }) == 1;

    private static bool IsRoot(IOperation? instance) => instance is IPropertyReferenceOperation { Property.Name: Root };
}
