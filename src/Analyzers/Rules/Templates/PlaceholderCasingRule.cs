using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Options;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2007: a placeholder that is not spelt like the others.</summary>
internal sealed class PlaceholderCasingRule : LogCallRule, IPropertyKeyRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.PlaceholderCasing,
        "Placeholder is not spelt like the others",
        "Placeholder '{{{0}}}'{2} is not {1}: one property spelt in two ways is two fields to a search engine",
        Categories.Template,
        DiagnosticSeverity.Info,
        "Property names should be spelt alike everywhere, so that one query finds them all.");

    private static readonly DiagnosticDescriptor OfKey = Descriptors.InWords(
        Rule, "Key '{0}' is not {1}: one property spelt in two ways is two fields to a search engine");

    public static readonly Option<PlaceholderCasing> Casing = new(
        "log_analyzers.placeholder_casing", "project",
        "How placeholders are spelt: `pascal`, `camel`, `snake`, `elastic` (dotted lower case), a regular expression that a whole name must match, "
            + "or `project`: as two of three in the project are, of ten or more, or all of four or more (of any number, in a project of "
            + "twenty files or more), else `pascal`. Fixes name new placeholders this way too.",
        PlaceholderCasing.TryParse);

    private static readonly NoFix OfPattern = new("a pattern does not say how names are spelt");

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Dashboards ask for fields by name.</summary>
    public override MigrationStep Step => MigrationStep.Taste;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA1727");

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(Casing);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Incomplete, NoFix.WrongFormat, OfPattern, NoFix.SameName, NoFix.Elsewhere, NoFix.InPieces, NoFix.KeyIsAsked);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true, Holes.Length: > 0 } template || !call.IsParsed || !call.Api.Templates.HasNamedHoles)
        {
            return;
        }

        var casing = context.Get(Casing);
        var project = casing.IsOfProject ? ProjectSpelling.Of(context.Model.Compilation, context.Options, context.CancellationToken) : null;
        casing = project?.Wanted ?? casing;
        var affected = template.Holes.Where(h => !h.IsPositional && !casing.Accepts(h.Name.TrimStart('@', '$'))).ToArray();
        if (affected.Length == 0 || (project is { IsHabit: false } && call.Api.Writer.TakesInterpolation))
        {
            // Where expressions are names, placeholders are called as those are.
            return;
        }

        var noFix = WhyNot(call, template, affected, casing, context.CancellationToken);
        var wanted = casing.Name + (project is { IsHabit: true } ? ", as most in this project are" : "");

        // One decision, and one fix: told at the first.
        context.Report(
            this, noFix, call.Locate(affected[0].Span, context.CancellationToken), affected[0].Name, wanted, PositionalPlaceholder.Others(affected));
    }

    /// <summary>
    /// A key is asked for by its name more often than a placeholder is: only a habit of the project, or the option, says that it is spelt wrong, and
    /// what no placeholder could be called (<c>X-Request-Id</c>), or has the dots of a schema, is a name that others gave. Where placeholders are
    /// numbers, keys are for layouts alone, and are no habit's; nor are those that have one of their own.
    /// </summary>
    public void Check(PropertyKeys keys, RuleContext context)
    {
        var casing = context.Get(Casing);
        foreach (var key in keys.Keys.Where(k => k.IsChosen))
        {
            var project = casing.IsOfProject ? ProjectSpelling.Of(context.Model.Compilation, context.Options, context.CancellationToken) : null;
            var wanted = project?.Wanted ?? casing;
            if ((project is null || (project is { IsHabit: true, KeysAreOtherwise: false } && keys.Api.Templates.HasNamedHoles))
                && !wanted.Accepts(key.Name) && WrittenPlaceholders.Of(key.Name) is { } spelling
                && !(project is not null && spelling is NameSpelling.Elastic or NameSpelling.Other && !Letters.AreName(key.Name, "_"))
                && key.Name != keys.Method.KeyOfCategory)
            {
                context.ReportInWords(
                    this, OfKey, NoFix.KeyIsAsked, key.Place, key.Name,
                    wanted.Name + (project is null ? "" : ", as most in this project are"));
            }
        }
    }

    /// <summary>How names are spelt in a file, new ones too.</summary>
    public static PlaceholderCasing CasingIn(SyntaxTree tree, Compilation compilation, OptionReader options, CancellationToken cancellationToken)
        => options.Get(Casing, tree) is { IsOfProject: false } set ? set : ProjectSpelling.Of(compilation, options, cancellationToken).Wanted;

    /// <summary>The names as they are spelt by the option; null where it does not say how, or where two would be one.</summary>
    public static IReadOnlyList<string>? BySpelling(Hole[] affected, IEnumerable<string> others, PlaceholderCasing casing)
    {
        if (casing.IsPattern)
        {
            return null;
        }

        var taken = new HashSet<string>(others, StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hole in affected)
        {
            var name = hole.Name.TrimStart('@', '$');
            var prefix = hole.Name.Substring(0, hole.Name.Length - name.Length);
            if (casing.Apply(name) is not { } spelt || (!renamed.Contains(name) && !taken.Add(spelt)))
            {
                return null; // Two fields would become one.
            }

            renamed.Add(name);
            names.Add(prefix + spelt);
        }

        return names;
    }

    private static NoFix? WhyNot(
        LogCall call, MessageTemplate template, Hole[] affected, PlaceholderCasing casing, CancellationToken cancellationToken)
        => call.IsShownAsWritten ? CallReasons.OfFlaw(call)
            : casing.IsPattern ? OfPattern
            : BySpelling(affected, template.Holes.Except(affected).Select(h => h.Name), casing) is null ? NoFix.SameName
            : affected.Select(h => CallReasons.OfText(call, h.NameSpan, cancellationToken)).FirstOrDefault(r => r is not null);
}
