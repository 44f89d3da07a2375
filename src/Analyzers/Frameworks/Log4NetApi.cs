using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// log4net: <c>ILog</c>, its <c>*Format</c> methods and extensions, <c>Core.ILogger</c>. It has composite formats and objects, no message templates.
/// </summary>
internal sealed partial class Log4NetApi : LogApi
{
    public static readonly KnownFramework Known = new("log4net", Create)
    {
        LoggerTypes = ImmutableArray.Create("ILog"),
        SinkTypes = ImmutableArray.Create(
            "log4net.Appender.IAppender", "log4net.Appender.AppenderSkeleton", "log4net.ILog", "log4net.Core.ILogger", "log4net.Core.ILoggerWrapper",
            "log4net.Core.LogImpl", "log4net.Layout.ILayout", "log4net.Layout.LayoutSkeleton", "log4net.Layout.IRawLayout", "log4net.Filter.IFilter",
            "log4net.Filter.FilterSkeleton", "log4net.Core.IErrorHandler", "log4net.Core.ITriggeringEventEvaluator",
            "log4net.ObjectRenderer.IObjectRenderer", "log4net.Util.PatternConverter", "log4net.Layout.Pattern.PatternLayoutConverter",
            "log4net.Repository.ILoggerRepository"),
        Root = "log4net",
        SinkCallbacks = ImmutableArray.Create("LogReceived"),
        MarkedAssemblies = ImmutableArray.Create("log4net"),
        FileSinks = new Log4NetFileSinks(),
        TextOutput = new Log4NetTextOutput(),
    };

    private Log4NetApi(Compilation compilation, INamedTypeSymbol logger)
    {
        ParameterTypes = Types(compilation);
        Levels = new Log4NetLevels(this);
        Writer = new Log4NetWriter(Levels);
        Loggers = new Log4NetLoggers(logger, Levels);
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "log4net.ILog", "log4net.Core.LogImpl", "log4net.Util.ILogExtensions", "log4net.Util.LogExtensions",
            "log4net.Core.ILogger");
        PropertyMethods = MethodCatalogue<PropertyMethod>.Create(compilation, DescribeProperty, PropertyTypes);
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(
            compilation, m => m.Name == "GetLogger" ? new LoggerMethod(this, LoggerMethodKind.Logger) { Category = m.Parameters.Length - 1 } : null,
            "log4net.LogManager");
    }

    public override string Name => "log4net";

    public override string OptionName => Known.OptionName;

    public override string? Namespace => "log4net";

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("ILog", "LogManager");

    public override ParameterTypes ParameterTypes { get; }

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override MethodCatalogue<PropertyMethod> PropertyMethods { get; }

    /// <summary><c>InfoFormat("{{")</c> is formatted without values too.</summary>
    public override TemplateReading Templates { get; }
        = new(CompositeGrammar.Instance, HoleCounting.Positional, "an error text is logged in its place") { ParsesWithoutArguments = true };

    public override LevelReading Levels { get; }

    public override ValueDisplay Display { get; } = new Log4NetDisplay();

    public override RecordWriter Writer { get; }

    public override LoggerFacts Loggers { get; }

    /// <summary>The API where its <c>ILog</c> is referenced, else null.</summary>
    public static Log4NetApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "log4net.ILog") is { TypeKind: TypeKind.Interface } logger ? new Log4NetApi(compilation, logger) : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation) => ParameterTypes.For(compilation, "log4net.ILog", "log4net.Core.Level");

    private LogMethod? Describe(IMethodSymbol method)
    {
        var name = method.Name;
        if (method.ContainingType is { Name: "ILogger" } or { Name: "LogImpl" } && name == "Log")
        {
            return method.Parameters.Length == 1 ? new LogMethod(this, LogMethodKind.State)
                : ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Message), method, ParameterTypes)
                    with { State = method.Parameters.FirstOrDefault(p => p.Name == "message")?.Ordinal ?? -1 };
        }

        name = name.EndsWith("Ext", StringComparison.Ordinal) ? name.Substring(0, name.Length - 3) : name;
        var isFormat = name.EndsWith("Format", StringComparison.Ordinal);
        name = isFormat ? name.Substring(0, name.Length - "Format".Length) : name;
        return Levels.Named(name) is { } level
            ? ParameterRoles.Describe(
                new LogMethod(this, isFormat ? LogMethodKind.Write : LogMethodKind.Message) { FixedLevel = level }, method, ParameterTypes)
            : null;
    }

    /// <summary>Its levels are objects: <c>Level.Info</c>.</summary>
    private sealed class Log4NetLevels(Log4NetApi api) : LevelReading(
        api, ("Debug", LogLevel.Debug), ("Info", LogLevel.Information), ("Warn", LogLevel.Warning), ("Error", LogLevel.Error),
        ("Fatal", LogLevel.Critical))
    {
        /// <summary>There is no Trace, which its Debug stands for.</summary>
        public override string? NameOf(LogLevel level) => base.NameOf(level == LogLevel.Trace ? LogLevel.Debug : level);

        public override LogLevel? Read(IOperation level) => ReadField(level, "Level");

        /// <summary><c>IsDebugEnabled</c> of a log, <c>IsEnabledFor</c> of a logger.</summary>
        public override LevelQuestion? Question(IOperation operation)
            => operation is IPropertyReferenceOperation { Property: { ContainingNamespace: { } space, Name: var name } } property && IsOwn(space)
                && name.EndsWith("Enabled", StringComparison.Ordinal)
                ? new(Api, OfQuestionProperty(name), LoggerReference.Resolve(property.Instance), property, null)
                : base.Question(operation);

        public override string? QuestionProperty(LogLevel level) => NameOf(level) is { } name ? "Is" + name + "Enabled" : null;

        private static bool IsOwn(INamespaceSymbol space) => space is { Name: "log4net" } or { ContainingNamespace.Name: "log4net" };
    }

    private sealed class Log4NetDisplay : ValueDisplay
    {
        /// <summary>Its formats are invariant; interpolated text is not.</summary>
        public override string? CultureArgument(ITypeSymbol? type, string? format)
        {
            var isWhole = type?.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64;
            var isOpen = type is null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic }
                or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType };
            var isFormattable = type is { TypeKind: not TypeKind.Enum } and not { SpecialType: SpecialType.System_String } and not { Name: "Guid" }
                && (type.AllInterfaces.Any(i => i is { Name: "IFormattable", ContainingNamespace.Name: "System" })
                    || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
                        && CultureArgument(inner, format) is not null));
            var isHex = format?.StartsWith("X", StringComparison.OrdinalIgnoreCase) == true;
            return isOpen || (isFormattable && !(isWhole && (format is null || isHex))) ? "CultureInfo.CurrentCulture" : null;
        }
    }

    /// <summary>No method takes both values and an exception.</summary>
    private sealed class Log4NetWriter(LevelReading levels) : RecordWriter
    {
        public override bool TakesValuesWithException => false;

        public override RecordForm? Form(LogLevel level, bool hasValues, bool hasException)
            => levels.NameOf(level) is not { } name ? null
                : hasValues && !hasException ? new(name + "Format")
                : new(name, IsExceptionLast: true, TakesTemplate: false);
    }

    private sealed class Log4NetLoggers(INamedTypeSymbol logger, LevelReading levels) : LoggerFacts
    {
        public override INamedTypeSymbol? Type => logger;

        public override StaticLoggers Statics { get; } = new("LogManager", "GetLogger", "(typeof({0}))", "(typeof({0}))")
        {
            OfName = "GetLogger(\"{0}\")",
            Starts = ImmutableArray.Create(
                new SetUpMember("XmlConfigurator", "Configure"), new SetUpMember("XmlConfigurator", "ConfigureAndWatch"),
                new SetUpMember("BasicConfigurator", "Configure")),
            OtherStarts = ImmutableArray.Create("AddLog4Net", "UseLog4Net"),
            StartAttribute = "XmlConfigurator",
            Ends = ImmutableArray.Create(new SetUpMember("LogManager", "Shutdown")),
        };

        public override bool IsLogger(ITypeSymbol type) => Implements(type, logger);

        public override IReadOnlyCollection<string> MinimumWords { get; } = ["Threshold", "Level", "BasicConfigurator"];

        /// <summary>
        /// <c>hierarchy.Root.Level = Level.Warn</c>, <c>Threshold = Level.Warn</c> of the hierarchy or an appender; <c>BasicConfigurator</c> leaves
        /// the root at Debug.
        /// </summary>
        public override LevelRange? ThresholdIn(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends) => node switch
        {
            AssignmentExpressionSyntax { Left: var left, Right: var level } when left.LastNameText() == "Threshold"
                || (left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Level", Expression: var owner }
                    && owner.LastNameText() == "Root") => LevelRange.Of(ends(level).Select(Level)),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configure",
                Expression: var configurator } } when configurator.LastNameText() == "BasicConfigurator" => new(LogLevel.Debug, LogLevel.Debug),
            _ => null,
        };

        private LogLevel? Level(ExpressionSyntax value)
            => value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var owner } && owner.LastNameText() == "Level"
                ? (name == "Off" ? LogLevel.None : levels.Named(name))
                : null;

        /// <summary>The root logger's.</summary>
        public override LogLevel? MinimumIn(ConfigFile file)
            => file is { IsJson: false, Root: { } root }
                && root.SelfAndDescendants().FirstOrDefault(n => n.IsElement("level") && n.IsInside("root") && n.IsInside("log4net")) is { } level
                && level.Attribute("value") is { } value
                ? levels.InFile(value)
                : null;

        /// <summary><c>ILoggerWrapper.Logger</c>, of every <c>ILog</c>.</summary>
        public override bool IsInnerLogger(IPropertySymbol property) => property is { Name: "Logger", ContainingNamespace.Name: "Core" };
    }

    private sealed class Log4NetFileSinks : FileSinkSigns
    {
        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("FileAppender");

        public override bool IsCandidate(SyntaxNode node)
            => node is ObjectCreationExpressionSyntax { Type: var type } && type.LastNameText() is "FileAppender" or "RollingFileAppender";

        public override bool WritesFiles(IMethodSymbol method)
            => method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "FileAppender" or "RollingFileAppender",
                ContainingAssembly.Name: "log4net" };

        /// <summary>Types are written with their namespace, and with their assembly behind a comma.</summary>
        public override bool WritesFiles(ConfigNode element)
            => element.IsElement("appender") && element.Attribute("type") is { } type && element.IsInside("log4net")
                && type.Split(',')[0].Trim().EndsWith("FileAppender", StringComparison.OrdinalIgnoreCase);
    }
}
