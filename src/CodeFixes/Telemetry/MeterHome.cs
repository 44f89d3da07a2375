using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules.Telemetry;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Telemetry;

/// <summary>Where the instruments of a type get their meter from.</summary>
/// <param name="Parts">The type.</param>
/// <param name="IsStatic">Whether they are static.</param>
/// <param name="Meter">The meter as code where there is one, or a call that gives it; null where it has to be made.</param>
/// <param name="Factory">The injected factory as code, which makes one; null where there is none.</param>
/// <param name="Field">The field of the type's own static meter; null where there is none.</param>
/// <param name="Constructor">The constructor that assigns them; null where their declarations do.</param>
/// <param name="Behind">The statement of it that makes the meter; null for none.</param>
internal sealed record MeterHome(
    TypeParts Parts, bool IsStatic, string? Meter, string? Factory = null, FieldDeclarationSyntax? Field = null,
    ConstructorDeclarationSyntax? Constructor = null, StatementSyntax? Behind = null)
{
    /// <summary>
    /// A static meter, the type's own where it has one: instruments are declared beside it, as the static fields of several files are filled in any
    /// order.
    /// </summary>
    public static MeterHome OfType(TypeParts parts, WiringSession session)
    {
        var models = SemanticModels.Of(session.Compilation);
        var home = parts.WithPart(session, p => MeterIn(p, models) is not null);
        var field = MeterIn(home.Main, models);
        return new(home, true, field?.Declaration.Variables[0].Identifier.Text, Field: field);
    }

    private static FieldDeclarationSyntax? MeterIn(TypeDeclarationSyntax part, SemanticModels models)
        => part.Members.OfType<FieldDeclarationSyntax>().FirstOrDefault(f => f.Modifiers.Any(SyntaxKind.StaticKeyword)
            && f.Declaration is { Variables: [{ Initializer: not null }] }
            && models.Of(part.SyntaxTree).GetTypeInfo(f.Declaration.Type).Type is { } type && Is(type, "Meter"));

    /// <summary>
    /// A meter that the only constructor makes, or is given, or that it can ask an injected factory for; null where the type has neither: a new
    /// parameter would change what others call, and a host without metrics has no factory to give.
    /// </summary>
    public static MeterHome? OfObjects(TypeParts parts, CancellationToken cancellationToken)
    {
        if (parts.Main.ParameterList is { } primary)
        {
            return primary.Parameters.FirstOrDefault(p => IsFactory(p.Type, parts)) is { } injected
                ? new(parts, false, CreatedBy(injected.Identifier.ValueText, parts.Main), Factory: injected.Identifier.Text) : null;
        }

        var constructors = parts.Type.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared).ToArray();
        if (constructors is not [var only] || !parts.Holds(only, cancellationToken)
            || only.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not ConstructorDeclarationSyntax { Body: { } body } constructor)
        {
            return null;
        }

        foreach (var statement in body.Statements)
        {
            var made = statement switch
            {
                LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } value } local] } => (local.Identifier.Text, value),
                ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var left, Right: var value } } => (left.ToString(), value),
                _ => default,
            };
            if (made.value is not null && parts.Model.GetTypeInfo(made.value, cancellationToken).Type is { } type && Is(type, "Meter"))
            {
                return new(parts, false, made.Item1, Constructor: constructor, Behind: statement);
            }
        }

        return constructor.ParameterList.Parameters.FirstOrDefault(p => IsFactory(p.Type, parts)) is { } parameter
            ? new(parts, false, null, Factory: parameter.Identifier.Text, Constructor: constructor) : null;
    }

    public static bool Is(ITypeSymbol type, string name)
        => type.Name == name && type.ContainingNamespace?.ToDisplayString() == RecordedValues.Metrics;

    private static bool IsFactory(TypeSyntax? type, TypeParts parts)
        => type?.LastNameText() == "IMeterFactory" && parts.Model.GetTypeInfo(type).Type is { } symbol && Is(symbol, "IMeterFactory");

    /// <summary>A call by which a field asks the factory for the type's meter: asked again, it gives the same.</summary>
    private static string? CreatedBy(string factory, TypeDeclarationSyntax type)
        => type.Members.OfType<FieldDeclarationSyntax>().SelectMany(f => f.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .FirstOrDefault(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create",
                Expression: IdentifierNameSyntax name }
                && name.Identifier.ValueText == factory)?.ToString();
}
