using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>
/// LOG5003: a constructor asks a container for a logger without a category, which it does not have. A container calls none that is not
/// public, so the logger is not what such a type fails for: code of the project makes it.
/// </summary>
internal sealed class NonGenericLogger : LoggerRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.NonGenericLogger,
        "Logger without a category is injected",
        "'{0}' asks for an ILogger without a category: a container has only ILogger<{0}>, and fails to build the type",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "A container gives loggers of a category, ILogger<T>. Without one a constructor can't be called, and the records would not say where they "
            + "come from.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(LoggerDeclaration declaration, RuleContext context)
    {
        var compilation = context.Model.Compilation;
        if (declaration is { Symbol: IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor,
            DeclaredAccessibility: Accessibility.Public } constructor } parameter, Category: null,
            Api.Loggers.HasFactory: true }
            && SymbolEqualityComparer.Default.Equals(declaration.Type, declaration.Api.Loggers.Type)
            && parameter.GetAttributes().IsEmpty
            && constructor.ContainingType is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, IsRecord: false } owner
            && !SinkTypes.IsSink(owner)
            && !HasOtherWay(owner, declaration)
            && !context.IsInTests
            && !OtherContainers.AreUsed(compilation)
            && WhoBuilds.OnlyContainer(owner, constructor, compilation, context.CancellationToken)
            && !WhoBuilds.IsRegistered(declaration.Type.Name, compilation, context.CancellationToken))
        {
            context.Report(this, declaration.TypeSyntax.GetLocation(), owner.Name);
        }
    }

    /// <summary>Whether a container can call another constructor: it looks at the public ones, and takes one that it has all for.</summary>
    private static bool HasOtherWay(INamedTypeSymbol owner, LoggerDeclaration declaration)
        => owner.InstanceConstructors.Any(c => c.DeclaredAccessibility == Accessibility.Public
            && !c.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, declaration.Api.Loggers.Type)));
}
