using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>A logger that the constructor of the type around the place is given.</summary>
internal sealed class InjectedLoggers(WiringSession session, InjectionEvidence evidence) : ILoggerSource
{
    /// <inheritdoc/>
    public LoggerWays Ways => LoggerWays.Injected | LoggerWays.Scope;

    /// <inheritdoc/>
    public IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
        => One(api.Loggers.HasFactory && place.Context.Type is { IsStatic: false, TypeKind: TypeKind.Class, IsRecord: false } type
            && WiringSession.IsOwn(place.Site.Document) && place.Context.HasInstance && !ContainerTypes.IsComponent(type)
            && !type.GetMembers().Any(IsLogger) && !NullSources.Of(place.Site).IsRunByBase(place.Node, type, cancellationToken)
            ? session.Once(
                "instance|" + type.ToDisplayString(),
                () => session.PartsOf(type) is { } parts ? ConstructorWiring.Create(session, parts, evidence, cancellationToken) : null)
            : null);

    private static IEnumerable<LoggerInScope> One(LoggerInScope? logger) => logger is null ? [] : [logger];

    /// <summary>A type with a logger of its own, which can't be used where the call stands, needs no second one from its constructor.</summary>
    private bool IsLogger(ISymbol member) => InstanceLoggers.Is(member, session.Api);
}
