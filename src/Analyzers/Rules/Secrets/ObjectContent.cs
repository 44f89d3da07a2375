using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>What an object of a type shows that should not be in a record.</summary>
/// <param name="names">How names of members are judged.</param>
internal sealed class ObjectContent(SecretNames names)
{
    private const int MaxDepth = 4;

    /// <summary>What is shown, for messages; null where that is nothing to speak of.</summary>
    /// <param name="type">The static type.</param>
    /// <param name="shown">How the record shows the object.</param>
    public string? Of(ITypeSymbol? type, ContentShown shown)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } known || ScalarTypes.IsScalar(type)
            || ExceptionTypes.IsException(type))
        {
            return null;
        }

        if (OptionsIn(known) is { } options)
        {
            return (shown & ContentShown.InParts) != 0 ? Of(options, ContentShown.InParts) ?? OfOptions(options) : null;
        }

        if (OfKnown(known) is { } found)
        {
            return (found.Shown & shown) != 0 ? found.Content : null;
        }

        if (IsOfPlatform(known) || DataClasses.OfType(known) is not null)
        {
            return null;
        }

        var byParts = (shown & ContentShown.InParts) != 0;
        if (!byParts && !ShowsMembers(known))
        {
            return null;
        }

        return Member(known, byParts, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
    }

    /// <summary>What options show, whatever their names say; null where they hold no text, nor anything else that may be a secret.</summary>
    /// <param name="type">Of which it is known that a program's options are bound to it.</param>
    public static string? OfOptions(ITypeSymbol type)
        => Members(type).Any(m => m is IPropertySymbol { Type: var of } && (of.SpecialType is SpecialType.System_String or SpecialType.System_Object
            || !ScalarTypes.IsScalar(of)))
            ? "all options, with any secret among them"
            : null;

    /// <summary>The type of the options that an object holds, as <c>IOptions&lt;T&gt;</c>: what matters is what stands in them.</summary>
    private static ITypeSymbol? OptionsIn(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeArguments: [var options], Name: "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor" }
            && NameOf(type).StartsWith("Microsoft.Extensions.Options.", StringComparison.Ordinal)
            ? options
            : null;

    /// <summary>The kind that the type is, derives from or implements.</summary>
    private static (string Content, ContentShown Shown)? OfKnown(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (PrivateTypes.Find(NameOf(current)) is { } known)
            {
                return known;
            }
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (PrivateTypes.Find(NameOf(implemented)) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private static string NameOf(ITypeSymbol type)
        => type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space}.{type.Name}" : type.Name;

    /// <summary>Whether the text of an object is made of its members, by the compiler.</summary>
    private static bool ShowsMembers(ITypeSymbol type)
        => type.IsAnonymousType
            || (type.IsRecord && type.GetMembers("ToString").All(m => m.IsImplicitlyDeclared)
                && type.GetMembers("PrintMembers").All(m => m.IsImplicitlyDeclared));

    private static bool IsOfPlatform(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" or "Microsoft", IsGlobalNamespace: false };
    }

    /// <summary>The first member that is a secret, or that somebody classified.</summary>
    private string? Member(ITypeSymbol type, bool byParts, HashSet<ITypeSymbol> around)
    {
        if (around.Count > MaxDepth || !around.Add(type))
        {
            return null;
        }

        foreach (var member in Members(type))
        {
            var of = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
            if (member.GetAttributes().Any(a => a.AttributeClass is { } attribute && PrivateTypes.Masks(attribute.Name)))
            {
                continue;
            }

            if ((DataClasses.Of(member) ?? OfParameter(type, member) ?? DataClasses.OfType(of)) is { } data)
            {
                return $"'{member.Name}' of '{Display(type)}', which '[{data}]' classifies";
            }

            if (SecretTypes.ShowText(of, isAlone: byParts) && names.Judge(member.Name) is SecretVerdict.Secret or SecretVerdict.Token
                && !TokenWords.IsOfTexts(type.Name, isOfMethod: false)
                && !TokenWords.IsOfTexts(type.ContainingNamespace?.Name ?? "", isOfMethod: false) && !IsMasked(member))
            {
                return $"'{member.Name}' of '{Display(type)}', a secret by its name";
            }

            if (of is { TypeKind: TypeKind.Class or TypeKind.Struct } && !IsOfPlatform(of) && (byParts || ShowsMembers(of))
                && Member(of, byParts, around) is { } inner)
            {
                return inner;
            }
        }

        around.Remove(type);
        return null;
    }

    /// <summary>Whether the type itself gives the member a value that a masking call has made.</summary>
    private static bool IsMasked(ISymbol member)
        => member.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).SelectMany(t => t.DescendantNodes())
            .OfType<AssignmentExpressionSyntax>()
            .Any(a => a.Left.LastNameText() == member.Name && a.Right.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
                .Any(c => c.InvokedName() is { } called && PrivateTypes.IsMasking(called.Identifier.ValueText)));

    private static string Display(ITypeSymbol type) => type.IsAnonymousType ? "the object" : type.Name;

    private static string? OfParameter(ITypeSymbol type, ISymbol member)
        => type is INamedTypeSymbol { IsRecord: true } record
            ? record.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == member.Name).Select(DataClasses.Of)
                .FirstOrDefault(c => c is not null)
            : null;

    /// <summary>Public readable members, inherited ones included.</summary>
    private static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsImplicitlyDeclared: false }
                    && member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false })
                {
                    yield return member;
                }
            }
        }
    }
}
