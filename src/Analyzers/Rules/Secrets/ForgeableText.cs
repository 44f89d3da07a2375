using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>LOG8003: text that somebody outside wrote, line breaks included, in a log that is only text.</summary>
internal sealed class ForgeableText : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ForgeableText,
        "Text from outside may forge records",
        "'{0}' is text from outside, {1}: a line break in it starts what reads like another record",
        Categories.Privacy,
        DiagnosticSeverity.Info,
        "In a log that is text a record ends where the line ends. Who may write a line break into a value may write the records after it.",
        isEnabledByDefault: false);

    public static readonly NoFix NoString = new("the value is no string");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.SaysMore;

    public override bool IsOfValues => true;

    public override ImmutableArray<NoFix> NoFixes => base.NoFixes.Add(NoString);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Operation is null || call.Method.Kind == LogMethodKind.Definition || context.IsInTests)
        {
            return;
        }

        var reported = new HashSet<SyntaxNode>();
        foreach (var shown in ShownIn(call, context.CancellationToken))
        {
            if (!shown.IsElsewhere && IsText(shown.Value.Type) && !IsCleaned(shown)
                && OutsideText.SourceOf(shown.Value, context.CancellationToken) is { } source
                && TextOnlySinks.Of(context.Model.Compilation, context.Files, context.CancellationToken).AreAll && reported.Add(shown.Whole.Syntax))
            {
                var written = shown.Value.Syntax.ToString();
                context.Report(
                    this, ForgeableTextEdit.WhyNot(shown.Whole), shown.Whole.Syntax.GetLocation(),
                    written.Length > 40 || written.IndexOf('\n') >= 0 ? shown.Name ?? "The value" : written, source);
            }
        }
    }

    private static IEnumerable<ShownValue> ShownIn(LogCall call, CancellationToken cancellationToken)
    {
        foreach (var (value, _) in LoggedValues.Of(call))
        {
            foreach (var shown in ShownValues.In(value, cancellationToken))
            {
                yield return shown;
            }
        }

        if (call.TemplateOperation is { ConstantValue.HasValue: false } template)
        {
            foreach (var shown in ShownValues.In(template, cancellationToken))
            {
                yield return shown;
            }
        }
    }

    /// <summary>What shows as it was sent. A <c>PathString</c> and its like escape what breaks a line when they become text.</summary>
    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "StringValues" };

    /// <summary>Encoded text has no line breaks any more.</summary>
    private static bool IsCleaned(ShownValue shown)
        => shown.Whole.DescendantsAndSelf().OfType<IInvocationOperation>()
            .Any(c => c.TargetMethod.Name is "EscapeDataString" or "UrlEncode" or "ToBase64String" or "ToHexString" or "Base64UrlEncode" or "Encode");
}
