using LogAnalyzers.Cost;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>What came of migrating a shape besides what it says.</summary>
/// <param name="Complaints">New errors and warnings of the compiler, as in <c>App CS1591</c>.</param>
/// <param name="ChangedAgain">Files that a second run of the same command changes.</param>
/// <param name="Details">Complaints in full.</param>
/// <param name="Cost">What a reviewer has to read.</param>
internal sealed record Migration(IReadOnlyList<string> Complaints, IReadOnlyList<string> ChangedAgain, string Details, DiffCost Cost);
