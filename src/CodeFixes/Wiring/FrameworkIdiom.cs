using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// A framework's own static way to a logger, where there is none: <c>LogManager.GetCurrentClassLogger()</c>, <c>Log.ForContext&lt;T&gt;()</c>.
/// </summary>
internal sealed class FrameworkIdiom(WiringSession session) : ILoggerSource
{
    /// <inheritdoc/>
    public LoggerWays Ways => LoggerWays.Static;

    /// <inheritdoc/>
    public IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
        => FindOne(place, api, cancellationToken) is { } logger ? [logger] : [];

    private LoggerInScope? FindOne(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
    {
        var (site, node, _, context) = place;
        // Whether it speaks at the place is asked later; where nobody sets it up it takes no name from others.
        if (api.Loggers.HasFactory || api.Loggers.Statics is not { } statics || !session.IsStarted(api, cancellationToken)
            || (context is { HasInstance: false, Type: { } own } && InstanceLoggers.AreOfObjects(own, site.Frameworks.Apis, cancellationToken)))
        {
            return null;
        }

        var holder = Qualified(site.Model, node.SpanStart, statics.Holder, api);
        if (statics.HolderLogs
            && (context.Type is null || IsUsedDirectly(context.Type, statics, cancellationToken)
                || IsStarter(context.Type, statics, cancellationToken)))
        {
            // A field of this very type would be filled before logging is set up; and who calls the static class itself goes on doing so.
            return new(
                site.Model.LookupNamespacesAndTypes(node.SpanStart, name: holder).IsEmpty && holder == statics.Holder
                    ? api.Namespace + "." + holder
                    : holder,
                false, api, LoggerOrigin.Statics);
        }

        if (context.Type is { } type)
        {
            return session.Once(
                Key(api, type), () => session.PartsOf(type) is { } parts ? Field(parts, api, statics, cancellationToken) : null);
        }

        var made = statics.Making(holder, "Program", isTypeArgument: false);
        if (site.Model.LookupNamespacesAndTypes(node.SpanStart, name: "Program") is not [INamedTypeSymbol])
        {
            return null;
        }

        return context.IsInStaticFunction ? new(made, false, api, LoggerOrigin.Statics)
            : session.Once("top|" + api.Name + site.Document.FilePath, () => AtTopLevel(site, made, api));
    }

    private static string Key(LogApi api, INamedTypeSymbol type) => $"static|{api.Name}|{type.ToDisplayString()}";

    private LoggerInScope Field(TypeParts parts, LogApi api, StaticLoggers statics, CancellationToken cancellationToken)
    {
        var holder = Qualified(parts.Model, parts.Position, statics.Holder, api);
        var type = Qualified(parts.Model, parts.Position, api.Loggers.Type!.Name, api);
        var isAsked = statics.HolderLogs && session.IsInitializedBefore(api, parts.Type, cancellationToken);
        var name = isAsked ? WiringSession.PropertyName(parts, except: statics.Holder)
            : session.FieldName(parts, isStatic: true, except: statics.Holder);
        parts.Take(name);
        var made = parts.CategoryText is { } text ? statics.MakingNamed(holder, text)
            : statics.Making(holder, parts.Written, isTypeArgument: parts.IsTypeArgument);

        // A field that is filled before logging is set up keeps what was there then: the static class is asked each time.
        var access = parts.Style.Private;
        var change = isAsked
            ? MemberText.BehindFields(parts.Text, parts.Main, [$"{access}static {type} {name} => {made};"])
            : MemberText.AtTop(parts.Text, parts.Main, isStatic: true, [$"{access}static readonly {type} {name} = {made};"]);
        var piece = new CallEdit(ImmutableArray.Create(change), null, NamespaceFor(type, holder, api));
        return new(
            name, false, api, LoggerOrigin.Statics, null,
            new SharedEdit(Key(api, parts.Type), ImmutableArray.Create((parts.Document.Id, piece))));
    }

    private static LoggerInScope? AtTopLevel(FixSite site, string made, LogApi api)
    {
        if (site.Root is not CompilationUnitSyntax unit
            || unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is not { } first)
        {
            return null;
        }

        var name = LocalLoggers.FreeName(site.Model, unit, first.SpanStart);
        var at = first.GetLeadingTrivia().Any(t => t.IsDirective) ? first.FullSpan.Start : first.SpanStart;
        var type = site.Style.HasVar == false ? api.Loggers.Type!.Name : "var";
        var change = new TextChange(new TextSpan(at, 0), $"{type} {name} = {made};" + site.Text.NewLine());
        var piece = new CallEdit(ImmutableArray.Create(change), null, NamespaceFor(made, made, api));
        return new LoggerInScope(
            name, false, api, LoggerOrigin.Statics, null,
            new SharedEdit("top|" + api.Name + site.Document.FilePath, ImmutableArray.Create((site.Document.Id, piece))));
    }

    /// <summary>
    /// The name, with its namespace where the plain name means something else; an import that makes a name of the file ambiguous helps nobody.
    /// </summary>
    private static string Qualified(SemanticModel model, int position, string name, LogApi api)
        => !IsMember(model, position, name) && model.LookupNamespacesAndTypes(position, name: name) is var found
            && found.All(t => t.ContainingNamespace?.ToDisplayString() == api.Namespace)
            && !api.TypeNames.SelectMany(n => model.LookupNamespacesAndTypes(position, name: n))
                .Any(t => t.ContainingNamespace?.ToDisplayString() != api.Namespace)
            && model.LookupSymbols(position, name: name).All(s => s is INamespaceOrTypeSymbol)
            ? name
            : QualifiedName.InFull(model, position, api.Namespace!, name);

    /// <summary>Whether a member or a variable of that name comes before the type.</summary>
    private static bool IsMember(SemanticModel model, int position, string name)
        => model.GetSpeculativeSymbolInfo(position, SyntaxFactory.IdentifierName(name), SpeculativeBindingOption.BindAsExpression).Symbol
            is not null and not ITypeSymbol and not INamespaceSymbol;

    private static ImmutableArray<string> NamespaceFor(string type, string holder, LogApi api)
        => IsInFull(type, api) && IsInFull(holder, api)
            ? ImmutableArray<string>.Empty
            : ImmutableArray.Create(api.Namespace!);

    private static bool IsInFull(string name, LogApi api)
        => name.StartsWith(api.Namespace + ".", StringComparison.Ordinal)
            || name.StartsWith("global::" + api.Namespace + ".", StringComparison.Ordinal);

    private static bool IsUsedDirectly(INamedTypeSymbol type, StaticLoggers statics, CancellationToken cancellationToken)
        => type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).SelectMany(s => s.DescendantNodes())
            .OfType<InvocationExpressionSyntax>()
            .Any(i => i.Expression is MemberAccessExpressionSyntax access && access.Expression.LastNameText() == statics.Holder
                && access.Name.Identifier.ValueText != statics.Maker && !statics.Ends.Contains(SetUpMember.Of(access)));

    /// <summary>Whether the type sets logging up or is where the program begins.</summary>
    private static bool IsStarter(INamedTypeSymbol type, StaticLoggers statics, CancellationToken cancellationToken)
        => type.GetMembers("Main").OfType<IMethodSymbol>().Any(m => m.IsStatic)
            || type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).SelectMany(s => s.DescendantNodes())
                .OfType<MemberAccessExpressionSyntax>()
                .Any(a => statics.Starts.Contains(SetUpMember.Of(a)));
}
