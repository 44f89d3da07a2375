using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>
/// Serilog: <c>MinimumLevel.Debug()</c> and its like beat what was read before them and are the defaults of what is read behind them; seen in runs of
/// Serilog.Settings.Configuration 10.
/// </summary>
internal sealed class SerilogCodedLevels : CodedLevels
{
    private static readonly string[] OwnKeys = ["MinimumLevel", "LevelSwitches", "Using"];

    public override bool IsCandidate(ISymbol member)
        => member is IMethodSymbol { ContainingType: { Name: "LoggerMinimumLevelConfiguration", ContainingNamespace: { Name: "Configuration",
            ContainingNamespace.Name: "Serilog" } } } and { Name: not "ControlledBy" };

    public override CodedLevel? Of(IOperation operation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation call || !IsFixed(call))
        {
            return null;
        }

        var all = BuilderCalls.Of(call);
        var levels = all.Calls.Where(IsFixed).ToArray();
        var last = all.Calls.LastOrDefault(IsRead);
        var later = levels.Where(l => last is null || l.Syntax.Span.End > last.Syntax.Span.End).ToArray();

        // A chain is told once. Before the configuration is there, or inside of another logger, there is nothing to read.
        if (later.FirstOrDefault() != call || all.IsHandedOn || (last is null && IsOthersToRead(all, call)))
        {
            return null;
        }

        var message = last is null
            ? "The level is set in code only: nothing reads the configuration behind it, and only a rebuild changes it"
            : "The level in code beats the configuration, which is read before it: only a rebuild changes it";
        return new(call.Syntax, message)
        {
            Read = new(later.Last(), "ReadFrom.Configuration({0})")
            {
                Moved = last,
                Method = ("Configuration", "Serilog"),
                Extended = KnownType.Find(model.Compilation, "Serilog.Configuration.LoggerSettingsConfiguration"),
                IsReferenced = KnownType.Find(model.Compilation, "Serilog.ConfigurationLoggerConfigurationExtensions") is not null,
                IsContradicted = p => p.Files.Any(f => IsContradicted(f, isRead: last is not null, later)),
            },
        };
    }

    private static bool IsFixed(IInvocationOperation call)
        => call.TargetMethod is { ContainingType.Name: "LoggerMinimumLevelConfiguration", Name: not "ControlledBy" }
            && call.Arguments.All(
                a => a.Value.Unwrap().ConstantValue.HasValue || a.Parameter is { Ordinal: 0, Type.SpecialType: SpecialType.System_String })
            && !RunTimeChoice.IsAround(call.Syntax);

    private static bool IsRead(IInvocationOperation call)
        => BuilderCalls.ReceiverOf(call) is { Type.Name: "LoggerSettingsConfiguration" } && call.TargetMethod.Name != "Services";

    /// <summary>Whether somebody else reads it: who calls the function, the logger that this one is part of, or one that takes its place.</summary>
    private static bool IsOthersToRead(BuilderCalls all, IInvocationOperation call)
        => all.Calls.Any(c => c.TargetMethod.Name == "CreateBootstrapLogger")
            || all.Root is not (IParameterReferenceOperation or IObjectCreationOperation or ILocalReferenceOperation)
            || (all.Root is IParameterReferenceOperation && all.Lambda is null)
            || (all.Lambda is { } lambda
                && (BuilderCalls.Taking(lambda) is not { } taking || BuilderCalls.ReceiverOf(taking) is { Type.Name: "LoggerSinkConfiguration" }))
            || call.Root().Descendants().OfType<IInvocationOperation>().Any(c => IsRead(c) && c.Syntax.SpanStart > call.Syntax.Span.End);

    private static bool IsContradicted(ConfigFile file, bool isRead, IInvocationOperation[] levels)
    {
        if (file.Kind != ConfigFileKind.AppSettings || file.Root is not { } root || ConfigSection.Of(root).Find("Serilog") is not { } section)
        {
            return false;
        }

        return (!isRead && section.Children.Any(c => !OwnKeys.Any(c.Is)))
            || (section.Find("MinimumLevel") is { } minimum
                && (levels.Any(l => l.TargetMethod.Name != "Override") && IsOther(minimum.Value ?? minimum.Find("Default")?.Value, LevelOf(levels))
                    || minimum.Find("Override")?.Children.Any(o => IsOther(o.Value, OverrideOf(levels, o.Name))) == true));
    }

    private static bool IsOther(string? inFile, string? inCode)
        => inFile is not null && !inFile.Trim().Equals(inCode, StringComparison.OrdinalIgnoreCase);

    private static string? LevelOf(IEnumerable<IInvocationOperation> levels)
        => levels.LastOrDefault(l => l.TargetMethod.Name != "Override") is not { } level ? null
            : level.Arguments.IsEmpty ? level.TargetMethod.Name
            : FixedLevel.NameOf(level.Arguments[0].Value);

    private static string? OverrideOf(IEnumerable<IInvocationOperation> levels, string source)
        => levels.LastOrDefault(l => l.TargetMethod.Name == "Override" && source.Equals(l.Arguments[0].Value.ConstantValue.Value as string,
            StringComparison.OrdinalIgnoreCase)) is { } level
            ? FixedLevel.NameOf(level.Arguments[1].Value)
            : null;
}
