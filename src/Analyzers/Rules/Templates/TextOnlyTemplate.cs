using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules.Secrets;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2009: a template that says nothing by itself.</summary>
internal sealed class TextOnlyTemplate : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.TextOnlyTemplate,
        "Template has no text of its own",
        "The template is only '{{{0}}}': all such records are one event, which no query can tell apart; say in the template what happened",
        Categories.Template,
        DiagnosticSeverity.Info,
        "The constant text of a template is the identity of the event. A template that is one placeholder has none.");

    /// <summary>The placeholder that fixes write for text that nothing is known of.</summary>
    public const string Fallback = LogAnalyzers.Messages.MessageRewrite.WholeTextName;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            TextOnlyTemplateEdit.NotNamed, NoFix.NamedArguments, NoFix.ShownOtherwise, NoFix.NotApart, NoFix.LostComment);

    public override void Check(LogCall call, RuleContext context)
    {
        // A scope has values and no message; a number, or a hole without a value, is another rule's.
        if (!call.Method.OpensScope && Only(call) is { } hole && !IsNamedText(call, hole) && !HasName(call)
            && !TellsWhat(call, hole) && !IsHandedOn(call, context))
        {
            context.Report(
                this, TextOnlyTemplateEdit.WhyNot(context.Site, call, context.CancellationToken),
                call.Locate(hole.Span, context.CancellationToken), hole.PropertyName);
        }
    }

    /// <summary>
    /// Whether the records are told from others by what they are found by: the properties of an object, a property such as <c>MalformedLine</c> that
    /// only they have, the name of a generated method, which is the event's.
    /// </summary>
    private static bool TellsWhat(LogCall call, Hole hole)
        => hole.Operator == "@"
            || TextNames.AreOfOneKind(hole.PropertyName)
            || (call.Operation is null && call.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: var name }
                && TextNames.SayWhat(name));

    /// <summary>Whether the event is told from others by a name of its own: <c>new EventId(530, nameof(HostSettings))</c>.</summary>
    private static bool HasName(LogCall call)
        => call.EventId is not 0 && EventIds.Written(call) is { } written
            && (written is ArgumentSyntax { Expression: var argument } ? argument : written)
                is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: var name }] }
            && !name.IsKind(SyntaxKind.NullLiteralExpression);

    /// <summary>
    /// Whether the value is finished text under the name that fixes give it: what was printed, or logged as the template itself. It was all that
    /// there was, and a fix must not bring a finding.
    /// </summary>
    private static bool IsNamedText(LogCall call, Hole hole)
        => call.Operation is null ? IsFallback(call)
            : call.ValueOf(hole) is { Expression: not null, Value: { } value } && value.Unwrap().Type?.SpecialType == SpecialType.System_String
                && (value.Unwrap().ConstantValue.Value is LoggedSecretEdit.Stars || IsFallback(call)
                    || IsOwnName(call, hole, HoleValues.Of(call.ValueOf(hole)!)));

    /// <summary>Whether the value is called so, with the word before it or without, however the name is spelt.</summary>
    private static bool IsOwnName(LogCall call, Hole hole, HoleValue value)
        => PlaceholderCasing.Pascal.Apply(hole.PropertyName) is { } name
            && (name == call.Api.Templates.NamesFor([value], [], PlaceholderCasing.Pascal)[0]
                || (value.Path.LastOrDefault() is { } last && PlaceholderCasing.Pascal.Apply(last) == name));

    /// <summary>
    /// Whether the text is somebody else's, who is known only by it, or another method of the type that takes finished text is reported already.
    /// </summary>
    private static bool IsHandedOn(LogCall call, RuleContext context)
        => ValueOf(call, context.CancellationToken) is { } text
            && (HandedTexts.IsAllThereIs(text, context)
                || (HandedText.Of(call, text, context.Model, context.CancellationToken) is { Kind: HandedTextKind.Own }
                    && !HandedTexts.IsFirstOfType(call, ValueOf, context)));

    private static IOperation? ValueOf(LogCall call, CancellationToken cancellationToken)
        => Only(call) is { } hole ? call.ValueOf(hole)?.Value : null;

    /// <summary>Whether the template is what a fix made of text that was no template: this rule's alone.</summary>
    public static bool IsFallback(LogCall call) => Only(call) is { } hole && hole.PropertyName.Equals(Fallback, StringComparison.OrdinalIgnoreCase);

    /// <summary>The placeholder that is all of a template; null for other templates.</summary>
    private static Hole? Only(LogCall call)
        => call is { Api.Templates.HasNamedHoles: true, IsParsed: true,
            Template: { Errors.IsEmpty: true, Holes: [{ IsPositional: false } hole] } template }
            && call.Binding is not { IsComplete: false }
            && string.IsNullOrWhiteSpace(template.Text.Remove(hole.Span.Start, hole.Span.Length))
            ? hole : null;
}
