using System.Collections.Immutable;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Configuration;
using LogAnalyzers.Rules.Contract;
using LogAnalyzers.Rules.Exceptions;
using LogAnalyzers.Rules.Levels;
using LogAnalyzers.Rules.Loggers;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Rules.Secrets;
using LogAnalyzers.Rules.Telemetry;
using LogAnalyzers.Rules.Templates;

namespace LogAnalyzers;

/// <summary>The table of contents: every rule there is, in ID order. Hosts, documentation and presets are made from it.</summary>
internal static class RuleCatalog
{
    public static readonly ImmutableArray<Rule> All = ImmutableArray.CreateRange<Rule>(PrintRules.All).AddRange(ImmutableArray.Create<Rule>(
        // LOG1xxx Output are the rules over prints.

        // LOG2xxx Message templates
        new InlineTemplate(),
        new RuntimeTemplate(),
        new ArgumentCount(),
        new MalformedTemplate(),
        new DuplicatePlaceholder(),
        new PositionalPlaceholder(),
        new PlaceholderCasingRule(),
        new SwappedPlaceholders(),
        new TextOnlyTemplate(),
        new SpreadArray(),
        new TypeNameArgument(),
        new FormattedArgument(),
        new MessageStyle(),
        new ScopeStateAsText(),
        new InconsistentPropertyType(),
        new ReservedPlaceholder(),
        new DestructuringOperator(),
        new EagerMessage(),

        // LOG3xxx Levels
        new MissingLevel(),
        new ContradictedLevel(),
        new LowLevelForException(),
        new GuardOfOtherLevel(),
        new ExpensiveArgument(),
        new NeedlessGuard(),
        new ManyRecords(),

        // LOG4xxx Exceptions
        new DroppedException(),
        new ExceptionAsArgument(),
        new ExceptionAsText(),
        new SwallowedException(),
        new LoggedAndRethrown(),

        // LOG5xxx Loggers
        new WrongCategory(),
        new LoggerMember(),
        new NonGenericLogger(),
        new GlobalLogger(),
        new RepeatedEventId(),
        new UngeneratedMessage(),
        new UndisposedScope(),
        new UndisposedFactory(),
        new MissingEventId(),

        // LOG6xxx Configuration and sinks
        new LevelInCode(),
        new ConfigurationReadOnce(),
        new UnboundedFileSink(),
        new TextOnlySink(),
        new MisleadingConfiguration(),
        new LoggingSwitchedOff(),

        // LOG7xxx Metrics and audit
        new MeasurementAsText(),
        new RecordInTightLoop(),
        new IncompleteAuditEvent(),

        // LOG8xxx Sensitive data
        new LoggedSecret(),
        new WholeObject(),
        new ForgeableText(),

        // LOG9xxx The log as an interface
        new EventCatalogue(),
        new ChangedEvent(),
        new UnlistedEvent(),
        new StaleBaseline()));

    public static readonly ImmutableArray<LogCallRule> LogCallRules = All.OfType<LogCallRule>().ToImmutableArray();

    /// <summary>Those that check every text that a template is chosen from.</summary>
    public static readonly ImmutableArray<LogCallRule> TextRules = LogCallRules.Where(r => r.ReadsEachText).ToImmutableArray();

    public static readonly ImmutableArray<CompilationRule> CompilationRules = All.OfType<CompilationRule>().ToImmutableArray();

    public static readonly ImmutableArray<IPropertyKeyRule> PropertyKeyRules = All.OfType<IPropertyKeyRule>().ToImmutableArray();

    public static readonly ImmutableArray<IOtherCallRule> OtherCallRules = All.OfType<IOtherCallRule>().ToImmutableArray();

    public static readonly ImmutableArray<IPrintReader> PrintReaders = All.OfType<IPrintReader>().ToImmutableArray();

    public static readonly ImmutableArray<ICreationRule> CreationRules = All.OfType<ICreationRule>().ToImmutableArray();

    public static readonly ImmutableArray<IAssignmentRule> AssignmentRules = All.OfType<IAssignmentRule>().ToImmutableArray();

    public static readonly ImmutableArray<IAttributeRule> AttributeRules = All.OfType<IAttributeRule>().ToImmutableArray();

    public static readonly ImmutableArray<IMethodRule> MethodRules = All.OfType<IMethodRule>().ToImmutableArray();

    public static readonly ImmutableArray<LoggerRule> LoggerRules = All.OfType<LoggerRule>().ToImmutableArray();

    public static readonly ImmutableArray<FileRule> FileRules = All.OfType<FileRule>().ToImmutableArray();

    public static readonly ImmutableArray<CatchRule> CatchRules = All.OfType<CatchRule>().ToImmutableArray();
}
