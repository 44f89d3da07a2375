using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>A level that code has written down: a constant, or one of the static fields of a framework whose levels are objects.</summary>
internal static class FixedLevel
{
    private static readonly HashSet<string> Types =
    [
        "Microsoft.Extensions.Logging.LogLevel", "Serilog.Events.LogEventLevel", "NLog.LogLevel", "log4net.Core.Level",
    ];

    public static bool IsLevel(ITypeSymbol? type)
        => type is { ContainingNamespace: { } space } && Types.Contains($"{space.ToDisplayString()}.{type.Name}");

    /// <summary>The name of the level, or its number where it has no name; null for one that is known at run time only.</summary>
    public static string? NameOf(IOperation value)
    {
        var level = value.Unwrap();
        if (level is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } && IsLevel(field.ContainingType))
        {
            return field.Name;
        }

        return level is { ConstantValue: { HasValue: true, Value: { } number }, Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type }
            && IsLevel(type)
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => number.Equals(f.ConstantValue))?.Name ?? number.ToString()
            : null;
    }

    /// <summary>Whether every level among the arguments of a call is written down.</summary>
    public static bool AreIn(IEnumerable<IArgumentOperation> arguments)
        => arguments.Where(a => a.ArgumentKind != ArgumentKind.DefaultValue && IsLevel(a.Parameter?.Type)).All(a => NameOf(a.Value) is not null);
}
