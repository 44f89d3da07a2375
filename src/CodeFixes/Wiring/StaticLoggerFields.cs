using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// <c>private static readonly ILogger Logger = AppLogging.Factory.CreateLogger&lt;T&gt;();</c>: for everything that no container builds.
/// </summary>
internal sealed class StaticLoggerFields(WiringSession session) : ILoggerSource
{
    /// <inheritdoc/>
    public LoggerWays Ways => LoggerWays.Static;

    /// <inheritdoc/>
    public IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
        => One(api.Loggers.HasFactory && place.Context.Type is { } type && session.IsFactoryOf(place.Site.Document, cancellationToken)
            && !InstanceLoggers.AreInjected(type, place.Site.Frameworks.Apis, cancellationToken) && !IsInjectedBeside(place, type, cancellationToken)
            ? session.Once("static|" + type.ToDisplayString(), () => session.PartsOf(type) is { } parts ? Create(parts) : null)
            : null);

    /// <summary>Whether the type's objects capture a logger, or are given one by the same run: static code gets none beside it.</summary>
    private bool IsInjectedBeside(LoggerPlace place, INamedTypeSymbol type, CancellationToken cancellationToken)
        => !place.Context.HasInstance
            && (InstanceLoggers.AreCaptured(type, place.Site.Frameworks.Apis) || session.IsInjected(place, type, cancellationToken));

    private static IEnumerable<LoggerInScope> One(LoggerInScope? logger) => logger is null ? [] : [logger];

    /// <summary>Null where the project has no log factory.</summary>
    private LoggerInScope? Create(TypeParts parts)
    {
        if (session.Factory is { } own
            && parts.Type.GetMembers().OfType<IMethodSymbol>().Any(m => !m.IsStatic && session.Api.DefinitionAttribute(m) is not null))
        {
            // The generator of [LoggerMessage] takes no type with two logger fields.
            var space = own.NamespaceFor(parts.Namespace) is { } qualifier ? qualifier + "." : "";
            return new(
                Make(own, $"{space}{own.Name}.{own.Member}", parts), false, session.Api, own.Origin, own.Source,
                own.Wiring ?? new SharedEdit("inline", ImmutableArray<(DocumentId, CallEdit)>.Empty)) { Factory = own.Name };
        }

        if (session.Factory is not { } factory)
        {
            return null;
        }

        var name = factory.IsAsked ? WiringSession.PropertyName(parts) : session.FieldName(parts, isStatic: true);
        parts.Take(name);
        var type = LoggerTypeName.At(parts.Model, parts.Position, session.Api);
        var (written, import) = factory.For(parts.Namespace, session.Compilation);
        var made = Make(factory, written, parts);
        var change = factory.IsAsked
            ? MemberText.BehindFields(parts.Text, parts.Main, [$"{parts.Style.Private}static {type.Plain} {name} => {made};"])
            : MemberText.AtTop(parts.Text, parts.Main, isStatic: true, [$"{parts.Style.Private}static readonly {type.Plain} {name} = {made};"]);
        var namespaces = import is null ? type.Namespaces : type.Namespaces.Add(import);
        var piece = new CallEdit(ImmutableArray.Create(change), null, namespaces);
        return new(
            name, false, session.Api, factory.Origin, factory.Source,
            new SharedEdit("static|" + parts.Type.ToDisplayString(), ImmutableArray.Create((parts.Document.Id, piece)), factory.Wiring))
        {
            Factory = factory.Name,
        };
    }

    /// <summary>The expression that makes a type's logger; static classes and ref structs can't be type arguments.</summary>
    /// <param name="factory">The project's log factory.</param>
    /// <param name="written">How it is written there.</param>
    /// <param name="parts">The type.</param>
    public static string Make(LogFactory factory, string written, TypeParts parts)
        => factory.IsAsked ? $"{written}(typeof({parts.Written}))"
            : written + "." + (parts.CategoryText is { } text ? $"CreateLogger(\"{text}\")"
                : parts.IsTypeArgument ? $"CreateLogger<{parts.Written}>()"
            : $"CreateLogger(typeof({parts.Written}))");
}
