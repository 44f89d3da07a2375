using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// <c>[Inject] private ILogger&lt;T&gt; Logger { get; set; } = default!;</c>: a component is given its services by properties, after its constructor.
/// </summary>
internal sealed class InjectedProperties(WiringSession session) : ILoggerSource
{
    /// <inheritdoc/>
    public LoggerWays Ways => LoggerWays.Injected;

    private const string Components = "Microsoft.AspNetCore.Components";

    /// <inheritdoc/>
    public IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
    {
        if (api.Loggers.HasFactory && place.Context.Type is { IsStatic: false, TypeKind: TypeKind.Class } type
            && place.Context.HasInstance && ContainerTypes.IsComponent(type)
            && !place.Node.Ancestors().Any(a => a is ConstructorDeclarationSyntax or DestructorDeclarationSyntax)
            && session.Once("property|" + type.ToDisplayString(), () => session.PartsOf(type) is { } parts ? Create(parts, cancellationToken) : null)
                is { } logger)
        {
            yield return logger;
        }
    }

    private LoggerInScope Create(TypeParts parts, CancellationToken cancellationToken)
    {
        var known = parts.Main.Members.OfType<PropertyDeclarationSyntax>().LastOrDefault(p => p.AttributeLists.SelectMany(l => l.Attributes)
            .Any(a => parts.Model.GetTypeInfo(a, cancellationToken).Type is { Name: "InjectAttribute" } type
                && type.ContainingNamespace?.ToDisplayString() == Components));
        var name = FreeNames.Candidates("Logger", "Log", "OwnLogger").First(parts.IsFree);
        parts.Take(name);
        var type = LoggerTypeName.At(parts.Model, parts.Position, session.Api);
        var attribute = QualifiedName.At(parts.Model, parts.Position, Components, "InjectAttribute") is var full && full == "InjectAttribute"
            ? "Inject"
            : full.Substring(0, full.Length - "Attribute".Length);

        // As the class has its other services.
        var modifiers = known is null ? "private"
            : string.Join(" ", known.Modifiers.Where(m => !m.IsKind(SyntaxKind.NewKeyword)).Select(m => m.Text));
        var isAnnotated = parts.Model.GetNullableContext(parts.Position).AnnotationsEnabled();
        var value = known is not null
            ? known.Initializer?.Value is { } given && given.ToString() is "default!" or "null!" or "default" ? $" = {known.Initializer.Value};" : ""
            : isAnnotated ? " = default!;"
            : "";
        var line = $"[{attribute}] {(modifiers.Length == 0 ? "" : modifiers + " ")}{type.Of(parts.Written)} {name} {{ get; set; }}{value}";
        var change = known is not null
            ? MemberText.After(parts.Text, known, [line])
            : MemberText.AtTop(parts.Text, parts.Main, isStatic: false, [line]);
        var imports = attribute == "Inject" && parts.Model.LookupNamespacesAndTypes(parts.Position, name: "InjectAttribute").IsEmpty
            ? type.Namespaces.Add(Components)
            : type.Namespaces;
        var piece = new CallEdit(ImmutableArray.Create(change), null, imports);
        return new(
            name, false, session.Api, LoggerOrigin.Container, null,
            new SharedEdit("property|" + parts.Type.ToDisplayString(), ImmutableArray.Create((parts.Document.Id, piece))));
    }
}
