using System.Collections.Immutable;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>The setting by which a host watches none of its files; seen with Microsoft.Extensions.Hosting 10.</summary>
internal sealed class HostReloadOff : UnreadChanges
{
    private const string Key = "hostBuilder:reloadConfigOnChange";

    /// <summary>What takes settings of the host before its files are read.</summary>
    private static readonly HashSet<string> Takes =
    [
        "UseSetting", "SetEnvironmentVariable", "AddInMemoryCollection", "AddCommandLine", "CreateApplicationBuilder", "CreateDefaultBuilder",
        "CreateBuilder", "CreateSlimBuilder",
    ];

    public override bool IsCandidate(ISymbol member) => member is IMethodSymbol && Takes.Contains(member.Name);

    public override SetUpFault? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax { ArgumentList: var list } })
        {
            return null;
        }

        var literals = list.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(l => l.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.FalseLiteralExpression).ToArray();
        for (var i = 0; i < literals.Length; i++)
        {
            var text = literals[i].Token.ValueText.Replace("__", ":");
            if (text.EndsWith(Key + "=false", StringComparison.OrdinalIgnoreCase))
            {
                return Fault(literals[i]);
            }

            if (text.EndsWith(Key, StringComparison.OrdinalIgnoreCase) && i + 1 < literals.Length
                && literals[i + 1].Token.ValueText.Equals("false", StringComparison.OrdinalIgnoreCase))
            {
                return Fault(literals[i + 1]);
            }
        }

        return null;
    }

    private static SetUpFault Fault(LiteralExpressionSyntax value)
    {
        var text = value.Token.Text;
        var at = text.LastIndexOf("false", StringComparison.OrdinalIgnoreCase);
        return new(value.GetLocation(), $"Levels are not read again when a file of the host changes: '{Key}' is off")
        {
            Remedy = at < 0 ? ImmutableArray<TextChange>.Empty
                : ImmutableArray.Create(new TextChange(new TextSpan(value.SpanStart + at, "false".Length), "true")),
        };
    }
}
