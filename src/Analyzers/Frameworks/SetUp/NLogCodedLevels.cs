using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>NLog: rules that code makes, and the threshold of all loggers.</summary>
internal sealed class NLogCodedLevels : CodedLevels
{
    private static readonly HashSet<string> Rules = ["AddRule", "AddRuleForOneLevel", "ForLogger"];

    public override bool IsCandidate(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } made => IsRule(made),
        IMethodSymbol method => IsRule(method),
        IPropertySymbol { Name: "GlobalThreshold", ContainingType: { Name: "LogManager" or "LogFactory", ContainingNamespace.Name: "NLog" } } => true,
        _ => false,
    };

    public override CodedLevel? Of(IOperation operation, SemanticModel model, CancellationToken cancellationToken) => operation switch
    {
        ISimpleAssignmentOperation assignment => FixedLevel.NameOf(assignment.Value) is { } level && level != "Off" && !IsChosen(assignment)
            ? new(assignment.Syntax, "The threshold of all loggers is set in code: only a rebuild changes it")
            : null,
        _ when !IsFixed(operation) || IsChosen(operation) => null,

        // One finding a function: its rules belong together.
        _ when operation.Root().Descendants().First(IsTold) != operation => null,
        _ => new(operation.Syntax, "The rules and their levels are set in code: only a rebuild changes them"),
    };

    private static bool IsTold(IOperation operation)
        => Symbol(operation) is { } symbol && IsRule(symbol) && IsFixed(operation) && !IsChosen(operation);

    private static IMethodSymbol? Symbol(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => method,
        IObjectCreationOperation { Constructor: { } constructor } => constructor,
        _ => null,
    };

    private static bool IsRule(IMethodSymbol method)
        => method.MethodKind == MethodKind.Constructor
            ? method.ContainingType is { Name: "LoggingRule", ContainingNamespace: { Name: "Config", ContainingNamespace.Name: "NLog" } }
                && !method.Parameters.IsEmpty
            : Rules.Contains(method.Name) && method.ContainingNamespace is { Name: "NLog" } or { Name: "Config", ContainingNamespace.Name: "NLog" };

    private static bool IsChosen(IOperation operation) => RunTimeChoice.IsAround(operation.Syntax);

    /// <summary>
    /// Whether a rule has levels, and all are written down, those of a fluent chain included. One that takes every level filters nothing.
    /// </summary>
    private static bool IsFixed(IOperation operation)
    {
        var arguments = operation switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation { TargetMethod.Name: "ForLogger" } call => call.Root().Descendants().OfType<IInvocationOperation>()
                .Where(c => c.Syntax.Span.Start == call.Syntax.Span.Start).SelectMany(c => c.Arguments),
            IInvocationOperation call => call.Arguments,
            _ => Enumerable.Empty<IArgumentOperation>(),
        };
        var levels = arguments.Where(a => a.ArgumentKind != ArgumentKind.DefaultValue && FixedLevel.IsLevel(a.Parameter?.Type)).ToArray();
        return levels.Length > 0 && FixedLevel.AreIn(levels);
    }
}
