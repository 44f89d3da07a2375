using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>Loggers that belong to the objects of a type: a type has those or a static one, and is given no second kind.</summary>
internal static class InstanceLoggers
{
    public static bool Is(ISymbol member, LogApi api)
        => member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field
            ? api.Loggers.IsLogger(field.Type)
            : member is IPropertySymbol { IsStatic: false } property && api.Loggers.IsLogger(property.Type);

    /// <summary>Whether the type's objects keep a logger that their constructor is given, or a property is.</summary>
    public static bool AreInjected(INamedTypeSymbol type, ImmutableArray<LogApi> apis, CancellationToken cancellationToken)
        => type.GetMembers().Where(m => apis.Any(a => Is(m, a))).ToArray() is { Length: > 0 } members
            && (members.Any(m => m.GetAttributes().Any(a => a.AttributeClass?.Name == "InjectAttribute"))
                || type.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared).Any(c => members.Any(m => IsGiven(m, c, apis, cancellationToken))));

    /// <summary>Whether the type's objects have a logger that they are given: static code gets no second one.</summary>
    public static bool AreOfObjects(INamedTypeSymbol type, ImmutableArray<LogApi> apis, CancellationToken cancellationToken)
        => AreInjected(type, apis, cancellationToken) || AreCaptured(type, apis);

    private static bool IsSure(IParameterSymbol parameter)
        => !parameter.HasExplicitDefaultValue && parameter.NullableAnnotation != NullableAnnotation.Annotated;

    /// <summary>Whether the type's objects capture a logger that their primary constructor is given.</summary>
    public static bool AreCaptured(INamedTypeSymbol type, ImmutableArray<LogApi> apis)
        => !type.IsRecord && type.InstanceConstructors.SelectMany(c => c.Parameters)
            .Any(p => LookupContext.IsPrimary(p) && IsSure(p) && apis.Any(a => a.Loggers.IsLogger(p.Type)));

    /// <summary>Whether a member is set, for certain, to what a parameter is, or makes; one that may be left out is none.</summary>
    private static bool IsGiven(ISymbol member, IMethodSymbol constructor, ImmutableArray<LogApi> apis, CancellationToken cancellationToken)
    {
        var given = constructor.Parameters
            .Where(p => IsSure(p)
                && (LoggerMakers.KindOf(p.Type) == LoggerMakerKind.Factory || apis.Any(a => a.Loggers.IsLogger(p.Type))))
            .Select(p => p.Name).ToImmutableHashSet();
        if (given.IsEmpty)
        {
            return false;
        }

        var initial = member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken))
            .Select(s => s is VariableDeclaratorSyntax field ? field.Initializer?.Value : (s as PropertyDeclarationSyntax)?.Initializer?.Value);
        var assigned = constructor.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).OfType<ConstructorDeclarationSyntax>()
            .SelectMany(c => c.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left.LastNameText() == member.Name && a.Parent is ArrowExpressionClauseSyntax
                or ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } })
            .Select(a => (ExpressionSyntax?)a.Right);
        return initial.Concat(assigned).Any(v => v switch
        {
            IdentifierNameSyntax name => given.Contains(name.Identifier.ValueText),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax maker } }
                => given.Contains(maker.Identifier.ValueText),
            _ => false,
        });
    }
}
