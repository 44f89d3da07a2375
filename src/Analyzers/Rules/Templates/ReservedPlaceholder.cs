using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Calls;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Exceptions;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2016: a property with the name of one that every record has.</summary>
internal sealed class ReservedPlaceholder : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ReservedPlaceholder,
        "Placeholder has a reserved name",
        "'{0}' is a key that {1} or its sinks set for every record: one of the two values replaces the other or is renamed",
        Categories.Template,
        DiagnosticSeverity.Info,
        "Every record has a message, a level, a time and more. A property of that name is lost, renamed or overwrites it, depending on the sink.");

    public static readonly Option<ImmutableHashSet<string>> Keys = new(
        "log_analyzers.reserved_keys", "",
        "Further keys that placeholders must not have, because your sinks or enrichers set them; separated by commas, without regard to case. "
            + "Fixes give new placeholders other names.",
        TryParse);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(Keys);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true, Holes.IsEmpty: false } template || !call.IsParsed || !call.Api.Templates.HasNamedHoles)
        {
            return;
        }

        // What the record has already is to leave the text, not to be renamed.
        var doubled = ExceptionAsArgument.Doubled(call);
        var more = context.Get(Keys);
        foreach (var hole in template.Holes
            .Where(h => IsReserved(call, h, more) && !(doubled is not null && call.ValueOf(h)?.Value == doubled)).Take(MaxPlaces))
        {
            context.Report(this, call.Locate(hole.Span, context.CancellationToken), KeyOf(call, hole), call.Api.Name);
        }
    }

    /// <param name="more">Keys besides the framework's own.</param>
    public static bool IsReserved(LogCall call, Hole hole, ImmutableHashSet<string> more)
        => KeyOf(call, hole) is var key && (call.Api.Templates.ReservedKeys.Contains(key) || more.Contains(key)) && !IsOwn(call, hole);

    /// <summary>A definition may show the level or exception of the record itself, which is the same under either key.</summary>
    private static bool IsOwn(LogCall call, Hole hole)
        => call.Operation is null && call.ValueOf(hole) is null && call.DeclaredNames.Contains(hole.PropertyName);

    /// <summary>Who does not know the operator takes it for a part of the name.</summary>
    private static string KeyOf(LogCall call, Hole hole) => call.Api.Display.Destructures ? hole.PropertyName : hole.Name;

    private static bool TryParse(string text, [NotNullWhen(true)] out ImmutableHashSet<string>? keys)
    {
        keys = ImmutableHashSet.CreateRange(
            StringComparer.OrdinalIgnoreCase, text.Split(',', ';', ' ').Select(k => k.Trim()).Where(k => k.Length > 0));
        return true;
    }
}
