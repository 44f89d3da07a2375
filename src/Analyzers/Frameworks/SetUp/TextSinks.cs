using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Finds sinks that write text, from which who reads them gets no key/value pairs.</summary>
internal abstract class TextSinks
{
    public static readonly ImmutableArray<TextSinks> All = ImmutableArray.Create<TextSinks>(
        new MelTextSinks(), new SerilogTextSinks(), new NLogTextSinks());

    /// <summary>Whether a call or creation may make one; asked for each in a project.</summary>
    public abstract bool IsCandidate(IMethodSymbol method);

    /// <summary>Null for a sink that writes pairs, or of which nobody can tell.</summary>
    public abstract TextSink? Of(IOperation operation, SettingsProject project);

    /// <summary>Those of a configuration file.</summary>
    public abstract IEnumerable<SettingFault> In(ConfigFile file, SettingsProject project);
}

/// <summary>A sink of code that writes text.</summary>
/// <param name="Operation">The call or creation that makes it.</param>
/// <param name="Message">What it does; no full stop at the end.</param>
internal sealed record TextSink(IOperation Operation, string Message)
{
    /// <summary>The call that takes its place, from the method's name on; null where a setting is added, or there is no way.</summary>
    public string? Call { get; init; }

    /// <summary>The property of the object, or parameter of the call, that has it write pairs; null where there is none.</summary>
    public (string Name, string Value)? Setting { get; init; }

    /// <summary>Whether the referenced version of the framework has no JSON with the properties of a record.</summary>
    public bool LacksJson { get; init; }

    /// <summary>The place of the setting, where it has another value.</summary>
    public SyntaxNode? Place { get; init; }

    /// <summary>The namespaces that the change needs.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = ImmutableArray<string>.Empty;
}
