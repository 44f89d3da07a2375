using LogAnalyzers.CodeFixes.Sites;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>What running a node leads to, in order, for any version of the solution that declares the same.</summary>
/// <param name="RunsUnknown">Whether other code runs what it was given before.</param>
internal sealed record CallSteps(bool RunsUnknown, CallStep[] Steps)
{
    public static readonly CallSteps Nothing = new(false, []);
}

/// <summary>One of them.</summary>
/// <param name="Fills">Whether the static fields of a type declaration are filled, as opposed to a function that is run.</param>
internal readonly record struct CallStep(bool Fills, CodePlace Place);
