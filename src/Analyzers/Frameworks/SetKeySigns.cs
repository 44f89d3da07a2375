using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// By what code and configuration files show which keys a framework's sinks, formatters, providers and enrichers set; by spelling alone, so that what
/// one file says holds as long as the file.
/// </summary>
internal class SetKeySigns
{
    /// <summary>Of a framework of which nothing is known.</summary>
    public static readonly SetKeySigns None = new();

    protected SetKeySigns()
    {
    }

    /// <summary>C# code that has none of these says nothing.</summary>
    public virtual ImmutableArray<string> Words => ImmutableArray<string>.Empty;

    /// <summary>The methods that have the platform's own framework write to this one, which then sets its keys on those records as well.</summary>
    public virtual ImmutableArray<string> ProviderMethods => ImmutableArray<string>.Empty;

    /// <summary>The keys that a call or creation has set on every record.</summary>
    public virtual IEnumerable<SetKey> In(BaseObjectCreationExpressionSyntax creation) => [];

    /// <inheritdoc cref="In(BaseObjectCreationExpressionSyntax)"/>
    public virtual IEnumerable<SetKey> In(InvocationExpressionSyntax call, string method) => [];

    /// <summary>The keys that a configuration file has set on every record.</summary>
    public virtual IEnumerable<SetKey> In(ConfigFile file) => [];

    /// <summary>The keys that the provider sets on records of the platform's own framework.</summary>
    public virtual ImmutableArray<SetKey> OfProvider => ImmutableArray<SetKey>.Empty;

    /// <summary>Text that is written out as that argument of a call; null where it is not.</summary>
    protected static string? Text(BaseArgumentListSyntax? arguments, int at)
        => arguments?.Arguments.ElementAtOrDefault(at)?.Expression switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                ArgumentList.Arguments: [{ Expression: var named }] } => named.LastNameText(),
            _ => null,
        };
}
