using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Loggers of a function: from a host, logger factory or service provider that it has as a local or parameter, and for top-level statements, which
/// have no fields, from the log factory.
/// </summary>
internal sealed class LocalLoggers(WiringSession session) : ILoggerSource
{
    /// <inheritdoc/>
    public LoggerWays Ways => LoggerWays.Scope | LoggerWays.Static;

    private readonly Dictionary<string, bool> _needStatic = new(StringComparer.Ordinal);

    private const string Services = "Microsoft.Extensions.DependencyInjection";

    /// <inheritdoc/>
    public IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
    {
        if (!api.Loggers.HasFactory)
        {
            yield break;
        }

        var (site, node, _, context) = place;
        var sources = SymbolsInScope.At(site, node, cancellationToken)
            .Where(s => s is ILocalSymbol or IParameterSymbol && context.CanUse(s, node.SpanStart, cancellationToken)
                && !(s is IParameterSymbol p && LookupContext.IsPrimary(p)))
            .Select(s => (Symbol: s, Type: (s as ILocalSymbol)?.Type ?? ((IParameterSymbol)s).Type))
            .OrderBy(s => s.Symbol.Name, StringComparer.Ordinal).ToArray();
        var nulls = NullSources.Of(site);
        foreach (var (symbol, type) in sources)
        {
            // A web application has its logger with it.
            if (LoggerMakers.IsHost(type) && !nulls.MayBe(symbol, cancellationToken)
                && type.GetMembers("Logger").OfType<IPropertySymbol>().Any(p => !p.IsStatic && session.Api.Loggers.IsLogger(p.Type)))
            {
                yield return new(Identifiers.Written(symbol) + ".Logger", false, session.Api, LoggerOrigin.Maker, symbol);
            }
        }

        var source = sources
            .Select(s => (s.Symbol, Maker: nulls.MayBe(s.Symbol, cancellationToken) ? null : LoggerMakers.KindOf(s.Type)))
            .Where(s => s.Maker is not null && (s.Maker != LoggerMakerKind.Provider || !session.Evidence.MayBeMute(s.Symbol)))
            .OrderBy(s => s.Maker).FirstOrDefault();
        if (source.Maker is not null && NeedsStatic(place, cancellationToken))
        {
            foreach (var logger in session.Sources.OfType<StaticLoggerFields>().SelectMany(s => s.Find(place, api, cancellationToken)))
            {
                yield return logger;
            }

            if (context.Type is null && AtTopLevel(site, node, context) is { } outer)
            {
                yield return outer;
            }
        }

        if (source.Maker is { } maker && FromSource(site, source.Symbol, maker, context, cancellationToken) is { } made)
        {
            yield return made;
        }

        if (context.Type is null && AtTopLevel(site, node, context) is { } own)
        {
            yield return own;
        }
    }

    /// <summary>
    /// Whether code of the same type that is fixed together has to have a static logger, since nothing there makes one, or no more: it serves here
    /// too, as no type gets two kinds.
    /// </summary>
    private bool NeedsStatic(LoggerPlace place, CancellationToken cancellationToken)
    {
        if (session.Factory is null)
        {
            return false;
        }

        var (site, type) = (place.Site, place.Context.Type);
        var key = site.Document.FilePath + "|" + type?.ToDisplayString();
        if (!_needStatic.TryGetValue(key, out var needs))
        {
            _needStatic[key] = needs = site.FixedTogether.Select(s => site.Root.FindNode(s, getInnermostNodeForTie: true)).Any(n =>
            {
                var context = LookupContext.At(n, site.Model, cancellationToken);
                var usable = SymbolsInScope.At(site, n, cancellationToken).Where(s => context.CanUse(s, n.SpanStart, cancellationToken)).ToArray();
                return !context.HasInstance && SymbolEqualityComparer.Default.Equals(context.Type, type)
                    && (usable.Length == 0 || AreDisposed(usable, n, cancellationToken));
            });
        }

        return needs;
    }

    /// <summary>Whether what makes loggers there has ended when the place runs.</summary>
    private static bool AreDisposed(IEnumerable<ISymbol> usable, SyntaxNode place, CancellationToken cancellationToken)
        => usable.Where(s => LoggerTypes.DeclaredType(s) is { } type && LoggerMakers.KindOf(type) is not null).ToArray() is { Length: > 0 } makers
            && makers.All(m => Speaking.IsDisposed(m, place, cancellationToken));

    private LoggerInScope? FromSource(
        FixSite site, ISymbol symbol, LoggerMakerKind kind, LookupContext context, CancellationToken cancellationToken)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (declaration is null || declaration.SyntaxTree != site.Root.SyntaxTree || Category(site, declaration, context) is not { } category)
        {
            return null;
        }

        var source = Identifiers.Written(symbol);
        var loggerType = LoggerTypeName.At(site.Model, declaration.SpanStart, session.Api).Of(category.Text);
        var factoryType = QualifiedName.At(site.Model, declaration.SpanStart, session.Api.Namespace!, "ILoggerFactory");
        var expression = (kind, category.IsTypeArgument) switch
        {
            (LoggerMakerKind.Factory, true) => $"{source}.CreateLogger<{category.Text}>()",
            (LoggerMakerKind.Factory, false) => $"{source}.CreateLogger({category.Text})",
            (LoggerMakerKind.Host, true) => $"{source}.Services.GetRequiredService<{loggerType}>()",
            (LoggerMakerKind.Host, false) => $"{source}.Services.GetRequiredService<{factoryType}>().CreateLogger({category.Text})",
            (_, true) => $"{source}.GetRequiredService<{loggerType}>()",
            _ => $"{source}.GetRequiredService<{factoryType}>().CreateLogger({category.Text})",
        };
        var key = $"local|{site.Document.FilePath}|{declaration.SpanStart}";
        return session.Once(key, () =>
        {
            var scope = declaration.Ancestors().FirstOrDefault(a => a is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
                or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);
            var name = scope is null ? "" : FreeName(site.Model, scope, declaration.SpanStart);
            var type = site.Style.HasVar == false ? LoggerTypeName.At(site.Model, declaration.SpanStart, session.Api).Plain : "var";
            if (scope is null || Place(site, declaration, scope, $"{type} {name} = {expression};") is not { } change)
            {
                return null;
            }

            var namespaces = ImmutableArray.CreateBuilder<string>();
            if (kind != LoggerMakerKind.Factory && LogFactoryPlan.IsMissing(site.Model, declaration.SpanStart, Services))
            {
                namespaces.Add(Services);
            }

            if (LogFactoryPlan.IsMissing(site.Model, declaration.SpanStart, session.Api.Namespace!))
            {
                namespaces.Add(session.Api.Namespace!);
            }

            var piece = new CallEdit(ImmutableArray.Create(change), null, namespaces.ToImmutable());
            return new LoggerInScope(
                name, false, session.Api, LoggerOrigin.Maker, symbol, new SharedEdit(key, ImmutableArray.Create((site.Document.Id, piece))));
        });
    }

    /// <summary>Directly behind a local's statement, or first in the body of a parameter's function.</summary>
    private static TextChange? Place(FixSite site, SyntaxNode declaration, SyntaxNode scope, string statement)
    {
        if (declaration is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax
            or GlobalStatementSyntax } local })
        {
            return MemberText.AfterStatement(site.Text, local, statement);
        }

        if (declaration
            is VariableDeclaratorSyntax { Parent.Parent: UsingStatementSyntax { Statement: BlockSyntax { OpenBraceToken.IsMissing: false } block } })
        {
            return MemberText.AtBlockStart(site.Text, block, [statement]);
        }

        return declaration is ParameterSyntax && scope.ChildNodes().OfType<BlockSyntax>().FirstOrDefault() is { OpenBraceToken.IsMissing: false } body
            ? MemberText.AtBlockStart(site.Text, body, [statement])
            : null;
    }

    private LoggerInScope? AtTopLevel(FixSite site, SyntaxNode node, LookupContext context)
    {
        if (session.Factory is not { } factory || site.Root is not CompilationUnitSyntax unit
            || node.FirstAncestorOrSelf<GlobalStatementSyntax>() is null)
        {
            return null;
        }

        var category = Category(site, node, context)!.Value;
        var expression = $"{(factory.NamespaceFor("") is { } space ? space + "." : "")}{factory.Name}.{factory.Member}"
            + (factory.IsAsked ? $"({(category.IsTypeArgument ? $"typeof({category.Text})" : category.Text)})"
                : category.IsTypeArgument ? $".CreateLogger<{category.Text}>()" : $".CreateLogger({category.Text})");
        if (context.IsInStaticFunction || factory.IsAsked)
        {
            return new(
                expression, false, session.Api, factory.Origin, factory.Source,
                factory.Wiring ?? new SharedEdit("inline", ImmutableArray<(DocumentId, CallEdit)>.Empty)) { Factory = factory.Name };
        }

        return session.Once("top|" + session.Api.Name + site.Document.FilePath, () =>
        {
            if (unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is not { } first)
            {
                return null;
            }

            var name = FreeName(site.Model, unit, first.SpanStart);
            var type = LoggerTypeName.At(site.Model, first.SpanStart, session.Api);

            // Above what may be an #if of the first statement; else below its comments.
            var at = first.GetLeadingTrivia().Any(t => t.IsDirective) ? first.FullSpan.Start : first.SpanStart;
            var written = site.Style.HasVar == true ? "var" : type.Plain;
            var change = new TextChange(new TextSpan(at, 0), $"{written} {name} = {expression};" + site.Text.NewLine());
            var namespaces = LogFactoryPlan.IsMissing(site.Model, first.SpanStart, session.Api.Namespace!)
                ? ImmutableArray.Create(session.Api.Namespace!)
                : ImmutableArray<string>.Empty;
            var piece = new CallEdit(ImmutableArray.Create(change), null, namespaces);
            return new LoggerInScope(
                name, false, session.Api, factory.Origin, factory.Source,
                new SharedEdit("top|" + session.Api.Name + site.Document.FilePath, ImmutableArray.Create((site.Document.Id, piece)), factory.Wiring))
            {
                Factory = factory.Name,
            };
        });
    }

    /// <summary>
    /// The category as a type argument or an argument: static classes are no type arguments, and top-level statements are in <c>Program</c>.
    /// </summary>
    private static (string Text, bool IsTypeArgument)? Category(FixSite site, SyntaxNode node, LookupContext context)
    {
        if (context.Type is { } type)
        {
            var name = Identifiers.Written(type)
                + (type.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", type.TypeParameters.Select(Identifiers.Written)) + ">");
            return TypeParts.IsTypeArgumentAt(type) ? (name, true) : ($"typeof({name})", false);
        }

        return site.Model.LookupNamespacesAndTypes(node.SpanStart, name: "Program") is [INamedTypeSymbol { IsStatic: false, Arity: 0 }]
            ? ("Program", true)
            : ("\"Program\"", false);
    }

    /// <summary>A name for a local logger of a function or of the top-level statements.</summary>
    public static string FreeName(SemanticModel model, SyntaxNode scope, int position)
        => FreeNames.ForVariable(scope, model, position, "logger", "log", "ownLogger", "programLogger").First();
}
