using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules.Loggers;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>A method for equal calls of a type.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsOfInstance">Whether it finds its logger by itself; else it is static and takes it first.</param>
/// <param name="Messages">The calls that it can serve, in the order of files and places.</param>
/// <param name="Declaration">Writes it; null where it is there already.</param>
internal sealed record MessageMethod(string Name, bool IsOfInstance, IReadOnlyList<GeneratedMessage> Messages, SharedEdit? Declaration);
