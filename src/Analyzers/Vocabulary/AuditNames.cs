namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names of loggers and categories that are a trail of their own: what is kept for auditors goes to other sinks by its category, so it may differ
/// from the type's. <c>AuditLogger</c>, <c>_auditLog</c>: the word in any place and case.
/// </summary>
internal static class AuditNames
{
    public static bool Contains(string name) => name.IndexOf("Audit", StringComparison.OrdinalIgnoreCase) >= 0;
}
