using System.Collections.Immutable;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>A level or filter that code sets in such a way that no configuration changes it.</summary>
/// <param name="Place">Where it is set.</param>
/// <param name="Message">Why it is fixed; no full stop at the end.</param>
internal sealed record CodedLevel(SyntaxNode Place, string Message)
{
    /// <summary>How the configuration gets the last word; null where the framework's levels would have to move to a file of its own.</summary>
    public ConfigurationRead? Read { get; init; }

    /// <summary>Whether it is set on an object of options, which reads nothing.</summary>
    public bool IsOfOptions { get; init; }
}

/// <summary>Reading the configuration behind what code sets.</summary>
/// <param name="Behind">The call behind which it is read.</param>
/// <param name="Words">The call that reads it, <c>{0}</c> for the configuration.</param>
internal sealed record ConfigurationRead(IInvocationOperation Behind, string Words)
{
    /// <summary>The call that reads it too early, and is to move; null where there is none.</summary>
    public IInvocationOperation? Moved { get; init; }

    /// <summary>The lambda that may be given the configuration as well; null where it is none's argument, or there is no such overload.</summary>
    public LambdaExpressionSyntax? Widened { get; init; }

    /// <summary>The extension method that reads, by its name and namespace.</summary>
    public required (string Name, string Namespace) Method { get; init; }

    /// <summary>What it is called on.</summary>
    public required ITypeSymbol? Extended { get; init; }

    /// <summary>Whether what reads is referenced.</summary>
    public required bool IsReferenced { get; init; }

    /// <summary>Whether a filter would no longer be asked where the configuration has any level.</summary>
    public bool LosesFunction { get; init; }

    /// <summary>Whether the files of a project have something that would be another thing then than what is written now.</summary>
    public required Func<SettingsProject, bool> IsContradicted { get; init; }
}

/// <summary>Finds the levels that a framework's set-up has in code.</summary>
internal abstract class CodedLevels
{
    public static readonly ImmutableArray<CodedLevels> All = ImmutableArray.Create<CodedLevels>(
        new MelCodedLevels(), new SerilogCodedLevels(), new NLogCodedLevels(), new Log4NetCodedLevels());

    /// <summary>Whether a call, creation or assignment to a property of that symbol may set a level; asked for each in a project.</summary>
    public abstract bool IsCandidate(ISymbol member);

    /// <summary>Null where what is set is no level, or may be changed without a rebuild.</summary>
    public abstract CodedLevel? Of(IOperation operation, SemanticModel model, CancellationToken cancellationToken);
}
