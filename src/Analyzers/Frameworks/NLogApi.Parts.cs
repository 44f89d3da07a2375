using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>NLog's levels, values, calls, loggers and files.</summary>
internal sealed partial class NLogApi
{
    /// <summary>Its levels are objects: <c>LogLevel.Info</c>.</summary>
    private sealed class NLogLevels(NLogApi api) : LevelReading(
        api, ("Trace", LogLevel.Trace), ("Debug", LogLevel.Debug), ("Info", LogLevel.Information), ("Warn", LogLevel.Warning),
        ("Error", LogLevel.Error), ("Fatal", LogLevel.Critical), ("Off", LogLevel.None))
    {
        public override LogLevel? Read(IOperation level) => ReadField(level, "LogLevel");

        /// <summary><c>ForInfoEvent()</c>, <c>ForLogEvent(LogLevel.Info)</c>; an exception's is Error where none is given.</summary>
        public override LogLevel? OfBeginning(IInvocationOperation call)
        {
            var name = call.TargetMethod.Name;
            if (!name.StartsWith("For", StringComparison.Ordinal) || !name.EndsWith("Event", StringComparison.Ordinal))
            {
                return null;
            }

            return Named(name.Substring(3, name.Length - "ForEvent".Length))
                ?? (call.Arguments.FirstOrDefault(
                        a => SymbolEqualityComparer.Default.Equals(a.Parameter?.Type, Api.ParameterTypes.Level)) is { } level
                    ? level.ArgumentKind == ArgumentKind.DefaultValue ? LogLevel.Error : Read(level.Value.Unwrap())
                    : null);
        }

        /// <summary><c>IsDebugEnabled</c>, or <c>IsEnabled</c>.</summary>
        public override LevelQuestion? Question(IOperation operation)
            => operation is IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_Boolean, Name: var name,
                ContainingType: { } owner } } property
                && Api.Loggers.IsLogger(owner)
                && OfQuestionProperty(name) is { } level
                ? new(Api, level, LoggerReference.Resolve(property.Instance), property, null)
                : base.Question(operation);

        public override string? QuestionProperty(LogLevel level)
            => level != LogLevel.None && NameOf(level) is { } name ? "Is" + name + "Enabled" : null;
    }

    private sealed class NLogDisplay(INamedTypeSymbol logger) : ValueDisplay
    {
        public override bool Destructures => true;

        public override bool AlwaysDestructures => true;

        /// <summary>
        /// NLog 5 puts text in lists into quotes, NLog 6 does not (measured with 5.5.1 and 6.2.0); both write <c>true</c>, and the items of lists in
        /// lists.
        /// </summary>
        public override bool JoinsItems(ITypeSymbol item)
            => item.SpecialType is SpecialType.System_String or SpecialType.System_Char ? logger.ContainingAssembly.Identity.Version.Major >= 6
                : item.SpecialType != SpecialType.System_Boolean && ScalarTypes.IsScalar(item);

        /// <summary>It writes <c>true</c>, not <c>True</c>.</summary>
        public override bool ShowsAsToString(ITypeSymbol type) => type.SpecialType != SpecialType.System_Boolean;

        /// <summary>It shows JSON: text and dates are quoted, <c>true</c> is lower case, formats are passed over.</summary>
        public override bool ShowsSameDestructured(ITypeSymbol type, Hole hole)
            => ScalarTypes.IsWholeNumber(type) && hole is { Alignment: null, Format: null };
    }

    private sealed class NLogWriter(LevelReading levels) : RecordWriter
    {
        public override RecordForm? Form(LogLevel level, bool hasValues, bool hasException)
            => level != LogLevel.None && levels.NameOf(level) is { } name ? new(name) : null;
    }

    /// <param name="logger">The class.</param>
    /// <param name="contract">Its interface; null where the compilation lacks it.</param>
    /// <param name="common">What both have in common; null where the compilation lacks it.</param>
    /// <param name="levels">The framework's levels.</param>
    private sealed class NLogLoggers(INamedTypeSymbol logger, ITypeSymbol? contract, INamedTypeSymbol? common, LevelReading levels) : LoggerFacts
    {
        public override INamedTypeSymbol? Type => logger;

        public override StaticLoggers Statics { get; } = new("LogManager", "GetCurrentClassLogger", "()", "()")
        {
            OfName = "GetLogger(\"{0}\")",
            Starts = ImmutableArray.Create(
                new SetUpMember("LogManager", "Configuration", SetUpUse.Assignment), new SetUpMember("LogManager", "Setup"),
                new SetUpMember("LogManager", "LoadConfiguration")),
            OtherStarts = ImmutableArray.Create("AddNLog", "AddNLogWeb", "UseNLog", "ConfigureNLog", "LoadNLogConfig"),
            StartFiles = ImmutableArray.Create("NLog.config", "nlog.config", "App.config", "app.config", "Web.config", "web.config"),
            Ends = ImmutableArray.Create(
                new SetUpMember("LogManager", "Shutdown"), new SetUpMember("LogManager", "Configuration", SetUpUse.NullAssignment)),
            AutoShutdown = new SetUpMember("LogManager", "AutoShutdown", SetUpUse.Assignment),
        };

        /// <summary><c>LogManager.CreateNullLogger()</c>, <c>new NullLogger(…)</c>.</summary>
        public override bool IsNull(ISymbol member) => member.Name == "CreateNullLogger" || base.IsNull(member);

        public override IReadOnlyCollection<string> MinimumWords { get; } =
            ["AddRule", "AddRuleForAllLevels", "AddRuleForOneLevel", "FilterMinLevel", "GlobalThreshold"];

        public override bool AnyMinimumWrites => true;

        /// <summary><c>AddRule(LogLevel.Warn, …)</c>, <c>AddRuleForAllLevels(…)</c>, <c>FilterMinLevel(…)</c>.</summary>
        public override LevelRange? RuleIn(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends)
            => node is not InvocationExpressionSyntax call ? null : call.InvokedName()?.Identifier.ValueText switch
            {
                "AddRuleForAllLevels" => new(LogLevel.Trace, LogLevel.Trace),
                "AddRule" or "AddRuleForOneLevel" or "FilterMinLevel" when call.ArgumentList.Arguments.FirstOrDefault() is { Expression: var level }
                    => LevelRange.Of(ends(level).Select(Level)),
                _ => null,
            };

        /// <summary><c>LogManager.GlobalThreshold = LogLevel.Warn</c>.</summary>
        public override LevelRange? ThresholdIn(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends)
            => node is AssignmentExpressionSyntax { Left: var left, Right: var level } && left.LastNameText() == "GlobalThreshold"
                ? LevelRange.Of(ends(level).Select(Level))
                : null;

        /// <summary>The lowest of all rules.</summary>
        public override LogLevel? MinimumIn(ConfigFile file)
            => file is { IsJson: false, Root: { } root }
                ? root.SelfAndDescendants().Where(n => n.IsElement("logger") && n.IsInside("rules") && n.IsInside("nlog"))
                    .Select(n => n.Attribute("minlevel") ?? n.Attribute("level") ?? n.Attribute("levels"))
                    .Select(v => v is null ? LogLevel.Trace : v.Split(',').Select(l => levels.InFile(l) ?? LevelWords.Named(l.Trim())).Min()).Min()
                : null;

        private LogLevel? Level(ExpressionSyntax level)
            => level is MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name }
                && owner.LastNameText() == "LogLevel"
                ? (name == "Off" ? LogLevel.None : levels.Named(name))
                : null;

        public override bool IsLogger(ITypeSymbol type)
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(current, logger))
                {
                    return true;
                }
            }

            return contract is INamedTypeSymbol named
                && (Implements(type, named) || (common is not null && SymbolEqualityComparer.Default.Equals(type, common)));
        }
    }

    private sealed class NLogFileSinks : FileSinkSigns
    {
        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("FileTarget");

        public override bool IsCandidate(SyntaxNode node)
            => node is ObjectCreationExpressionSyntax creation && creation.Type.LastNameText() == "FileTarget";

        public override bool WritesFiles(IMethodSymbol method)
            => method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "FileTarget", ContainingAssembly.Name: "NLog" };

        /// <summary>Targets may stand inside others that wrap them.</summary>
        public override bool WritesFiles(ConfigSection root) => root.Find("NLog:targets") is { } targets && Names(targets);

        public override bool WritesFiles(ConfigNode element)
            => element.IsElement("target") && element.Attribute("type") is { } type && IsFile(type)
                && element.IsInside("targets") && element.IsInside("nlog");

        private static bool Names(ConfigSection section)
            => section.Children.Any(c => c.Name.Equals("type", StringComparison.OrdinalIgnoreCase)
                ? c.Value is { } value && IsFile(value)
                : !IsDefaultOfTargets(c.Name) && Names(c));

        /// <summary>What NLog gives to targets of a kind, if there are any.</summary>
        private static bool IsDefaultOfTargets(string name)
            => name.ToUpperInvariant() is "DEFAULT-WRAPPER" or "DEFAULT-TARGET-PARAMETERS" or "TARGETDEFAULTWRAPPER" or "TARGETDEFAULTPARAMETERS";

        private static bool IsFile(string type) => type.Trim().Equals("File", StringComparison.OrdinalIgnoreCase);
    }
}
