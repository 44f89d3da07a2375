namespace LogAnalyzers.Rules;

/// <summary>Rule IDs; each is final once released.</summary>
internal static class RuleIds
{
    public const string ConsoleOutput = "LOG1001";
    public const string TraceOutput = "LOG1002";
    public const string LogFile = "LOG1003";
    public const string DebugOutput = "LOG1004";
    public const string InlineTemplate = "LOG2001";
    public const string RuntimeTemplate = "LOG2002";
    public const string ArgumentCount = "LOG2003";
    public const string MalformedTemplate = "LOG2004";
    public const string DuplicatePlaceholder = "LOG2005";
    public const string PositionalPlaceholder = "LOG2006";
    public const string PlaceholderCasing = "LOG2007";
    public const string SwappedPlaceholders = "LOG2008";
    public const string TextOnlyTemplate = "LOG2009";
    public const string SpreadArray = "LOG2010";
    public const string TypeNameArgument = "LOG2011";
    public const string FormattedArgument = "LOG2012";
    public const string MessageStyle = "LOG2013";
    public const string ScopeStateAsText = "LOG2014";
    public const string InconsistentPropertyType = "LOG2015";
    public const string ReservedPlaceholder = "LOG2016";
    public const string DestructuringOperator = "LOG2017";
    public const string EagerMessage = "LOG2018";
    public const string MissingLevel = "LOG3001";
    public const string ContradictedLevel = "LOG3002";
    public const string LowLevelForException = "LOG3003";
    public const string GuardOfOtherLevel = "LOG3004";
    public const string ExpensiveArgument = "LOG3005";
    public const string NeedlessGuard = "LOG3006";
    public const string ManyRecords = "LOG3007";
    public const string DroppedException = "LOG4001";
    public const string ExceptionAsArgument = "LOG4002";
    public const string ExceptionAsText = "LOG4003";
    public const string SwallowedException = "LOG4004";
    public const string LoggedAndRethrown = "LOG4005";
    public const string WrongCategory = "LOG5001";
    public const string LoggerMember = "LOG5002";
    public const string NonGenericLogger = "LOG5003";
    public const string GlobalLogger = "LOG5004";
    public const string RepeatedEventId = "LOG5005";
    public const string UndisposedScope = "LOG5007";
    public const string UndisposedFactory = "LOG5008";
    public const string LevelInCode = "LOG6001";
    public const string ConfigurationReadOnce = "LOG6002";
    public const string UnboundedFileSink = "LOG6003";
    public const string TextOnlySink = "LOG6004";
    public const string MisleadingConfiguration = "LOG6005";
    public const string LoggingSwitchedOff = "LOG6006";
    public const string MeasurementAsText = "LOG7001";
    public const string RecordInTightLoop = "LOG7002";
    public const string IncompleteAuditEvent = "LOG7003";
}
