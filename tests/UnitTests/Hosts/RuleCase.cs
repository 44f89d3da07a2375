using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>Code that a rule reports, and what its fix makes of it, in C# 7.3 and in every version since.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Before">Types of a namespace that no other case has.</param>
/// <param name="After">The same after the fix; null where the rule has none.</param>
internal sealed record RuleCase(string Id, string Before, string? After)
{
    /// <summary>What cases of one rule differ in.</summary>
    public string About { get; init; } = "";

    /// <summary>The first version that can say what the fix writes.</summary>
    public LanguageVersion FixedSince { get; init; } = LanguageVersion.CSharp7_3;

    /// <summary>What it leaves behind in the versions before: nothing is changed where this is not set.</summary>
    public string? InOlder { get; init; }

    public string Name => About.Length == 0 ? Id : Id + ", " + About;

    /// <summary>Statements that log with <c>LOG.Info(…)</c>, in a framework.</summary>
    public static RuleCase Statement(string id, Framework framework, string before, string? after)
        => new(id, Method(before, framework), after is null ? null : Method(after, framework));

    /// <summary>The file in which this stands; global usings came with C# 10.</summary>
    public string File(string types) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        namespace {{string.Concat(Name.Where(char.IsLetterOrDigit))}}
        {
        {{types}}
        }
        """;

    /// <summary>What the file becomes in a version of the language.</summary>
    public string? FixedIn(LanguageVersion language) => After is null ? null : File(language >= FixedSince ? After : InOlder ?? Before);

    private static string Method(string statements, Framework framework) => Method(statements, LogFixture.Of(framework));

    private static string Method(string statements, LogFixture framework) =>
        $$"""
        class Order { public int Id { get; set; } }
        class User { public int Id { get; set; } public string Name { get; set; } }
        class C
        {
            {{framework.Field}}{{framework.Constructor}}
            public async Task M(Order order, User user, string name, int orderId, string[] items, Exception error)
            {
                await Task.Yield();
                {{framework.Translate(statements)}}
            }
        }
        """;
}
