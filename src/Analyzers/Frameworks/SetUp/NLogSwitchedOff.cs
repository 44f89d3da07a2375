using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>NLog: a threshold of all loggers that is off, rules that take no level, a configuration without rules.</summary>
internal sealed class NLogSwitchedOff : SwitchedOff
{
    private const string Configuration = "LoggingConfiguration";

    private static readonly string[] Levels = ["Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Off"];

    /// <summary>What takes a lowest level and a highest.</summary>
    private static readonly HashSet<string> Ranges = ["AddRule", "SetLoggingLevels", "EnableLoggingForLevels", "FilterLevels"];

    /// <summary>What code that makes rules has somewhere, be it before or behind, in the same function or in another one.</summary>
    private static readonly string[] Makers = ["LoggingRule", "AddRule", "ForLogger"];

    /// <summary>Configurations that are read from a file.</summary>
    private static readonly HashSet<string> OfFiles = ["XmlLoggingConfiguration", "NLogLoggingConfiguration"];

    public override bool IsCandidate(ISymbol member) => member.ContainingNamespace is { } space && IsNLog(space) && member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: "LoggingRule" } => true,
        IMethodSymbol { Name: var name } => Ranges.Contains(name),
        IPropertySymbol { Name: "GlobalThreshold" or "Configuration", ContainingType.Name: "LogManager" or "LogFactory" } => true,
        _ => false,
    };

    public override SetUpFault? Of(IOperation operation, SettingsProject project) => operation switch
    {
        _ when RunTimeChoice.IsAround(operation.Syntax) => null,
        IInvocationOperation call => OfRange(call.Arguments),
        IObjectCreationOperation creation => OfRange(creation.Arguments),
        ISimpleAssignmentOperation assignment when SetAgain.Is(assignment) || IsReadBehind(assignment) => null,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "GlobalThreshold" }, Value: var level }
            => FixedLevel.NameOf(level) == "Off"
                ? new(level.Syntax.GetLocation(), "NLog writes nothing: the threshold of all loggers is off")
                : null,
        ISimpleAssignmentOperation { Value: var value } => HasNoRules(value.Unwrap()) && !Makers.Any(project.CodeMentions)
            ? new(value.Syntax.GetLocation(), "NLog writes nothing: the configuration has no rule that sends records to a target")
            : null,
        _ => null,
    };

    private static bool IsNLog(INamespaceSymbol space)
        => space is { Name: "NLog", ContainingNamespace.IsGlobalNamespace: true } || (space.ContainingNamespace is { } outer && IsNLog(outer));

    private static SetUpFault? OfRange(IEnumerable<IArgumentOperation> arguments)
    {
        var levels = arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit && FixedLevel.IsLevel(a.Parameter?.Type)).ToArray();
        if (levels.Length != 2 || levels.FirstOrDefault(l => l.Parameter!.Name == "minLevel") is not { } lowest
            || levels.FirstOrDefault(l => l.Parameter!.Name == "maxLevel") is not { } highest
            || FixedLevel.NameOf(lowest.Value) is not { } min || FixedLevel.NameOf(highest.Value) is not { } max
            || Array.IndexOf(Levels, min) <= Array.IndexOf(Levels, max) || Array.IndexOf(Levels, max) < 0)
        {
            return null;
        }

        return new(highest.Syntax.GetLocation(), $"The rule writes nothing: its highest level '{max}' is below its lowest, '{min}'");
    }

    /// <summary>Whether a file is read later, whose rules and threshold hold then.</summary>
    private static bool IsReadBehind(IOperation assignment)
        => assignment.Root().Descendants().Any(o => o.Syntax.SpanStart >= assignment.Syntax.Span.End && o switch
        {
            IInvocationOperation { TargetMethod: { Name: var name } called } when IsNLog(called.ContainingNamespace)
                => name.StartsWith("LoadConfigurationFrom", StringComparison.Ordinal)
                    || (name == "LoadConfiguration" && called.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String),
            IObjectCreationOperation { Type: { Name: var type } } => OfFiles.Contains(type),
            _ => false,
        });

    /// <summary>Whether a configuration that is made here gets no rule, and nobody else sees it before it holds.</summary>
    private static bool HasNoRules(IOperation value)
    {
        if (BuilderCalls.MadeBy(value) is not IObjectCreationOperation { Type.Name: Configuration, Initializer: null } made)
        {
            return false;
        }

        return value == made
            ? value.Root().DescendantsAndSelf().OfType<IPropertyReferenceOperation>()
                .All(p => p.Property.Type.Name != Configuration || p.Parent == value.Parent)
            : value is ILocalReferenceOperation { Local: var local } && value.Root().DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                .Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local)).All(r => AddsNoRule(r, value));
    }

    private static bool AddsNoRule(IOperation reference, IOperation value)
        => reference == value || reference.Parent == value
            || reference.Parent is IInvocationOperation { TargetMethod.Name: "AddTarget" or "RemoveTarget" }
            || (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Value.Unwrap() == value)
            || reference.Parent is IPropertyReferenceOperation { Property.Name: "Variables" or "AllTargets" };
}
