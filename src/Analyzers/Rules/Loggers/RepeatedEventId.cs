using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5005: one number for different events of a type.</summary>
internal sealed class RepeatedEventId : CompilationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.RepeatedEventId,
        "Different events have one EventId",
        "Event {0} of '{1}' is \"{2}\" here and \"{3}\" in {4}: who counts or filters by the number takes the one for the other",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "An event id stands for one event: alerts and filters know it by nothing else. Two events of a category with one number can't be told apart.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override bool ReadsDefinitions => true;

    public override CallCollector Start() => new Collector();

    /// <summary>The first place of each text by type and number.</summary>
    private sealed class Collector : CallCollector
    {
        private const int MaxText = 60;

        private readonly ConcurrentDictionary<(INamedTypeSymbol Type, int Id, string Text), Location> _first = new();

        public override void Add(LogCall call, CancellationToken cancellationToken)
        {
            if (call.TemplateText is { Length: > 0 } text && !call.Method.OpensScope && call.EventId is { } id and not 0
                && call.Owner?.OriginalDefinition is { } type)
            {
                var place = Place(call).GetLocation();
                _first.AddOrUpdate((type, id, text), place, (_, known) => Compare(place, known) < 0 ? place : known);
            }
        }

        public override IEnumerable<Diagnostic> Find(CancellationToken cancellationToken)
        {
            foreach (var events in _first.GroupBy(f => (f.Key.Type, f.Key.Id), TypeAndId.Instance).Where(g => g.Skip(1).Any()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var places = events.OrderBy(e => e.Value, Comparer<Location>.Create(Compare)).ToArray();
                foreach (var here in places)
                {
                    // The first place is compared with the second, all others with the first.
                    var other = here.Value == places[0].Value ? places[1] : places[0];
                    var line = other.Value.GetLineSpan();
                    yield return Diagnostic.Create(Rule, here.Value, ImmutableArray.Create(other.Value), here.Key.Id, here.Key.Type.Name,
                        Short(here.Key.Text), Short(other.Key.Text), $"{Path.GetFileName(line.Path)}({line.StartLinePosition.Line + 1})");
                }
            }
        }

        private static string Short(string text)
            => (text.Length > MaxText ? text.Substring(0, MaxText) + "…" : text).Replace('\r', ' ').Replace('\n', ' ');

        /// <summary>The number where it is written.</summary>
        private static SyntaxNode Place(LogCall call)
            => call.Operation is Microsoft.CodeAnalysis.Operations.IInvocationOperation invocation
                ? invocation.ArgumentFor(call.Method.EventId)?.Syntax ?? call.Syntax
                : call.Syntax is AttributeSyntax { ArgumentList.Arguments: var arguments }
                    && (arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "EventId"
                            || a.NameColon?.Name.Identifier.ValueText == "eventId")
                        ?? arguments.FirstOrDefault(a => a.NameEquals is null && a.NameColon is null)) is { } argument ? argument.Expression
                : call.Syntax;

        private static int Compare(Location one, Location other)
            => string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath) is not 0 and var order
                ? order
                : one.SourceSpan.Start.CompareTo(other.SourceSpan.Start);
    }

    private sealed class TypeAndId : IEqualityComparer<(INamedTypeSymbol Type, int Id)>
    {
        public static readonly TypeAndId Instance = new();

        public bool Equals((INamedTypeSymbol Type, int Id) x, (INamedTypeSymbol Type, int Id) y)
            => x.Id == y.Id && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((INamedTypeSymbol Type, int Id) key) => SymbolEqualityComparer.Default.GetHashCode(key.Type) ^ key.Id;
    }
}
