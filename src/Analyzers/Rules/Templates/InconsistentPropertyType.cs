using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2015: one name for values of kinds that a search engine can't keep in one field.</summary>
internal sealed class InconsistentPropertyType : CompilationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.InconsistentPropertyType,
        "Property has different types in different places",
        "'{0}' is {1} here and {2} in {3}: a search engine keeps one kind of value in a field and rejects the other",
        Categories.Template,
        DiagnosticSeverity.Info,
        "A search engine maps a field by the first value that it sees. "
            + "Records with a value of another kind under the same name are rejected, or can't be searched by it.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override CallCollector Start(Compilation compilation, OptionReader options) => new Collector(compilation, options.Files);

    /// <summary>The first place of each kind by name; and, where the solution has a list of names, all that are of another kind.</summary>
    private sealed class Collector(Compilation compilation, ImmutableArray<AdditionalText> files) : CallCollector
    {
        private readonly ConcurrentDictionary<(string Name, IndexKind Kind), Location> _first = new();
        private readonly Lazy<PropertyTypeList> _list = new(() => PropertyTypeList.Read(compilation, files, CancellationToken.None));

        public override void Add(LogCall call, CancellationToken cancellationToken)
        {
            if (call.Template is not { Errors.IsEmpty: true, Holes.IsEmpty: false } template || !call.IsParsed || !call.Api.Templates.HasNamedHoles
                || (call.Operation is not null && call.Binding is null))
            {
                return;
            }

            // A name that stands twice in one template, or before another's value, is another rule's.
            var seen = template.Holes.Length > 1 ? new HashSet<string>(StringComparer.OrdinalIgnoreCase) : null;
            for (var i = 0; i < template.Holes.Length; i++)
            {
                var hole = template.Holes[i];
                if (!hole.IsPositional && !hole.Name.StartsWith("_", StringComparison.Ordinal)
                    && (call.Operation is null || call.Swapped.IsDefault || call.Swapped[i] == i)
                    && seen?.Add(hole.PropertyName) != false && call.ValueOf(hole) is { } value
                    && IndexKinds.Of(value.Type, hole, call) is { } kind)
                {
                    Add(
                        hole.PropertyName, kind, call.Syntax.SyntaxTree.FilePath, call.Syntax.SpanStart, t => call.Locate(hole.Span, t),
                        cancellationToken);
                }
            }
        }

        public override void Add(PropertyKeys keys, CancellationToken cancellationToken)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var key in keys.Keys)
            {
                if (key.Name.Length > 0 && seen.Add(key.Name) && key.Name != keys.Method.KeyOfCategory && IndexKinds.Of(key) is { } kind)
                {
                    Add(key.Name, kind, key.Place.SourceTree!.FilePath, key.Place.SourceSpan.Start, _ => key.Place, cancellationToken);
                }
            }
        }

        public override IEnumerable<Diagnostic> Find(CancellationToken cancellationToken)
        {
            foreach (var name in _first.GroupBy(f => f.Key.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var places = name.OrderBy(f => f.Value, LocationOrder.Instance).ThenBy(f => f.Key.Kind).ToArray();
                if (_list.Value.Has(name.Key))
                {
                    // What was agreed on decides which is wrong.
                    foreach (var here in places)
                    {
                        if (_list.Value.Against(name.Key, here.Key.Kind) is { } listed)
                        {
                            yield return Diagnostic.Create(
                                Rule, here.Value, Fingerprint.Properties(Rule.Id, here.Value, cancellationToken), name.Key,
                                IndexKinds.Display(here.Key.Kind),
                                string.Join(" or ", listed.Kinds.Distinct().Select(IndexKinds.Display)), listed.Place);
                        }
                    }

                    continue;
                }

                foreach (var here in places.Length > 1 ? places : [])
                {
                    // The first place is compared with the second, all others with the first.
                    var other = here.Key == places[0].Key ? places[1] : places[0];
                    var line = other.Value.GetLineSpan();
                    yield return Diagnostic.Create(
                        Rule, here.Value, ImmutableArray.Create(other.Value), Fingerprint.Properties(Rule.Id, here.Value, cancellationToken),
                        name.Key, IndexKinds.Display(here.Key.Kind), IndexKinds.Display(other.Key.Kind),
                        $"{Path.GetFileName(line.Path)}({line.StartLinePosition.Line + 1})");
                }
            }
        }

        private void Add(
            string name, IndexKind kind, string path, int start, Func<CancellationToken, Location> locate, CancellationToken cancellationToken)
        {
            var key = (name, kind);

            // Finding the exact place costs more than seeing that the call comes later than what is known.
            if (_first.TryGetValue(key, out var known) && LocationOrder.Compare(known, path, start) < 0)
            {
                return;
            }

            var place = locate(cancellationToken);
            _first.AddOrUpdate(key, place, (_, first) => LocationOrder.Instance.Compare(place, first) < 0 ? place : first);
        }
    }

    /// <summary>By path and position, so that the result does not depend on which call came first.</summary>
    private sealed class LocationOrder : IComparer<Location>
    {
        public static readonly LocationOrder Instance = new();

        public static int Compare(Location one, string path, int position)
            => string.CompareOrdinal(one.SourceTree?.FilePath, path) is not 0 and var order ? order : one.SourceSpan.Start.CompareTo(position);

        public int Compare(Location one, Location other) => Compare(one, other.SourceTree?.FilePath ?? "", other.SourceSpan.Start);
    }
}
