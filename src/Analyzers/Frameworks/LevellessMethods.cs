using LogAnalyzers.Options;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>Methods that write a record which nobody can filter by its level.</summary>
internal sealed class LevellessMethods
{
    private readonly INamedTypeSymbol? _eventLog;

    public LevellessMethods(Compilation compilation) => _eventLog = KnownType.Find(compilation, "System.Diagnostics.EventLog");

    /// <summary>Whether the method is one of them, by itself or as listed.</summary>
    public bool Contains(IMethodSymbol method, MemberList listed) => IsEventLog(method) || (!listed.IsEmpty && listed.Contains(method));

    /// <summary>Whether it writes to the event log of Windows without saying what kind of event it is.</summary>
    public bool IsEventLog(IMethodSymbol method)
        => method.Name == "WriteEntry" && _eventLog is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType, _eventLog)
            && method.Parameters.All(p => p.Type.SpecialType == SpecialType.System_String);
}
