using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Calls;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5005: one number for different events of a type.</summary>
internal sealed class RepeatedEventId : CompilationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.RepeatedEventId,
        "Different events have one EventId",
        "Event {0} of '{1}' is \"{2}\" here and \"{3}\" in {4}{5}: who counts or filters by the number takes the one for the other",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "An event id stands for one event: alerts and filters know it by nothing else. Two events of a category with one number can't be told apart.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override CallCollector Start(Compilation compilation, OptionReader options) => new Collector();

    /// <summary>The first place of each text by type and number.</summary>
    private sealed class Collector : CallCollector
    {
        private const int MaxText = 60;

        /// <summary>So many events under one name are a class of events, which the name was made for.</summary>
        private const int EventsOfClass = 4;

        private readonly ConcurrentDictionary<(INamedTypeSymbol Type, int Id, string Text), Event> _first = new();

        public override void Add(LogCall call, CancellationToken cancellationToken)
        {
            if (call.TemplateText is { Length: > 0 } text && !call.Method.OpensScope && call.EventId is { } id and not 0
                && call.Owner?.OriginalDefinition is { } type)
            {
                var number = EventIds.Written(call);
                var here = new Event(number.GetLocation(), call.NamedConstant(number, cancellationToken));
                _first.AddOrUpdate((type, id, text), here, (_, known) => Compare(here.Place, known.Place) < 0 ? here : known);
            }
        }

        public override IEnumerable<Diagnostic> Find(CancellationToken cancellationToken)
        {
            var typesOfNames = _first.Where(f => f.Value.Name is not null)
                .ToLookup(f => f.Value.Name!, f => f.Key.Type, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);
            foreach (var events in _first.GroupBy(f => (f.Key.Type, f.Key.Id), TypeAndId.Instance).Where(g => g.Skip(1).Any()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var places = events.OrderBy(e => e.Value.Place, Comparer<Location>.Create(Compare)).ToArray();
                if (IsMarker(places.Select(p => (p.Key.Text, p.Value.Name, p.Key.Type)).ToArray(), typesOfNames))
                {
                    continue;
                }

                // One number is one decision: told at the second event, compared with the first.
                var (first, here) = (places[0], places[1]);
                var line = first.Value.Place.GetLineSpan();
                yield return Diagnostic.Create(
                    Rule, here.Value.Place, places.Where(p => p.Value != here.Value).Select(p => p.Value.Place).ToImmutableArray(),
                    Fingerprint.Properties(Rule.Id, here.Value.Place, cancellationToken), here.Key.Id,
                    here.Key.Type.Name, Short(here.Key.Text), Short(first.Key.Text),
                    $"{Path.GetFileName(line.Path)}({line.StartLinePosition.Line + 1})", places.Length > 2 ? $", and {places.Length - 2} more" : "");
            }
        }

        /// <summary>
        /// Whether the events share their number on purpose: by one name that serves several types, another assembly's too, or many events, or that
        /// is a word for each of them (<c>ContainerNotFound</c> of "Container {Name} not found" and "No container, creating it").
        /// </summary>
        private static bool IsMarker((string Text, ISymbol? Name, INamedTypeSymbol Owner)[] events, ILookup<ISymbol, INamedTypeSymbol> typesOfNames)
            => events[0].Name is { } name && events.All(e => SymbolEqualityComparer.Default.Equals(e.Name, name))
                && (events.Length >= EventsOfClass
                    || !SymbolEqualityComparer.Default.Equals(name.ContainingAssembly, events[0].Owner.ContainingAssembly)
                    || typesOfNames[name].Distinct((IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default).Skip(1).Any()
                    || NameWords.In(name.Name.Substring(name.Name.LastIndexOf('_') + 1)).Any(w => w.Length > 2 && events.All(e => Says(e.Text, w))));

        private static bool Says(string text, string word)
            => Regex.Replace(text, @"\{[^}]*\}", "").IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

        private static string Short(string text)
            => (text.Length > MaxText ? text.Substring(0, MaxText) + "…" : text).Replace('\r', ' ').Replace('\n', ' ');

        private static int Compare(Location one, Location other)
            => string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath) is not 0 and var order
                ? order
                : one.SourceSpan.Start.CompareTo(other.SourceSpan.Start);
    }

    /// <summary>Where a text stands first.</summary>
    /// <param name="Place">The number where it is written.</param>
    /// <param name="Name">The constant that the number is written as; null where it is a number.</param>
    private sealed record Event(Location Place, ISymbol? Name);

    private sealed class TypeAndId : IEqualityComparer<(INamedTypeSymbol Type, int Id)>
    {
        public static readonly TypeAndId Instance = new();

        public bool Equals((INamedTypeSymbol Type, int Id) x, (INamedTypeSymbol Type, int Id) y)
            => x.Id == y.Id && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((INamedTypeSymbol Type, int Id) key) => SymbolEqualityComparer.Default.GetHashCode(key.Type) ^ key.Id;
    }
}
