using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// ZLogger 2: <c>ZLog*</c>, which take interpolated text apart themselves, and <c>[ZLoggerMessage]</c>. Its loggers are those of the platform's own
/// framework, of which it is a provider; seen with 2.6.1: values are evaluated only where the level is on, and have the name that the format gives
/// (<c>{id:@OrderId}</c>), else that of their expression.
/// </summary>
internal sealed class ZLoggerApi : LogApi
{
    public static readonly KnownFramework Known = new("zlogger", Create)
    {
        SinkTypes = ImmutableArray.Create(
            "ZLogger.IAsyncLogProcessor", "ZLogger.IZLoggerFormatter", "ZLogger.IKeyNameMutator", "ZLogger.IZLoggerEntry",
            "ZLogger.IZLoggerFormattable"),
        Root = "ZLogger",
        SinkCallbacks = ImmutableArray.Create(
            "UseFormatter", "AddZLoggerLogProcessor", "AddZLoggerStream", "AddZLoggerFile", "AddZLoggerRollingFile", "AddZLoggerInMemory",
            "SetPrefixFormatter", "SetSuffixFormatter", "SetExceptionFormatter", "InternalErrorLogger", "FilePathSelector", "MessageReceived"),
        FileSinks = new ZLoggerFileSinks(),
        SetKeys = new ZLoggerSetKeys(),
        IsWritten = false,
    };

    private readonly GeneratedMethods _definitions;

    private ZLoggerApi(Compilation compilation)
    {
        ParameterTypes = MelApi.Types(compilation);
        Levels = new LevelReading(
            this, ("Trace", LogLevel.Trace), ("Debug", LogLevel.Debug), ("Information", LogLevel.Information), ("Warning", LogLevel.Warning),
            ("Error", LogLevel.Error), ("Critical", LogLevel.Critical), ("None", LogLevel.None));
        Methods = MethodCatalogue<LogMethod>.Create(compilation, Describe, "ZLogger.ZLoggerExtensions");
        PropertyMethods = MethodCatalogue<PropertyMethod>.Create(
            compilation, m => Describe(m) is { State: var text } ? new(this) { Text = text } : null, "ZLogger.ZLoggerExtensions");
        _definitions = new(this, KnownType.Find(compilation, "ZLogger.ZLoggerMessageAttribute"));
    }

    public override string Name => "ZLogger";

    public override ParameterTypes ParameterTypes { get; }

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<PropertyMethod> PropertyMethods { get; }

    /// <summary>The placeholders of its definitions; what its methods take is no template.</summary>
    public override TemplateReading Templates { get; } = new(MelGrammar.Instance, HoleCounting.Ordinal, "no code is generated");

    public override LevelReading Levels { get; }

    public override ValueDisplay Display { get; } = new ZLoggerDisplay();

    public override RecordWriter Writer { get; } = new ZLoggerWriter();

    public override bool HasDefinitions => _definitions.Exist;

    /// <summary>The API where its extensions for the platform's loggers are referenced; version 1, which had format strings, is none.</summary>
    public static ZLoggerApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "ZLogger.ZLoggerExtensions") is not null
            && KnownType.Find(compilation, "ZLogger.ZLoggerInterpolatedStringHandler") is not null
            ? new ZLoggerApi(compilation)
            : null;

    public override AttributeData? DefinitionAttribute(IMethodSymbol method) => _definitions.AttributeOf(method);

    public override LogMethod? Generated(IMethodSymbol method) => _definitions.Describe(method);

    private LogMethod? Describe(IMethodSymbol method)
    {
        var name = method.Name.StartsWith("ZLog", StringComparison.Ordinal) ? method.Name.Substring("ZLog".Length) : null;
        var text = method.Parameters.FirstOrDefault(p => p.Type.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal))?.Ordinal ?? -1;
        var level = name is null ? null : Levels.Named(name);
        return name is null || text < 0 || (level is null && name.Length > 0) ? null
            : ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Message) { FixedLevel = level }, method, ParameterTypes)
                with { State = text };
    }

    private sealed class ZLoggerDisplay : ValueDisplay
    {
        /// <summary>Objects are stored in parts; <c>@</c> gives a name.</summary>
        public override bool StoresParts => true;
    }

    private sealed class ZLoggerWriter : RecordWriter
    {
        public override bool TakesEventId => true;

        public override bool TakesInterpolation => true;

        public override RecordForm? Form(LogLevel level, bool hasValues, bool hasException)
            => level == LogLevel.None ? null : new("ZLog" + level, TakesTemplate: false);
    }

    private sealed class ZLoggerFileSinks : FileSinkSigns
    {
        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("AddZLoggerFile", "AddZLoggerRollingFile");

        public override bool IsCandidate(SyntaxNode node)
            => node is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name && Words.Contains(name);

        public override bool WritesFiles(IMethodSymbol method) => Words.Contains(method.Name) && method.ContainingAssembly?.Name == "ZLogger";
    }

    /// <summary>Its JSON has them beside the values, as long as those are not in an object of their own, or the keys called otherwise.</summary>
    private sealed class ZLoggerSetKeys : SetKeySigns
    {
        private static readonly string[] OtherNames = ["PropertyKeyValuesObjectName", "JsonPropertyNames", "IncludeProperties"];

        private static readonly SetKey[] OfJson =
            [.. new[] { "Timestamp", "LogLevel", "Category", "Message" }
                .Select(k => new SetKey(k, "ZLogger's JSON", "the JSON has two of that name, and its readers keep one of them"))];

        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("UseJsonFormatter");

        public override ImmutableArray<string> ProviderMethods { get; } = ImmutableArray.Create(
            "AddZLoggerConsole", "AddZLoggerFile", "AddZLoggerRollingFile", "AddZLoggerStream", "AddZLoggerInMemory", "AddZLoggerLogProcessor");

        public override IEnumerable<SetKey> In(InvocationExpressionSyntax call, string method)
            => method == "UseJsonFormatter"
                && !call.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => OtherNames.Contains(a.Left.LastNameText()))
                ? OfJson
                : [];
    }
}
