using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Fixes;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Rules;

/// <summary>Each reason of each rule, by an example: the message ends with it, and no action is offered.</summary>
public sealed partial class NoFixTests
{
    /// <summary>What the catalogue's rules may say; those over prints and missing levels have tests of their own.</summary>
    public static TheoryData<string, string> InCatalogue
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in RuleCatalog.All.Where(r => r.HasFix && !r.Id.StartsWith("LOG1", StringComparison.Ordinal) && r.Id != "LOG3001"))
            {
                foreach (var reason in rule.NoFixes)
                {
                    data.Add(rule.Id, reason.Words);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(InCatalogue))]
    public async Task Is_told(string id, string reason)
    {
        var examples = s_examples.Where(e => e.Id == id && e.Reason == reason).ToArray();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            using var run = new FixRun(
                [example.IsFile ? example.Code : Verify.Method(example.Code, example.Framework)], example.Options, example.Language,
                example.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                references: example.Metrics is { } metrics
                    ? [
                        .. References.WithSmallFramework.Where(
                            r => Path.GetFileName(r.Display) != "System.Diagnostics.DiagnosticSource.dll"),
                        References.Compiled("System.Diagnostics.DiagnosticSource", $"namespace System.Diagnostics.Metrics {{ {metrics} }}"),
                    ]
                    : example.OldNLog is not { } old ? References.WithAllFrameworks
                    : [.. References.WithLogging, References.Compiled("NLog", "namespace NLog { public class LogManager { } } " + old)]);
            if (example.Settings is { } settings)
            {
                run.AddFile("appsettings.json", settings);
            }

            if (example.Contract is { } contract)
            {
                run.AddFile("LogEvents.Shipped.txt", contract);
            }

            if (example.Unshipped is { } unshipped)
            {
                run.AddFile("LogEvents.Unshipped.txt", unshipped);
            }

            run.EnableAllRules();
            var found = (await run.DiagnosticsAsync()).Where(d => d.Id == id).ToArray();
            Assert.True(found.Length > 0, $"Not reported: {example.Code}");
            Assert.EndsWith(NoFix.Introduction + reason, found[0].GetMessage(), StringComparison.Ordinal);
            Assert.Empty(await run.ActionsAsync(found[0]));
        }
    }

    [Fact]
    public void Examples_are_of_reasons_that_rules_have()
        => Assert.All(s_examples, e => Assert.Contains(RuleCatalog.All.Single(r => r.Id == e.Id).NoFixes, n => n.Words == e.Reason));

    /// <summary>A reason is a few words that go on after a colon.</summary>
    [Fact]
    public void Reasons_are_short()
        => Assert.All(
            InCatalogue.Select(d => (string)d[1]),
            n => Assert.True(n.Length <= 80 && !n.EndsWith('.') && char.IsLower(n[0]), n));

    /// <summary>Code of which a rule's message gives a reason.</summary>
    /// <param name="Id">The rule.</param>
    /// <param name="Reason">The words.</param>
    /// <param name="Code">Statements in <see cref="Verify.Method(string, Framework)"/>, or a file.</param>
    /// <param name="Framework">Of the statements.</param>
    private sealed record Example(string Id, string Reason, string Code, Framework Framework = Framework.Mel)
    {
        public (string Key, string Value)[] Options { get; init; } = [];

        public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

        /// <summary>An <c>appsettings.json</c> of the project; null for none.</summary>
        public string? Settings { get; init; }

        /// <summary>A <c>LogEvents.Shipped.txt</c> of the project; null for none.</summary>
        public string? Contract { get; init; }

        /// <summary>A <c>LogEvents.Unshipped.txt</c> of the project; null for none.</summary>
        public string? Unshipped { get; init; }

        /// <summary>Code of an assembly that takes the place of NLog; null for the one that is restored.</summary>
        public string? OldNLog { get; init; }

        /// <summary>What the namespace of instruments has, instead of what is restored; null for that.</summary>
        public string? Metrics { get; init; }

        public bool IsFile { get; init; }

        public bool IsProgram { get; init; }
    }
}
