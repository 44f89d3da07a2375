using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Rules.Secrets;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5006: a call whose template a <c>[LoggerMessage]</c> method could hold.</summary>
internal sealed class UngeneratedMessage : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.UngeneratedMessage,
        "Message has no generated method",
        "\"{0}\" is looked up, and its values are put into an array, at each call; a [{1}] method does neither",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "A method that a source generator completes takes values as they are: nothing is boxed, no array is made, nothing is parsed, and the event "
            + "has a name.",
        isEnabledByDefault: false);

    private const int LongestInMessage = 60;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    /// <summary>What is wrong with a template or its values is for others to say first.</summary>
    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<NoFix> NoFixes => GeneratedMessage.NoFixes;

    public override ImmutableArray<string> ReplacesBuiltIn { get; } = ImmutableArray.Create("CA1848");

    public override void Check(LogCall call, RuleContext context)
    {
        if (IsCandidate(call, context.Frameworks) && LevelEdit.NameNode(call) is { } name)
        {
            var whyNot = LoggedSecret.IsIn(call, context) ? GeneratedMessage.IsSecret
                : GeneratedMessage.Read(call, context.Model, context.CancellationToken, out _);
            context.Report(
                this, whyNot, name.Identifier.GetLocation(), Short(call.TemplateText!), Named(call.Api.DefinitionAttributeType!));
        }
    }

    /// <summary>Whether a generated method could take the call's place at all: a sound constant template, a method of the framework's own.</summary>
    public static bool IsCandidate(LogCall call, LogFrameworks frameworks)
        => call is
            {
                TemplateText.Length: > 0, Flaw: TemplateFlaw.None, Method.Kind: LogMethodKind.Write, Api.DefinitionAttributeType: not null,
                Level: not LogLevel.None, Operation: Microsoft.CodeAnalysis.Operations.IInvocationOperation { TargetMethod: var method },
            }
            && frameworks.FindCatalogued(method) is not null;

    /// <summary>The attribute as code writes it.</summary>
    public static string Named(INamedTypeSymbol attribute) => attribute.Name.Substring(0, attribute.Name.Length - "Attribute".Length);

    private static string Short(string text)
        => (text.Length > LongestInMessage ? text.Substring(0, LongestInMessage) + "…" : text).Replace('\r', ' ').Replace('\n', ' ');
}
