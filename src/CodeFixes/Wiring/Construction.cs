using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// What of a type runs before one of its members has a value: initializers and constructors, up to the assignment, with what they call of the type
/// itself, its bases and overrides. Names are followed by their spelling: what is called without a receiver is the type's own.
/// </summary>
internal sealed partial class Construction
{
    private readonly ISymbol _member;
    private readonly string _name;
    private readonly CancellationToken _cancellationToken;

    // The type and its bases, the most derived first; of static members their nested and containing types as well.
    private readonly INamedTypeSymbol[] _line;
    private readonly Dictionary<string, INamedTypeSymbol> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, bool> _sets = [];
    private readonly Dictionary<SyntaxNode, int> _ran = [];
    private int _depth;

    private Construction(ISymbol member, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        (_member, _name, _cancellationToken) = (member, member.Name, cancellationToken);
        var line = new List<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None } && HasSource(current); current = current.BaseType)
        {
            line.Add(current.OriginalDefinition);
        }

        _line = line.ToArray();
    }

    /// <summary>Whether some way to make an object, or to run the program, never sets the member.</summary>
    public bool IsLeft { get; private set; }

    /// <summary>Whether one constructor sets the member, and another that everybody may call does not.</summary>
    public bool IsLeftByChoice { get; private set; }

    /// <summary>How a type's objects, or its static members, come by the value.</summary>
    /// <param name="member">A field, or a property that has its value for itself.</param>
    /// <param name="type">The type whose code asks: the member's, or one that derives from it.</param>
    /// <param name="entry">Where the program begins; null for a library.</param>
    public static Construction Of(ISymbol member, INamedTypeSymbol type, IMethodSymbol? entry, CancellationToken cancellationToken)
    {
        var found = new Construction(member, type, cancellationToken);
        if (member.IsStatic)
        {
            found.OfStatic(type, entry);
        }
        else if (!found.HasInitialValue())
        {
            found.OfInstance(type.OriginalDefinition);
        }

        return found;
    }

    /// <summary>What the constructors of a type's bases run of it, before its own begin.</summary>
    public static Construction OfBases(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        // No member has the name of its type.
        var found = new Construction(type, type, cancellationToken);
        if (type.BaseType is { } parent && HasSource(parent))
        {
            foreach (var constructor in parent.OriginalDefinition.InstanceConstructors)
            {
                found.RunConstructor(constructor);
            }
        }

        return found;
    }

    /// <summary>Whether the place may run while the member has no value yet.</summary>
    public bool IsBefore(SyntaxNode place)
        => _ran.Count > 0 && SolutionCode.FunctionOf(place) is var function && _ran.TryGetValue(function, out var end) && place.SpanStart < end
            && !place.Ancestors().TakeWhile(a => a != function).Any(IsLater);

    /// <summary>Whether a value is one, as opposed to <c>null!</c> or <c>default!</c>.</summary>
    public static bool IsValue(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => IsValue(inner.Expression),
        CastExpressionSyntax cast => IsValue(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => IsValue(sure.Operand),
        _ => !value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression)
            && value is not DefaultExpressionSyntax,
    };

    /// <summary>What a declaration says that the member is from the start; null for nothing.</summary>
    private static ExpressionSyntax? InitialValue(SyntaxNode declaration)
        => declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            _ => null,
        } is { } initial && IsValue(initial) ? initial : null;

    /// <summary>By its initializer, as a record's parameter, by code of its own, or because whoever makes an object must.</summary>
    private bool HasInitialValue()
        => _member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } or { IsAbstract: true }
            || Syntax(_member).ToArray() is var declarations
            && (declarations.Length == 0 || declarations.Any(d => d is ParameterSyntax || IsCode(d) || InitialValue(d) is not null));

    private void OfInstance(INamedTypeSymbol type)
    {
        var constructors = type.InstanceConstructors
            .Where(c => !c.IsImplicitlyDeclared || (c.Parameters.IsEmpty && type.TypeKind == TypeKind.Class)).ToArray();
        var called = constructors.SelectMany(Syntax).OfType<ConstructorDeclarationSyntax>().Select(c => c.Initializer)
            .Where(i => i?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) == true)
            .Select(i => Match(type, i!.ArgumentList.Arguments.Count)).ToArray();
        var left = new List<IMethodSymbol>();
        var isSet = false;
        foreach (var constructor in constructors)
        {
            if (RunConstructor(constructor))
            {
                isSet = true;
            }
            else if (constructor.DeclaredAccessibility != Accessibility.Private
                || !called.Contains(constructor, SymbolEqualityComparer.Default))
            {
                left.Add(constructor);
            }
        }

        IsLeft = left.Count > 0;
        IsLeftByChoice = isSet && left.Any(c => c.DeclaredAccessibility is not Accessibility.Private and not Accessibility.Protected);
    }

    private void OfStatic(INamedTypeSymbol type, IMethodSymbol? entry)
    {
        var owner = _member.ContainingType.OriginalDefinition;
        foreach (var known in _line.Append(owner).Concat(owner.GetTypeMembers()).Append(type.OriginalDefinition))
        {
            _types[known.Name] = known;
        }

        if (Syntax(_member).Any(IsCode) || FillStatics(owner) || owner.StaticConstructors.Any(c => Syntax(c).Any(s => Run(s, owner))))
        {
            return;
        }

        // The program itself is sure to come by; and who has an object has run its constructor.
        if (entry is not null)
        {
            _types[entry.ContainingType.Name] = entry.ContainingType;
        }

        IsLeft = (entry is null || !Syntax(entry).Any(s => Run(s, entry.ContainingType)))
            && !owner.InstanceConstructors.Any(c => !c.IsImplicitlyDeclared && RunConstructor(c));
    }

    /// <summary>Runs initializers of static members in their order; whether it came to the member's own.</summary>
    private bool FillStatics(INamedTypeSymbol owner)
    {
        foreach (var member in Syntax(owner).OfType<TypeDeclarationSyntax>().SelectMany(p => p.Members)
            .Where(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) && IsFilled(m)))
        {
            IEnumerable<SyntaxNode> declared = member is FieldDeclarationSyntax field ? field.Declaration.Variables : [member];
            foreach (var one in declared)
            {
                var value = (one as VariableDeclaratorSyntax)?.Initializer ?? (one as PropertyDeclarationSyntax)?.Initializer;
                if (value is not null && Run(value, owner))
                {
                    return true;
                }

                if (InitialValue(one) is not null && Syntax(_member).Contains(one))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Runs what making an object by a constructor runs; whether that sets the member.</summary>
    private bool RunConstructor(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType.OriginalDefinition;
        if (_depth++ > Limits.CallLevels)
        {
            _depth--;
            return false;
        }

        var syntax = Syntax(constructor).ToArray();
        var written = syntax.OfType<ConstructorDeclarationSyntax>().OrderBy(c => c.Body is null && c.ExpressionBody is null).FirstOrDefault();
        var passed = written?.Initializer?.ArgumentList ?? syntax.OfType<TypeDeclarationSyntax>()
            .SelectMany(t => t.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []).FirstOrDefault()?.ArgumentList;
        var count = passed?.Arguments.Count ?? 0;
        var isChained = written?.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) == true;
        var isSet = (!isChained && _member.IsStatic && RunInitializers(type))
            || ((isChained ? Match(type, count) : type.BaseType is { } parent && HasSource(parent) ? Match(parent, count) : null) is { } next
                && RunConstructor(next))
            || (written is not null && Run(written, type));
        _depth--;
        return isSet;
    }

    private bool RunInitializers(INamedTypeSymbol type)
        => Syntax(type).OfType<TypeDeclarationSyntax>().SelectMany(p => p.Members)
            .Where(m => !m.Modifiers.Any(SyntaxKind.StaticKeyword) && !m.Modifiers.Any(SyntaxKind.ConstKeyword) && IsFilled(m))
            .SelectMany(m => m is FieldDeclarationSyntax field
                ? field.Declaration.Variables.Select(v => v.Initializer)
                : [((PropertyDeclarationSyntax)m).Initializer])
            .OfType<EqualsValueClauseSyntax>().Any(v => Run(v, type));

    private static bool IsFilled(MemberDeclarationSyntax member)
        => member is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };

    /// <summary>The constructor that takes so many arguments.</summary>
    private static IMethodSymbol? Match(INamedTypeSymbol type, int arguments)
        => type.OriginalDefinition.InstanceConstructors
            .Where(c => !c.IsImplicitlyDeclared || c.Parameters.IsEmpty)
            .OrderBy(c => c.Parameters.Length == arguments ? 0 : 1)
            .FirstOrDefault(c => c.Parameters.Count(p => !p.IsOptional && !p.IsParams) <= arguments
                && (arguments <= c.Parameters.Length || c.Parameters.Any(p => p.IsParams)));

    private IEnumerable<SyntaxNode> Syntax(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Select(r => r.GetSyntax(_cancellationToken));

    private static bool HasSource(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether a property's declaration has code that runs.</summary>
    private static bool IsCode(SyntaxNode declaration)
        => declaration is PropertyDeclarationSyntax property
            && (property.ExpressionBody is not null
                || property.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) == true);
}
