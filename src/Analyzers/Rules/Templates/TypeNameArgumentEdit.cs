using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Rules.Secrets;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2011: <c>{@Order}</c> stores what the object holds, where nothing in it must be kept out of a log.</summary>
internal static class TypeNameArgumentEdit
{
    private const int MaxDepth = 4;

    /// <summary>Words of types and members that hold secrets, or far more than a record should.</summary>
    private static readonly ImmutableHashSet<string> Private = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "Request", "Response", "Principal", "Identity", "Context", "Options", "Settings", "Configuration", "Config", "Session", "Claims", "Header",
        "Headers", "Cookie", "Cookies", "Password", "Passwd", "Pwd", "Passphrase", "Secret", "Secrets", "Token", "Tokens", "Credential",
        "Credentials", "Auth", "Authorization", "Bearer", "Jwt", "Key", "Keys", "Apikey", "Certificate", "Connection", "Card", "Iban", "Cvv", "Cvc",
        "Pin", "Ssn", "Otp", "Salt", "Hash", "Signature", "Nonce");

    /// <summary>The changes of the call; null where none are known to be right.</summary>
    /// <param name="at">The place that is reported.</param>
    public static IEnumerable<TextChange>? Changes(LogCall call, TextSpan at, CancellationToken cancellationToken)
    {
        if (call is not { Api.Display.AlwaysDestructures: true, Operation: not null, Template: { Errors.IsEmpty: true, Holes: var holes } }
            || call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        for (var i = 0; i < holes.Length; i++)
        {
            // A template that is a constant elsewhere is shared; it is not this call's to change.
            if (map.Exact(holes[i].Span) is { } span && span.Contains(at) && map.Exact(holes[i].NameSpan) is { } name)
            {
                return WhyNot(call, i, cancellationToken) is null
                    ? [new(new TextSpan(name.Start, 0), "@")]
                    : null;
            }
        }

        return null;
    }

    /// <summary>Without an operator that everybody understands the value stays what it is.</summary>
    public static readonly NoFix NoParts = new("the framework stores no parts of objects");

    /// <summary>A format or an alignment belongs to the text of a value.</summary>
    public static readonly NoFix HasFormat = new("the placeholder has a format");

    /// <summary>What must not get into a log is told by its name.</summary>
    public static readonly NoFix Secret = new("by its name the value may be secret");

    /// <summary>Members that are secret, or do work, or lead in a circle.</summary>
    public static readonly NoFix NotAllParts = new("not all parts of the type may be logged");

    /// <summary>Why the parts of a value are not stored; null where they can be.</summary>
    public static NoFix? WhyNot(LogCall call, int index, CancellationToken cancellationToken)
        => call.Operation is null ? NoFix.OfDefinition
            : !call.Api.Display.AlwaysDestructures ? NoParts
            : CallReasons.OfText(call, call.Template!.Holes[index].Span, cancellationToken)
                ?? (call.Template.Holes[index] is not { Operator: "", Alignment: null, Format: null } ? HasFormat
                    : IsPrivate(call.Template.Holes[index].PropertyName) ? Secret
                    : TypeNameArgument.TypeOf(call, index) is { } type
                        && CanBeStored(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) ? null
                    : NotAllParts);

    /// <summary>Whether a member of the type itself must not be shown.</summary>
    public static bool HoldsSecret(ITypeSymbol type) => Members(type).Any(IsSecret);

    private static bool IsSecret(IPropertySymbol property)
        => IsPrivate(property.Name) || SecretNames.Default.Judge(property.Name) is SecretVerdict.Secret or SecretVerdict.Token
            || DataClasses.Of(property) is not null || DataClasses.OfType(property.Type) is not null;

    private static bool IsPrivate(string name) => NameWords.In(name).Any(Private.Contains);

    /// <summary>
    /// Types of a platform have members that do work, and a circle has no end; own types are looked through for what must not be stored, or is not
    /// known.
    /// </summary>
    private static bool CanBeStored(ITypeSymbol type, HashSet<ITypeSymbol> around)
    {
        if (around.Count > MaxDepth || IsPrivate(type.Name) || IsOfPlatform(type) || type.IsAbstract || DataClasses.OfType(type) is not null
            || !around.Add(type))
        {
            return false;
        }

        var properties = Members(type).ToArray();
        var result = properties.Length > 0
            && properties.All(p => !IsSecret(p) && Element(p.Type) is var part && (ScalarTypes.IsScalar(part) || CanBeStored(part, around)));
        around.Remove(type);
        return result;
    }

    private static bool IsOfPlatform(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" or "Microsoft" };
    }

    /// <summary>Public readable properties, inherited ones included.</summary>
    private static IEnumerable<IPropertySymbol> Members(ITypeSymbol type)
    {
        for (var current = type;
            current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) };
            current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null })
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>What a list, an array or a nullable value holds; else the type itself.</summary>
    private static ITypeSymbol Element(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => type,
        IArrayTypeSymbol array => Element(array.ElementType),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => inner,
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [var item] } list when TextOfTypes.IsCollection(list) => Element(item),
        _ => type,
    };
}
