using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>How a framework's type is written where its name may mean something else.</summary>
internal static class QualifiedName
{
    /// <summary>The plain name where that means the type, or will by an import; else with its namespace.</summary>
    public static string At(SemanticModel model, int position, string @namespace, string name)
        => IsTaken(model, position, @namespace, name) ? InFull(model, position, @namespace, name) : name;

    /// <summary>Whether the plain name means another type there.</summary>
    public static bool IsTaken(SemanticModel model, int position, string @namespace, string name)
        => model.LookupNamespacesAndTypes(position, name: name).Any(t => t.ContainingNamespace?.ToDisplayString() != @namespace);

    /// <summary>With its namespace, from the root where that begins with a name that means something else.</summary>
    public static string InFull(SemanticModel model, int position, string @namespace, string name)
    {
        var full = @namespace + "." + name;
        return model.GetSpeculativeTypeInfo(position, SyntaxFactory.ParseTypeName(full), SpeculativeBindingOption.BindAsTypeOrNamespace).Type
                is null or IErrorTypeSymbol
            ? "global::" + full
            : full;
    }
}
