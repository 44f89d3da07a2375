
namespace LogAnalyzers.Frameworks;

/// <summary>What a method makes that has to do with loggers and writes nothing.</summary>
internal enum LoggerMethodKind
{
    /// <summary>Makes a logger, or gets one that is there.</summary>
    Logger,

    /// <summary>Opens what has to be closed: all records until then are told of it.</summary>
    Scope,

    /// <summary>Makes what makes loggers, and has to be closed so that nothing is lost.</summary>
    Factory,
}

/// <summary>What a method or constructor means that writes nothing but has to do with loggers; ordinals are those of the unreduced method.</summary>
internal sealed record LoggerMethod(LogApi Api, LoggerMethodKind Kind)
{
    /// <summary>The parameter that names the category, as a type or text; -1 where a type argument does, or nothing.</summary>
    public int Category { get; init; } = -1;

    /// <summary>Whether the type argument, of the method or of the type that is made, is the category.</summary>
    public bool IsTypeArgument { get; init; }

    /// <summary>The parameter that must be <see cref="KeyOfCategory"/> for the call to set a category at all; -1 for none.</summary>
    public int Key { get; init; } = -1;

    /// <summary>The name of the property by which the framework keeps the category.</summary>
    public string? KeyOfCategory { get; init; }
}
