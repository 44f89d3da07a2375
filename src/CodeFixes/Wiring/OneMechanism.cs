using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>How a type comes by loggers that it does not have yet: of which framework, and in which way.</summary>
internal readonly record struct Mechanism(LogApi Api, MechanismKind Kind)
{
    public static Mechanism Of(LoggerInScope logger)
        => new(logger.Api, logger.Origin == LoggerOrigin.Container
                || logger.Source is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } ? MechanismKind.Given
            : logger.UsesFactory || logger.Origin is LoggerOrigin.Statics or LoggerOrigin.OwnFactory ? MechanismKind.Static
            : MechanismKind.Local);
}

/// <summary>The ways, the best first.</summary>
internal enum MechanismKind
{
    /// <summary>A container gives it to the type's objects.</summary>
    Given,

    /// <summary>A variable of the function makes it.</summary>
    Local,

    /// <summary>A static class makes it.</summary>
    Static,
}

/// <summary>What the prints of a type agree on.</summary>
/// <param name="Mechanism">The one way in which loggers come; null where none is promised.</param>
/// <param name="There">The loggers that are there for some of the prints; empty for none.</param>
internal sealed record Agreement(Mechanism? Mechanism, ImmutableArray<LoggerInScope> There)
{
    public bool Allows(LoggerPlace place, LoggerInScope logger, CancellationToken cancellationToken)
        => (There.IsEmpty || There.Any(l => l.Api == logger.Api)) && (Mechanism is not { } one || Wiring.Mechanism.Of(logger) == one)
            && (!OneMechanism.IsOfFactory(logger) || !SymbolsInScope.Locals(place.Site, place.Node, cancellationToken)
                .Any(s => IsOfFunction(s, place, logger, cancellationToken)));

    /// <summary>
    /// Whether a function logs with a logger that it makes for itself, and that a place can't use: it stands above, or behind the logger's end.
    /// </summary>
    private bool IsOfFunction(ISymbol local, LoggerPlace place, LoggerInScope logger, CancellationToken cancellationToken)
        => LoggerTypes.TypeOf(local) is { } type && logger.Api.Loggers.IsLogger(type)
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
                is VariableDeclaratorSyntax { Initializer.Value: var made } declaration
            && (declaration.SpanStart > place.Position || Speaking.IsDisposed(local, place.Node, cancellationToken))
            && !made.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
                .Any(n => n.Identifier.ValueText == logger.Factory || n.Identifier.ValueText == logger.Source?.Name)
            && (There.Any(l => SymbolEqualityComparer.Default.Equals(l.Source, local)) || IsCalled(local, declaration));

    private static bool IsCalled(ISymbol local, SyntaxNode declaration)
        => (declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? declaration.SyntaxTree.GetRoot())
            .DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name && a.Parent is InvocationExpressionSyntax);
}

/// <summary>
/// A type gets its loggers in one way: what several prints of it are promised agrees on the way that serves most of them. The others stay, as those
/// above a framework's set-up that a log factory could serve. Not thread-safe.
/// </summary>
internal sealed class OneMechanism
{
    private readonly Dictionary<string, Agreement> _agreed = new(StringComparer.Ordinal);

    /// <summary>What the prints of the type around a place agree on.</summary>
    /// <param name="places">The prints of the type, each with the logger that is there for it.</param>
    /// <param name="promised">What is promised at one of them.</param>
    public Agreement Of(
        LoggerPlace place, Func<ImmutableArray<(LoggerPlace Place, LoggerInScope? There)>> places,
        Func<LoggerPlace, IEnumerable<LoggerInScope>> promised, CancellationToken cancellationToken)
    {
        var key = place.Context.Type?.ToDisplayString() ?? "|" + place.Site.Document.FilePath;
        if (!_agreed.TryGetValue(key, out var agreed))
        {
            var all = places();
            var there = new Agreement(null, all.Select(p => p.There).OfType<LoggerInScope>().ToImmutableArray());
            _agreed[key] = agreed = there with
            {
                Mechanism = Agree(
                    [.. all.Where(p => p.There is null).Select(p => p.Place)],
                    p => promised(p).Where(l => there.Allows(p, l, cancellationToken)), cancellationToken),
            };
        }

        return agreed;
    }

    private static Mechanism? Agree(
        LoggerPlace[] places, Func<LoggerPlace, IEnumerable<LoggerInScope>> promised, CancellationToken cancellationToken)
    {
        var best = places.Select(p => LoggerFinder.Best(p, promised(p), cancellationToken)).OfType<LoggerInScope>().ToArray();
        if (best.Select(Mechanism.Of).Distinct().Count() < 2)
        {
            return best.Length == 0 ? null : Mechanism.Of(best[0]);
        }

        // The framework that the project sets up; a log factory only where nothing else is for any of them.
        var api = best.OrderBy(LoggerFinder.BringsFactory).First().Api;
        return places.SelectMany(p => promised(p).Where(l => l.Api == api).Select(Mechanism.Of).Distinct())
            .GroupBy(m => m).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Kind).First().Key;
    }

    /// <summary>Whether a logger that is promised is of no other kind than what the type has already.</summary>
    /// <param name="apis">The frameworks that a place may be written for, the best first.</param>
    public static bool Fits(LoggerPlace place, LoggerInScope logger, IReadOnlyList<LogApi> apis, CancellationToken cancellationToken)
    {
        if (place.Site.Frameworks.Apis.Length < 2)
        {
            return true;
        }

        // Who sets a framework up logs with it: what runs before that gets no class of another one.
        var known = FrameworksOfType.At(place.Node, place.Site.Model, cancellationToken);
        return (known.Logging.IsEmpty || known.Logging.ContainsKey(logger.Api))
            && !(IsOfFactory(logger) && apis.TakeWhile(a => a != logger.Api).Any(known.SetUp.Contains));
    }

    /// <summary>Whether a log factory makes it, and nobody is given it.</summary>
    public static bool IsOfFactory(LoggerInScope logger) => logger.UsesFactory && Mechanism.Of(logger).Kind == MechanismKind.Static;
}
