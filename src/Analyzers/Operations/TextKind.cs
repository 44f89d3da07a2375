namespace LogAnalyzers.Operations;

/// <summary>How an operation makes text.</summary>
internal enum TextKind
{
    /// <summary>It makes none here: a variable, a member, any other call.</summary>
    Value,

    /// <summary>A compile-time constant of any type, be it written as an interpolation or with <c>+</c>.</summary>
    Constant,

    Interpolation,

    /// <summary>A chain of <c>+</c> that gives a string; a user's own operator may be among them.</summary>
    Sum,

    /// <summary><c>string.Format</c>.</summary>
    Format,

    /// <summary><c>string.Concat</c>.</summary>
    Concat,

    /// <summary><c>string.Join</c>.</summary>
    Join,

    /// <summary><c>string.Create(provider, $"…")</c>.</summary>
    Create,

    /// <summary><c>FormattableString.Invariant($"…")</c>.</summary>
    Invariant,

    /// <summary><c>StringBuilder.ToString</c>, of the whole or a part.</summary>
    Builder,

    /// <summary><c>ToString</c> of any other value, also behind <c>?.</c>.</summary>
    ToStringCall,
}
