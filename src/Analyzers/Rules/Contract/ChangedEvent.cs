using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Events;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Contract;

/// <summary>LOG9002: an event of the project's contract has changed or is gone, or a line of the contract can't be read.</summary>
internal sealed class ChangedEvent : CompilationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ChangedEvent,
        "Event of the contract has changed",
        "{0}",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        "Dashboards, alerts and queries depend on events and their properties as callers depend on an API. The contract of a project "
            + "(LogEvents.Shipped.txt and LogEvents.Unshipped.txt beside the project file) says which; without these files the rule has nothing "
            + "to say.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override CallCollector Start(Compilation compilation, OptionReader options)
        => EventContract.Of(options) is { } contract
            ? new Collector(compilation, contract, options)
            : NoContract.Instance;

    /// <summary>Nothing costs anything where there is no contract.</summary>
    private sealed class NoContract : CallCollector
    {
        public static readonly NoContract Instance = new();

        public override void Add(LogCall call, CancellationToken cancellationToken)
        {
        }

        public override IEnumerable<Diagnostic> Find(CancellationToken cancellationToken) => [];
    }

    /// <summary>The first place of each event.</summary>
    private sealed class Collector(Compilation compilation, EventContract contract, OptionReader options) : CallCollector
    {
        private readonly ConcurrentDictionary<ContractLine, Location> _places = new();

        /// <summary>Whether another target framework of the project tells what is missing of the contract that all of them have.</summary>
        private readonly bool _isOtherTarget
            = string.Equals(options.BuildProperty("LogAnalyzersFilesInOtherTarget"), "true", StringComparison.OrdinalIgnoreCase);

        public override void Add(LogCall call, CancellationToken cancellationToken) => Add(EventReader.Of(call, options, cancellationToken));

        public override void Add(PropertyKeys keys, CancellationToken cancellationToken) => Add(EventReader.Of(keys) is { } given ? [given] : []);

        public override IEnumerable<Diagnostic> Find(CancellationToken cancellationToken)
        {
            var faults = contract.Files.Where(f => IsToldHere(f.Text))
                .SelectMany(f => f.File.Faults.Select(p => At(f.Text, p.Span, OfFault(f.Text, p))));
            if (!contract.IsKnown)
            {
                return faults;
            }

            var written = contract.Entries.ToDictionary(e => e.Entry.Line);
            var elsewhere = new InactiveCode(compilation, cancellationToken);
            var templates = new Lazy<HashSet<string>>(() => [.. written.Keys.Select(k => k.Template).OfType<string>()]);
            var comparison = ContractComparison.Of(written.Keys, [.. _places.Keys], elsewhere.Says, cancellationToken);
            return OfChanges(comparison.Changes, written, cancellationToken)
                .Concat(comparison.Gone.Where(g => !elsewhere.MayHaveChanged(g, templates.Value.Contains)).Select(g => written[g])
                    .Where(g => IsToldHere(g.Text)).Select(OfGone))
                .Concat(faults)
                .Concat(comparison.New.Where(n => contract.MayHaveOlderFormOf(n.Line))
                    .Select(n => UnlistedEvent.AtEnd(contract, n.Line, n.Replaced, _places[n.Line], cancellationToken)));
        }

        private bool IsToldHere(AdditionalText file) => !_isOtherTarget || !EventContract.IsOfAllTargets(file.Path);

        private void Add(IEnumerable<LogEvent> events)
        {
            foreach (var logEvent in events)
            {
                foreach (var line in ContractLine.Of(logEvent))
                {
                    _places.AddOrUpdate(line, logEvent.Place, (_, known) => Compare(logEvent.Place, known) < 0 ? logEvent.Place : known);
                }
            }
        }

        private IEnumerable<Diagnostic> OfChanges(
            ImmutableArray<EventChange> changes, Dictionary<ContractLine, (AdditionalText Text, bool IsShipped, ContractEntry Entry)> written,
            CancellationToken cancellationToken)
        {
            // A class by another name is one change, however many events it has.
            foreach (var moved in changes.Where(c => c.IsOnlyMoved).GroupBy(c => (c.Old.Category, c.Now.Category)))
            {
                var first = moved.OrderBy(m => _places[m.Now], Comparer<Location>.Create(Compare)).First();
                var many = moved.Count();
                yield return many == 1 ? OfChange(first)
                    : In(
                        first, $"{many} events of {moved.Key.Item1} are events of {moved.Key.Item2} now, "
                            + $"\"{EventChange.Short(first.Old.Template!)}\" among them: levels and filters by category miss them",
                        $"where that is meant, write the new name in {Path.GetFileName(written[first.Old].Text.Path)}");
            }

            foreach (var change in changes.Where(c => !c.IsOnlyMoved))
            {
                yield return OfChange(change);
            }

            Diagnostic OfChange(EventChange change) => In(change, change.Describe(), Accept(written[change.Old]));

            Diagnostic In(EventChange change, string what, string accept)
            {
                var (text, _, entry) = written[change.Old];
                var place = _places[change.Now];
                return Diagnostic.Create(
                    Rule, place, [Place(text, entry.Span)], Fingerprint.Properties(Rule.Id, place, cancellationToken), $"{what}; {accept}");
            }
        }

        private static Diagnostic OfGone((AdditionalText Text, bool IsShipped, ContractEntry Entry) entry)
            => At(
                entry.Text, entry.Entry.Span,
                $"{EventChange.NameOf(entry.Entry.Line)} is gone: what waits for it waits in vain; {Accept(entry)}");

        private static string OfFault(AdditionalText text, ContractFault fault) => $"{Path.GetFileName(text.Path)}: {fault.Problem}";

        /// <summary>What to do where it is meant to be so.</summary>
        private static string Accept((AdditionalText Text, bool IsShipped, ContractEntry Entry) entry)
        {
            var line = $"line {entry.Entry.Number + 1} of {Path.GetFileName(entry.Text.Path)}";
            return "where that is meant, " + (entry.IsShipped
                ? $"add {line} to {EventContract.UnshippedFile} behind '{ContractFile.Removed}'"
                : $"delete {line}");
        }

        private static Diagnostic At(AdditionalText file, TextSpan span, string message)
        {
            var text = file.GetText() ?? SourceText.From("");
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Fingerprint.Of(Rule.Id, file.Path, text, span));
            return Diagnostic.Create(Rule, Place(file, span), properties, message);
        }

        private static Location Place(AdditionalText file, TextSpan span)
            => Location.Create(file.Path, span, (file.GetText() ?? SourceText.From("")).Lines.GetLinePositionSpan(span));

        private static int Compare(Location one, Location other)
            => string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath) is not 0 and var order
                ? order
                : one.SourceSpan.Start.CompareTo(other.SourceSpan.Start);
    }
}
