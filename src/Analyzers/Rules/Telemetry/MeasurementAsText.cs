using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>LOG7001: a record that has nothing but numbers, again and again, is a metric.</summary>
internal sealed class MeasurementAsText : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.MeasurementAsText,
        "Measurement is logged as text",
        "The record has nothing but {0} and is written {1}: measure it with {2}",
        Categories.Telemetry,
        DiagnosticSeverity.Info,
        "A number that is logged again and again has to be read out of text to be added up, and each costs a record. An instrument adds it up where "
            + "it arises, costs next to nothing, and is what dashboards and alerts are made for.",
        isEnabledByDefault: false);

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>What it adds is no part of the log.</summary>
    public override MigrationStep Step => MigrationStep.Taste;

    /// <summary>The call stays as it is.</summary>
    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            MeasurementReasons.NoMeter, MeasurementReasons.NoUpDownCounter, MeasurementReasons.NoGauge, MeasurementReasons.RunningTotal,
                NoFix.Unclear,
            MeasurementReasons.Twice, MeasurementReasons.MayBeNull, MeasurementReasons.Guarded, MeasurementReasons.NoStatement,
            MeasurementReasons.NoHome, MeasurementReasons.Generic);

    public override void Check(LogCall call, RuleContext context)
    {
        if (!context.IsInTests && MeasuredCall.Of(call, context.Model, context.CancellationToken) is { } measured)
        {
            context.Report(
                this, WhyNot(measured, context.Site, context.CancellationToken), measured.Measurements[0].Location,
                Listed(measured.Measurements.Select(m => $"'{m.Name}'")), measured.Reason,
                Listed(measured.Measurements.Select(m => m.InstrumentName).Distinct()));
        }
    }

    /// <summary>Why no instrument is written for the call; null where one is.</summary>
    public static NoFix? WhyNot(MeasuredCall measured, CodeSite site, CancellationToken cancellationToken)
        => measured.Measurements.Select(m => m.WhyNot).FirstOrDefault(w => w is not null)
            ?? OfCompilation(measured, site.Model.Compilation)
            ?? (LevelGuard.IsAround(measured.Call, site.Model, cancellationToken) ? MeasurementReasons.Guarded
                : OfType(LookupContext.At(measured.Call.Syntax, site.Model, cancellationToken).Type)
                ?? (measured.Call.Syntax is not InvocationExpressionSyntax call || StatementBefore.Changes(site, call, []) is null
                    ? MeasurementReasons.NoStatement : null));

    private static NoFix? OfCompilation(MeasuredCall measured, Compilation compilation)
    {
        return !Has("Meter") ? MeasurementReasons.NoMeter
            : Needs(Instrument.UpDownCounter) && !Has("UpDownCounter`1") ? MeasurementReasons.NoUpDownCounter
            : Needs(Instrument.Gauge) && !Has("Gauge`1") ? MeasurementReasons.NoGauge
            : null;

        bool Needs(Instrument instrument) => measured.Measurements.Any(m => m.Instrument == instrument);

        bool Has(string name)
            => KnownType.Find(compilation, $"{RecordedValues.Metrics}.{name}") is { DeclaredAccessibility: Accessibility.Public };
    }

    private static NoFix? OfType(INamedTypeSymbol? type)
        => type is null or { TypeKind: not (TypeKind.Class or TypeKind.Struct) } ? MeasurementReasons.NoHome
            : IsGeneric(type) ? MeasurementReasons.Generic
            : null;

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Listed(IEnumerable<string> names) => string.Join(" and ", names);
}
