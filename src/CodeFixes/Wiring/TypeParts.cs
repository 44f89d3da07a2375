using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>A type over all its parts and files, and the part that takes new members.</summary>
internal sealed class TypeParts
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private TypeParts(
        INamedTypeSymbol type,
        Document document,
        TypeDeclarationSyntax main,
        SourceText text,
        SemanticModel model,
        CodeStyle style,
        IEnumerable<TypeDeclarationSyntax> all)
    {
        Style = style;
        Type = type;
        Document = document;
        Main = main;
        Text = text;
        Model = model;
        All = all.ToArray();
        foreach (var part in All)
        {
            _names.UnionWith(FreeNames.UsedIn(part));
            foreach (var field in part.Members.OfType<FieldDeclarationSyntax>())
            {
                Fields.Add(field);
            }
        }
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Where <see cref="Main"/> is.</summary>
    public Document Document { get; }

    /// <summary>The first part that is written by hand and has a body: its initializers run first.</summary>
    public TypeDeclarationSyntax Main { get; }

    public IReadOnlyList<TypeDeclarationSyntax> All { get; }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    /// <summary>How the main part's file is written.</summary>
    public CodeStyle Style { get; }

    /// <summary>How the type's own fields are named.</summary>
    public FieldStyle Fields { get; } = new();

    /// <summary>A place inside the type.</summary>
    public int Position => Main.OpenBraceToken.Span.End;

    /// <summary>The type as code inside it writes it.</summary>
    public string Written => Name(Type) + (Type.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", Type.TypeParameters.Select(Name)) + ">");

    /// <summary>
    /// Whether it can be a type argument: no static class, no ref struct, and no interface that leaves static members to those who implement it.
    /// </summary>
    public bool IsTypeArgument => IsTypeArgumentAt(Type);

    /// <summary>
    /// The category as text, for a type of one file only, whose name at run time is the compiler's; null for any other, which gives its own.
    /// </summary>
    public string? CategoryText
        => Types(Type).Any(t => t.IsFileLocal)
            ? string.Join(".", Types(Type).Select(t => t.Name).Append(Namespace).Where(n => n.Length > 0).Reverse())
            : null;

    public string Namespace => Type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    /// <inheritdoc cref="IsTypeArgument"/>
    public static bool IsTypeArgumentAt(INamedTypeSymbol type)
        => !type.IsStatic && !type.IsRefLikeType
            && (type.TypeKind != TypeKind.Interface
                || !type.AllInterfaces.Prepend(type).SelectMany(i => i.GetMembers()).Any(m => m.IsStatic && (m.IsAbstract || m.IsVirtual)));

    /// <summary>Null where no part can take members.</summary>
    public static TypeParts? Of(INamedTypeSymbol type, WiringSession session) => Of(type, session, _ => true);

    /// <summary>The same with the part that has the constructor, where that can take members.</summary>
    public TypeParts WithConstructor(WiringSession session, CancellationToken cancellationToken)
        => Type.InstanceConstructors.FirstOrDefault(c => !c.IsImplicitlyDeclared)?.DeclaringSyntaxReferences.FirstOrDefault()
                ?.GetSyntax(cancellationToken) is { } constructor
            && (!Main.Span.Contains(constructor.SpanStart) || constructor.SyntaxTree != Main.SyntaxTree)
            ? Of(Type, session, p => p.SyntaxTree == constructor.SyntaxTree && p.Span.Contains(constructor.SpanStart)) ?? this
            : this;

    /// <summary>The same with the first part of a kind, where that can take members.</summary>
    public TypeParts WithPart(WiringSession session, Func<TypeDeclarationSyntax, bool> isWanted)
        => isWanted(Main) || !All.Any(isWanted) ? this : Of(Type, session, isWanted) ?? this;

    /// <summary>Whether a constructor is in the main part.</summary>
    public bool Holds(IMethodSymbol constructor, CancellationToken cancellationToken)
        => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } syntax && syntax.SyntaxTree == Main.SyntaxTree
            && Main.Span.Contains(syntax.SpanStart);

    private static TypeParts? Of(INamedTypeSymbol type, WiringSession session, Func<TypeDeclarationSyntax, bool> isWanted)
    {
        var all = type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>().ToArray();
        var main = all.FirstOrDefault(p => isWanted(p) && !p.OpenBraceToken.IsMissing && p.OpenBraceToken.RawKind != 0
            && session.Project.GetDocument(p.SyntaxTree) is not null
            && !GeneratedFiles.Contains(p.SyntaxTree, session.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, CancellationToken.None));
        if (main is null || session.Project.GetDocument(main.SyntaxTree) is not { } document)
        {
            return null;
        }

        var model = SemanticModels.Of(session.Compilation).Of(main.SyntaxTree);
        var options = session.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(main.SyntaxTree);
        var text = main.SyntaxTree.GetText();
        return new TypeParts(type, document, main, text, model, new CodeStyle(options, main.SyntaxTree.GetRoot(), text), all);
    }

    /// <summary>Whether a name means nothing yet, in the type or inherited.</summary>
    public bool IsFree(string name) => !_names.Contains(name) && Model.LookupSymbols(Position, Type, name).IsEmpty;

    /// <summary>Keeps a name for a member that is going to be added.</summary>
    public void Take(string name) => _names.Add(name);

    private static IEnumerable<INamedTypeSymbol> Types(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }

    private static string Name(ISymbol symbol) => Identifiers.Written(symbol);
}
