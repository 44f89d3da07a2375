using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2010: a list that was meant as one value is taken for all the values.</summary>
internal sealed class SpreadArray : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.SpreadArray,
        "Array is spread over the placeholders",
        "The elements of this '{0}' are taken for the values one by one: '{1}' shows the first of them, and the others are lost",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "An array of text or other objects passes for the array of all values, so that a placeholder meant for the whole list shows its first "
            + "element only.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override bool InMinimum => true;

    public override void Check(LogCall call, RuleContext context)
    {
        if (Find(call) is { Type: { } type } array)
        {
            var hole = call.Template!.Holes[0];
            context.Report(
                this, array.Syntax.GetLocation(), type.ToMinimalDisplayString(context.Model, array.Syntax.SpanStart), "{" + hole.Name + "}");
        }
    }

    /// <summary>
    /// The array, where the one placeholder must be meant for all of it; null where there is none. Several placeholders are served by the elements of
    /// an array as people mean it: <c>"{First} {Last}", name.Split(' ')</c>.
    /// </summary>
    public static IOperation? Find(LogCall call)
        => call is { SpreadArray: { } array, Api.Templates.HasNamedHoles: true, Template: { Errors.IsEmpty: true, Holes.Length: 1 } }
            && (call.Passing == ArgumentPassing.Array || call.Arguments.Length > 1)
            ? array
            : null;
}
