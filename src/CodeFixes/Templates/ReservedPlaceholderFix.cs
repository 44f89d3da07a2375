using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>LOG2016: names the placeholders after their values; all of one template at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReservedPlaceholderFix))]
public sealed class ReservedPlaceholderFix() : LogCallFix(RuleIds.ReservedPlaceholder, "Name the placeholder after its value")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A definition's placeholders are named after its parameters, which callers may name as well.
        if (call is not { Template: { Errors.IsEmpty: true } template, Binding.IsInOrder: true, IsShownAsWritten: false }
            || call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        var more = site.Options.Get(ReservedPlaceholder.Keys, site.Model.SyntaxTree);
        var keys = SetKeys.Of(site.Model.Compilation, site.Options.Files, cancellationToken);
        var affected = template.Holes.Where(h => ReservedPlaceholder.Find(call, h, keys, more) is not null).ToArray();
        var values = affected.Select(h => call.ValueOf(h)).ToArray();
        if (values.Any(v => v?.Value is null || v.Expression is null))
        {
            return null;
        }

        var names = PlaceholderNames.For(
            values.Select(v => Meaning(v!)).ToArray(), template.Holes.Except(affected).Select(h => h.PropertyName), site.Casing,
            call.Api.Templates.ReservedKeys);
        var changes = affected.Select((h, i) => (Span: map.Exact(h.NameSpan), Name: h.Operator + names[i])).ToArray();
        return changes.All(c => c.Span is not null)
            ? CallEdit.Create(changes.Select(c => new TextChange(c.Span!.Value, c.Name)), call.Syntax.Span)
            : null;
    }

    /// <summary>
    /// One name for one meaning: a member is named after the type that declares it, whatever the variable is called, so that the message of an
    /// exception is <c>ExceptionMessage</c> in the whole project; other values are named after themselves.
    /// </summary>
    private static ImmutableArray<string> Meaning(LogArgument value)
        => value.Value is IMemberReferenceOperation { Instance: not null and not IInstanceReferenceOperation, Member: { } member }
            ? ImmutableArray.Create(TypeName(member.ContainingType), member.Name)
            : ExpressionPath.Of(value.Expression!);

    /// <summary>Without the <c>I</c> of an interface.</summary>
    private static string TypeName(INamedTypeSymbol type)
        => type is { TypeKind: TypeKind.Interface, Name: ['I', >= 'A' and <= 'Z', ..] } ? type.Name.Substring(1) : type.Name;
}
