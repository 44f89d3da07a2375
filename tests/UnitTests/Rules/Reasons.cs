namespace LogAnalyzers.UnitTests.Rules;

/// <summary>Of which rules one file and its project show why no fix is offered.</summary>
internal static class Reasons
{
    /// <summary>Those over log calls; where a print goes, and who else uses a logger, the solution decides.</summary>
    public static bool AreTold(string id) => id.StartsWith("LOG2", StringComparison.Ordinal) || id.StartsWith("LOG4", StringComparison.Ordinal)
        || (id.StartsWith("LOG3", StringComparison.Ordinal) && id != "LOG3001") || id == "LOG5007";
}
