using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5009: an event without a number.</summary>
internal sealed class MissingEventId : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.MissingEventId,
        "Event has no EventId",
        "Event \"{0}\" of '{1}' has no EventId of its own: who counts it or filters it knows nothing but its text, which changes",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "An event id stands for one event, whatever its text: alerts, dashboards and filters that know the number survive a better wording.",
        isEnabledByDefault: false);

    private const int LongestInMessage = 60;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    public override void Check(LogCall call, RuleContext context)
    {
        if (Find(call, context.Frameworks) is { } place)
        {
            context.Report(this, place.GetLocation(), Short(call.TemplateText!), call.Owner?.Name ?? "");
        }
    }

    /// <summary>What shows that an event has no number: the 0 where it is written, else the method's name; null where it has one.</summary>
    public static SyntaxNode? Find(LogCall call, LogFrameworks frameworks)
        => call is not { TemplateText.Length: > 0, Level: not LogLevel.None, Method.OpensScope: false, Api.Writer.TakesEventId: true } ? null
            : call.Operation is IInvocationOperation invocation ? InCall(call, invocation, frameworks)
            : call.Syntax is AttributeSyntax attribute ? InAttribute(call, attribute)
            : null;

    private static SyntaxNode? InAttribute(LogCall call, AttributeSyntax attribute) => call.Method.FixedEventId switch
    {
        null => attribute.Name,
        0 => EventIds.Written(call),
        _ => null,
    };

    private static SyntaxNode? InCall(LogCall call, IInvocationOperation invocation, LogFrameworks frameworks)
        => frameworks.FindCatalogued(invocation.TargetMethod) is null
            || call.Method.Kind is not (LogMethodKind.Write or LogMethodKind.Definition) ? null
            : invocation.ArgumentAt(call.Method.EventId) is not { } id || id.ArgumentKind == ArgumentKind.DefaultValue ? LevelEdit.NameNode(call)
            : IsNone(id.Value) ? id.Syntax
            : null;

    private static bool IsNone(IOperation id) => id.Unwrap() switch
    {
        IConversionOperation conversion => IsNone(conversion.Operand),
        { ConstantValue: { HasValue: true, Value: 0 } } => true,
        IDefaultValueOperation or IObjectCreationOperation { Arguments.IsEmpty: true, Type.Name: "EventId" } => true,
        _ => false,
    };

    private static string Short(string text)
        => (text.Length > LongestInMessage ? text.Substring(0, LongestInMessage) + "…" : text).Replace('\r', ' ').Replace('\n', ' ');
}
