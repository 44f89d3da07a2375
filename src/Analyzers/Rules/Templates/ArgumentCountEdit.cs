using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Rules.Exceptions;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>
/// LOG2003, where only one thing can have been meant: text that was never a template, a value in scope that has the
/// placeholder's name, a value whose placeholder is missing.
/// </summary>
internal static class ArgumentCountEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Template: { Errors.IsEmpty: true } template, Operation: not null }
            || call.Method.Kind is LogMethodKind.Definition or LogMethodKind.Part
            || call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list } || list.Arguments.Any(a => a.NameColon is not null)
            || call.Passing is not (ArgumentPassing.None or ArgumentPassing.Expanded)
            || call.TemplateExpression?.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Parent == list) is not { } templateArgument)
        {
            return null;
        }

        var holes = template.Holes.Length;
        var given = call.Arguments.Length;
        if (HoleBinding.Wanted(template, call.Api.Templates.Counting) > Math.Max(holes, given - 1) && given > 0)
        {
            return null; // Numbers that begin in the middle: which values are missing nobody knows.
        }

        return given == holes + 1 && ExceptionMention.Values(call).FirstOrDefault() is { } lost
            ? ExceptionEdit.Move(site, call, lost, cancellationToken)
            : given == holes + 1 && call is { Exception: { } passed } && call.Arguments.Last().Value is { } surplus
                && ExceptionAsArgument.IsSame(passed, surplus)
                ? ExceptionEdit.WithoutDouble(site, call, cancellationToken)
            : given > holes ? AddHole(site, call, template, cancellationToken)
            : template.Holes.All(h => SyntaxFactsOf.IsName(h.Name.TrimStart('@', '$'))) ? AddValues(site, call, template, list)
            : given == 0 ? TextAsValue.Changes(site, call)
            : null;
    }

    /// <summary>One value that no hole shows gets one at the end of the text.</summary>
    private static IEnumerable<TextChange>? AddHole(CodeSite site, LogCall call, MessageTemplate template, CancellationToken cancellationToken)
    {
        // Where a name is there twice, it may be that the value belongs to the second.
        if (call.Arguments.Length != template.Holes.Length + 1 || HasTwins(template)
            || call.Binding is { FirstUnused: >= 0 and var unused } && unused < call.Arguments.Length - 1
            || call.Arguments.Last() is not { Expression: { } expression }
            || template.Text.Length == 0 || call.Map(cancellationToken)?.Exact(new TextSpan(template.Text.Length - 1, 1)) is not { } last)
        {
            return null;
        }

        // NLog prints a name behind a number as it stands.
        var isNumbered = call.Api.Templates.Counting == HoleCounting.OrdinalOrPositional && template.Holes is [var first, ..]
            && HoleBinding.IsNumber(first);
        var name = call.Api.Templates.HasNamedHoles && !isNumbered
            ? call.Api.Templates.NamesFor(
                [HoleValues.Of(call.Arguments.Last(), new HoleText(TextAfter(template), ""))], template.Holes.Select(h => h.PropertyName),
                site.Casing)[0]
            : (call.Arguments.Length - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var end = template.Text[template.Text.Length - 1];
        var hole = (char.IsWhiteSpace(end) || end is '=' or '(' or '[' ? "" : " ") + call.Api.Templates.Grammar.WriteHole(name, null, null);
        return [new(new TextSpan(end is '.' or '!' ? last.Start : last.End, 0), hole)];
    }

    /// <summary>The text behind the last hole.</summary>
    private static string TextAfter(MessageTemplate template)
        => template.Text.Substring(template.Holes.Select(h => h.Span.End).DefaultIfEmpty().Max());

    private static bool HasTwins(MessageTemplate template)
        => template.Holes.Select(h => h.PropertyName).Distinct(StringComparer.OrdinalIgnoreCase).Count() < template.Holes.Length;

    /// <summary>
    /// The last holes have no value. What is meant is what the neighbours give for the same name, or a variable or member in scope of just that name
    /// that shows as more than its type.
    /// </summary>
    private static IEnumerable<TextChange>? AddValues(CodeSite site, LogCall call, MessageTemplate template, ArgumentListSyntax list)
    {
        var values = new List<string>();
        foreach (var hole in template.Holes.Skip(call.Arguments.Length))
        {
            var name = hole.Name.TrimStart('@', '$');
            if ((SiblingValues.Find(site, call, name) is { Count: > 0 } given ? given.Count == 1 ? given[0] : null : Named(site, call, name))
                is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return values.Count == 0 ? null
            : [new(new TextSpan(list.Arguments.Last().Span.End, 0), string.Concat(values.Select(v => ", " + v)))];
    }

    /// <summary>The only variable or member of that name; null where there is none, and for what says nothing as it is.</summary>
    private static string? Named(CodeSite site, LogCall call, string name)
    {
        var candidates = site.Model.LookupSymbols(call.Syntax.SpanStart)
            .Where(s => string.Equals(s.Name.TrimStart('_'), name, StringComparison.OrdinalIgnoreCase))
            .Where(s => s is IParameterSymbol or IFieldSymbol or IPropertySymbol
                || (s is ILocalSymbol && s.Locations[0].SourceSpan.End < call.Syntax.SpanStart))
            .ToArray();
        var variables = candidates.Where(s => s is IParameterSymbol or ILocalSymbol).ToArray();
        var meant = variables.Length == 1 ? variables[0] : candidates.Length == 1 ? candidates[0] : null;
        var type = meant switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return meant is null || type is null || !SaysItself(ScalarTypes.Underlying(type)) ? null : Identifiers.Written(meant);
    }

    /// <summary>Whether a value of the type shows as what a name in the singular means: not as its type, a list, or a pair.</summary>
    private static bool SaysItself(ITypeSymbol type)
        => ScalarTypes.IsScalar(type)
            || (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false, Name: not ("KeyValuePair" or "DictionaryEntry") }
                && TextOfTypes.HasOwnText(type) && !TextOfTypes.IsCollection(type) && !ExceptionTypes.IsException(type));
}

/// <summary>Questions about names that need no compilation.</summary>
internal static class SyntaxFactsOf
{
    /// <summary>Whether a placeholder's text could name a property: else it was never meant as one.</summary>
    public static bool IsName(string text)
        => text.Length > 0
            && Enumerable.Range(0, text.Length).All(
                i => Letters.PartAt(text, i) > 0 || text[i] is '_' or '.' or '-' || char.IsLowSurrogate(text[i]));
}
