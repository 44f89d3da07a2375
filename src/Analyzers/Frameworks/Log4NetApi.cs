using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// log4net: <c>ILog</c>, its <c>*Format</c> methods and extensions, <c>Core.ILogger</c>. It has composite formats and objects, no message templates.
/// </summary>
internal sealed class Log4NetApi : LogApi
{
    private static readonly ImmutableDictionary<string, LogLevel> LevelOfName = ImmutableDictionary.CreateRange(new Dictionary<string, LogLevel>
    {
        ["Debug"] = LogLevel.Debug,
        ["Info"] = LogLevel.Information,
        ["Warn"] = LogLevel.Warning,
        ["Error"] = LogLevel.Error,
        ["Fatal"] = LogLevel.Critical,
    });

    private readonly INamedTypeSymbol _logger;

    private Log4NetApi(Compilation compilation, INamedTypeSymbol logger)
    {
        _logger = logger;
        ParameterTypes = Types(compilation);
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "log4net.ILog", "log4net.Core.LogImpl", "log4net.Util.ILogExtensions", "log4net.Util.LogExtensions",
            "log4net.Core.ILogger");
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(
            compilation, m => m.Name == "GetLogger" ? new LoggerMethod(this, LoggerMethodKind.Logger) { Category = m.Parameters.Length - 1 } : null,
            "log4net.LogManager");
    }

    public override string Name => "log4net";

    public override ParameterTypes ParameterTypes { get; }

    public override TemplateGrammar Grammar => CompositeGrammar.Instance;

    public override HoleCounting Counting => HoleCounting.Positional;

    /// <summary><c>InfoFormat("{{")</c> is formatted without values too.</summary>
    public override bool ParsesWithoutArguments => true;

    public override bool ThrowsOnBadTemplate => false;

    public override string BadTemplateConsequence => "an error text is logged in its place";

    public override ImmutableHashSet<string> ReservedKeys { get; } = ImmutableHashSet<string>.Empty;

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override string? Namespace => "log4net";

    public override INamedTypeSymbol? LoggerType => _logger;

    /// <summary>The API where its <c>ILog</c> is referenced, else null.</summary>
    public static Log4NetApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "log4net.ILog") is { TypeKind: TypeKind.Interface } logger ? new Log4NetApi(compilation, logger) : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation) => ParameterTypes.For(compilation, "log4net.ILog", "log4net.Core.Level");

    /// <summary>No method takes both values and an exception.</summary>
    public override RecordForm? Write(LogLevel level, bool hasValues, bool hasException)
    {
        var name = NameOf(level);
        return name is null ? null
            : hasValues && !hasException ? new(name + "Format")
            : new(name, IsExceptionLast: true, TakesTemplate: false);
    }

    public override bool TakesValuesWithException => false;

    /// <summary>There is no Trace, which its Debug stands for.</summary>
    public override string? NameOf(LogLevel level)
        => LevelOfName.FirstOrDefault(l => l.Value == (level == LogLevel.Trace ? LogLevel.Debug : level)).Key;

    /// <summary>Its formats are invariant; interpolated text is not.</summary>
    public override string? Culture(ITypeSymbol? type, string? format)
    {
        var isWhole = type?.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64;
        var isOpen = type is null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic }
            or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType };
        var isFormattable = type is { TypeKind: not TypeKind.Enum } and not { SpecialType: SpecialType.System_String } and not { Name: "Guid" }
            && (type.AllInterfaces.Any(i => i is { Name: "IFormattable", ContainingNamespace.Name: "System" })
                || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
                    && Culture(inner, format) is not null));
        var isHex = format?.StartsWith("X", StringComparison.OrdinalIgnoreCase) == true;
        return isOpen || (isFormattable && !(isWhole && (format is null || isHex))) ? "CultureInfo.CurrentCulture" : null;
    }

    public override StaticLoggers Statics { get; } = new("LogManager", ".GetLogger(typeof({0}))", ".GetLogger(typeof({0}))")
    {
        Starts = ImmutableArray.Create("XmlConfigurator.Configure", "XmlConfigurator.ConfigureAndWatch", "BasicConfigurator.Configure"),
        Ends = ImmutableArray.Create("LogManager.Shutdown"),
    };

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("ILog", "LogManager");

    public override string OptionName => "log4net";

    public override bool IsLogger(ITypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(type, _logger) || type.AllInterfaces.Contains(_logger, SymbolEqualityComparer.Default);

    /// <summary>Its levels are objects: <c>Level.Info</c>.</summary>
    public override LogLevel? ReadLevel(IOperation level)
        => level is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "Level" } field }
            && LevelOfName.TryGetValue(field.Name, out var known)
            ? known
            : null;

    /// <summary><c>IsDebugEnabled</c> of a log, <c>IsEnabledFor</c> of a logger.</summary>
    public override LevelQuestion? Question(IOperation operation)
        => operation is IPropertyReferenceOperation { Property: { ContainingNamespace: { } space, Name: var name } } property && IsOwn(space)
            && name.EndsWith("Enabled", StringComparison.Ordinal)
            ? new(
                this, LevelOfName.FirstOrDefault(l => QuestionProperty(l.Value) == name) is { Key: not null, Value: var level } ? level : null,
                LoggerReference.Resolve(property.Instance), property, null)
            : base.Question(operation);

    public override string? QuestionProperty(LogLevel level) => NameOf(level) is { } name ? "Is" + name + "Enabled" : null;

    private static bool IsOwn(INamespaceSymbol space) => space is { Name: "log4net" } or { ContainingNamespace.Name: "log4net" };

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
        return LevelOfName.TryGetValue(name, out var level)
            ? ParameterRoles.Describe(
                new LogMethod(this, isFormat ? LogMethodKind.Write : LogMethodKind.Message) { FixedLevel = level }, method, ParameterTypes)
            : null;
    }
}
