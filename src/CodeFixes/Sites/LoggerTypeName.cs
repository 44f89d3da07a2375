using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>How the logger's type is written at a place.</summary>
/// <param name="Qualifier">Ends with a dot; empty where the plain name is the framework's, or will be by an import.</param>
internal readonly record struct LoggerTypeName(string Qualifier, ImmutableArray<string> Namespaces)
{
    public static LoggerTypeName At(SemanticModel model, int position, LogApi api)
    {
        var found = model.LookupNamespacesAndTypes(position, name: api.Loggers.Type!.Name);
        var isForeign = found.Any(t => t.ContainingNamespace?.ToDisplayString() != api.Namespace);
        var isImported = found.Any(t => t.ContainingNamespace?.ToDisplayString() == api.Namespace);
        var full = isForeign ? QualifiedName.InFull(model, position, api.Namespace!, api.Loggers.Type.Name) : "";
        return new(full.Substring(0, Math.Max(0, full.Length - api.Loggers.Type.Name.Length)),
            isImported ? ImmutableArray<string>.Empty : ImmutableArray.Create(api.Namespace!));
    }

    public string Plain => Qualifier + "ILogger";

    public string Of(string type) => Qualifier + "ILogger<" + type + ">";
}
