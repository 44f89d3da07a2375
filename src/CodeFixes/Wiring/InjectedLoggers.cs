using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>A logger that the constructor of the type around the place is given.</summary>
internal sealed class InjectedLoggers(WiringSession session, InjectionEvidence evidence) : ILoggerSource
{
    /// <inheritdoc/>
    public IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
        => One(api.Loggers.HasFactory && place.Context.Type is { IsStatic: false, TypeKind: TypeKind.Class, IsRecord: false } type
            && place.Context.HasInstance && !ContainerTypes.IsComponent(type)
            && !type.GetMembers().Any(IsLogger) && !IsRunByBaseConstructor(place.Node, type, cancellationToken)
            ? session.Once(
                "instance|" + type.ToDisplayString(),
                () => session.PartsOf(type) is { } parts ? ConstructorWiring.Create(session, parts, evidence, cancellationToken) : null)
            : null);

    private static IEnumerable<LoggerInScope> One(LoggerInScope? logger) => logger is null ? [] : [logger];

    /// <summary>A type with a logger of its own, which can't be used where the call stands, needs no second one from its constructor.</summary>
    private bool IsLogger(ISymbol member)
        => member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field
            ? session.Api.Loggers.IsLogger(field.Type)
            : member is IPropertySymbol { IsStatic: false } property && session.Api.Loggers.IsLogger(property.Type);

    /// <summary>Whether a base class's constructor may call the method, before a field of this class is assigned.</summary>
    private static bool IsRunByBaseConstructor(SyntaxNode node, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var member = node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        var name = member switch
        {
            MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.OverrideKeyword)
                => method.Identifier.ValueText,
            PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.OverrideKeyword)
                => property.Identifier.ValueText,
            _ => null,
        };
        for (var current = type.BaseType; name is not null && current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            // Called directly; what the called methods call is looked at by their own names only.
            if (current.InstanceConstructors.SelectMany(c => c.DeclaringSyntaxReferences).Select(r => r.GetSyntax(cancellationToken))
                .OfType<ConstructorDeclarationSyntax>()
                .SelectMany(c => c.DescendantNodes()).OfType<IdentifierNameSyntax>()
                .Any(n => n.Identifier.ValueText == name || IsVirtualCaller(current, n.Identifier.ValueText, name, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVirtualCaller(INamedTypeSymbol type, string called, string name, CancellationToken cancellationToken)
        => type.GetMembers(called).OfType<IMethodSymbol>().SelectMany(m => m.DeclaringSyntaxReferences).Select(r => r.GetSyntax(cancellationToken))
            .SelectMany(s => s.DescendantNodes()).OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == name);
}
