using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.Testing;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>What LOG2004 says of braces that can't be paired is what Serilog does with them.</summary>
public sealed class BraceRunTests
{
    [Theory]
    [InlineData("}}}", 3, 2)]
    [InlineData("}}}}}", 5, 3)]
    public Task Are_counted(string braces, int written, int printed)
    {
        var test = Verify.TestWithAllFrameworks(Verify.Method("LOG.Info(\"{Id} " + braces[1..] + "{|#0:}|}\", orderId);", Framework.Serilog));
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult(RuleCatalog.All.Single(r => r.Id == "LOG2004").Descriptor).WithLocation(0)
                .WithMessage($"The template has {written} braces in a row that can't be paired: only {printed} of them are printed"
                    + "; no fix: which of the braces are pairs can't be told"));
        return test.RunAsync();
    }
}
