using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Why there is no logger for a print, as far as a program, or a library that is published, shows it by itself. The fix asks the whole solution and
/// finds more.
/// </summary>
internal static partial class NoLogger
{
    public static readonly NoFix NoConsole
        = new("no logger is in reach; with the package Microsoft.Extensions.Logging.Console one can be added");

    public static readonly NoFix Published = new("no logger is in reach, and one that is added here would be silent for users of the package");

    public static readonly NoFix NotStarted = new("no logger is in reach that this program sets up");

    public static readonly NoFix MaybeNotStarted = new("not every run of this program sets logging up");

    public static readonly NoFix Before = new("logging is set up further down");

    public static readonly NoFix After = new("logging has ended further up");

    /// <summary>By a call of the function, of which there may be others.</summary>
    public static readonly NoFix MaybeBefore = new("it may run before logging is set up");

    public static readonly NoFix MaybeAfter = new("it may run when logging has ended");

    public static readonly NoFix NotAllowed = new("no logger is in reach, and log_analyzers.wiring lets none be added");

    /// <summary>A type has one way to its logger.</summary>
    public static readonly NoFix OfInstances = new("the logger is each object's own, and static code gets no second one");

    /// <summary>What one may do or leave brings no class to a project.</summary>
    public static readonly NoFix NotForSuggestion = new("no logger is in reach, and a suggestion brings none to static code");

    /// <summary>Null where there may be a logger.</summary>
    public static NoFix? Why(PrintCall print, RuleContext context)
    {
        var place = LookupContext.At(print.Syntax, context.Model, context.CancellationToken);
        if (WhyClosed(place, context) is { } closed)
        {
            return MayReachOne(print, context) ? null : closed;
        }

        var compilation = context.Model.Compilation;
        var isProgram = ProjectKind.IsExecutable(compilation.Options);
        if (!isProgram && !PublishedLibrary.Is(context.BuildProperty, compilation.AssemblyName))
        {
            return null;
        }

        NoFix? first = null;
        foreach (var api in ApisAt(context).Where(a => MayBeGiven(print.Syntax, a, context)))
        {
            var reason = api.Loggers.HasFactory
                    ? OfFactory(print.Syntax, place, isProgram, context) ?? OfOther(print, place, api, context) ?? OfHost(print.Syntax, context)
                : isProgram && api.Loggers.Statics is { } statics ? OfStatics(print.Syntax, api, statics, context)
                : null;
            if (reason is null)
            {
                return null;
            }

            first ??= reason;
        }

        return first is not null && !MayReachOne(print.Syntax, IsQuiet(print), context, MutesAt(print.Syntax, context)) ? first : null;
    }

    /// <summary>Whether a type may be given a framework's logger: not where it logs with another one, or sets one up and names no other.</summary>
    private static bool MayBeGiven(SyntaxNode node, LogApi api, RuleContext context)
        => context.Frameworks.Apis.Length < 2 || (FrameworksOfType.At(node, context.Model, context.CancellationToken) is var known
            && (known.Logging.IsEmpty ? known.SetUp.IsEmpty || known.SetUp.Contains(api) || IsNamed(api, node) : known.Logging.ContainsKey(api)));

    private static bool IsNamed(LogApi api, SyntaxNode node)
        => node.SyntaxTree.GetText().ToString() is var text
            && (text.IndexOf(api.Namespace!, StringComparison.Ordinal) >= 0
                || api.TypeNames.Any(n => text.IndexOf(n + "<", StringComparison.Ordinal) >= 0));

    /// <summary>Null where there may be a logger for what is only suggested: one that is in reach or can be injected.</summary>
    public static NoFix? WhyNotSuggested(SyntaxNode node, RuleContext context)
    {
        var place = LookupContext.At(node, context.Model, context.CancellationToken);
        var reason = WhyClosed(place, context);
        foreach (var api in reason is null ? ApisAt(context) : ImmutableArray<LogApi>.Empty)
        {
            var why = api.Loggers.HasFactory ? TakesInjected(place, context) ? null : NotForSuggestion
                : api.Loggers.Statics is { } statics && ProjectKind.IsExecutable(context.Model.Compilation.Options)
                    ? OfStatics(node, api, statics, context)
                : null;
            if (why is null)
            {
                return null;
            }

            reason ??= why;
        }

        return reason is not null && !MayReachOne(node, mayBeSilent: true, context, MutesAt(node, context)) ? reason : null;
    }

    /// <summary>Why none is added, whatever the solution shows.</summary>
    private static NoFix? WhyClosed(LookupContext place, RuleContext context)
        => (context.Get(AllowedLoggerWays.Option) & LoggerWays.Static) == 0 && !TakesInjected(place, context) ? NotAllowed
            : !place.HasInstance && place.Type is { } type
                && InstanceLoggers.AreOfObjects(type, context.Frameworks.Apis, context.CancellationToken) ? OfInstances
            : null;

    private static bool TakesInjected(LookupContext place, RuleContext context)
        => (context.Get(AllowedLoggerWays.Option) & LoggerWays.Injected) != 0 && ApisAt(context).Any(a => a.Loggers.HasFactory)
            && place is { HasInstance: true, Type: { IsStatic: false, TypeKind: TypeKind.Class } };

    /// <summary>The frameworks that a fix may write to.</summary>
    public static ImmutableArray<LogApi> ApisAt(RuleContext context)
        => context.Get(ConsoleOutput.TargetFramework) is var wanted
            && context.Frameworks.Apis.FirstOrDefault(a => a.OptionName == wanted) is { } chosen
            ? ImmutableArray.Create(chosen)
            : context.Frameworks.Apis;

    /// <summary>Static code has no container; a program needs a provider, and what a package adds nobody outside gives one.</summary>
    private static NoFix? OfFactory(SyntaxNode node, LookupContext place, bool isProgram, RuleContext context)
        => place is { HasInstance: true, Type: { IsStatic: false, TypeKind: TypeKind.Class } } ? null
            : OfOwnLogger(node, context) is { } own ? own
            : !isProgram ? Published
            : FactorySupport.HasConsole(context.Model.Compilation)
                || FactorySupport.HasFactory(context.Model.Compilation, context.CancellationToken) ? null
            : NoConsole;

    /// <summary>A program that sets another framework up, and rather logs with that, gets no class of loggers for what runs before.</summary>
    private static NoFix? OfOther(PrintCall print, LookupContext place, LogApi api, RuleContext context)
        => !place.HasInstance && context.Frameworks.Apis.Length > 1
            && FrameworksOfType.At(print.Syntax, context.Model, context.CancellationToken) is var known && known.LogsRatherThan(api)
            && known.SetUp.Where(s => s != api).Any(
                s => s.Loggers.Statics is { } statics && OfStatics(print.Syntax, s, statics, context) == Before) ? Before
            : null;

    /// <summary>A function that makes its logger of a variable of its own, further down, or has ended it, gets no second one.</summary>
    private static NoFix? OfOwnLogger(SyntaxNode node, RuleContext context)
    {
        var function = SetUps.FunctionOf(node);
        var own = function.DescendantNodes().OfType<LocalDeclarationStatementSyntax>()
            .Where(d => !d.Ancestors().Any(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .SelectMany(d => d.Declaration.Variables)
            .Where(v => context.Model.GetDeclaredSymbol(v, context.CancellationToken) is ILocalSymbol local
                && context.Frameworks.Apis.Any(a => a.Loggers.HasFactory && a.Loggers.IsLogger(local.Type))
                && v.Initializer?.Value.DescendantNodes().OfType<IdentifierNameSyntax>().Any(
                    n => context.Model.GetSymbolInfo(n, context.CancellationToken).Symbol is ILocalSymbol maker
                        && LoggerMakers.KindOf(maker.Type) is not null) == true
                && (IsCalled(v, function) || IsForPrint(v, function, context))).ToArray();
        return own.Any(v => v.SpanStart > node.SpanStart) ? Before : own.Any(v => EndOf(v) <= node.SpanStart) ? After : null;
    }

    /// <summary>Whether a fix has a print written with it.</summary>
    private static bool IsForPrint(VariableDeclaratorSyntax logger, SyntaxNode function, RuleContext context)
        => EndOf(logger) is var end && function.DescendantNodes().OfType<StatementSyntax>()
            .Where(s => s is ExpressionStatementSyntax && s.SpanStart > logger.SpanStart && s.Span.End <= end)
            .SelectMany(s => PrintReasons.PrintsIn(s, context)).Any(p => PrintRules.Report(p, context));

    private static bool IsCalled(VariableDeclaratorSyntax logger, SyntaxNode function)
        => function.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(a => a.Parent is InvocationExpressionSyntax && a.Expression is IdentifierNameSyntax name
                && name.Identifier.ValueText == logger.Identifier.ValueText);

    /// <summary>
    /// Whether code at the place may name a logger, or what makes one: a variable of the member around, or a member of a type around. Whatever static
    /// imports bring is taken for one.
    /// </summary>
    public static bool MayReachOne(PrintCall print, RuleContext context)
        => MayReachOne(print.Syntax, IsQuiet(print), context, []);

    /// <summary>Whether nothing is lost where the text is not said.</summary>
    private static bool IsQuiet(PrintCall print) => print.Target is not (PrintTarget.Console or PrintTarget.Trace);

    /// <param name="mutes">The loggers that do not count, as they can't speak there.</param>
    private static bool MayReachOne(SyntaxNode node, bool mayBeSilent, RuleContext context, IReadOnlyList<Mute> mutes)
    {
        var place = node.AncestorsAndSelf().FirstOrDefault(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            || (n is MemberDeclarationSyntax and not GlobalStatementSyntax)) ?? node.SyntaxTree.GetRoot();
        var known = HostFacts.OfModel.Of(context.Model, static _ => new Reach());
        var key = (place, mayBeSilent, string.Join(" ", mutes));
        var reached = known.TryGetValue(key, out var found) ? found : known.GetOrAdd(key, Reached(node, mayBeSilent, context, mutes));
        return reached.Any(r => r.Start < node.SpanStart && node.SpanStart < r.End);
    }

    /// <summary>
    /// From where on, and up to where, loggers and what makes them can be named: a local from its declaration to its end, all else everywhere.
    /// </summary>
    private static ImmutableArray<(int Start, int End)> Reached(
        SyntaxNode node, bool mayBeSilent, RuleContext context, IReadOnlyList<Mute> mutes)
    {
        var model = context.Model;
        var isStatic = node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.StaticKeyword) == true;
        var everywhere = ImmutableArray.Create((-1, int.MaxValue));
        if (HasStaticImport(model.Compilation, context.CancellationToken))
        {
            return everywhere;
        }

        if (SetUps.FunctionOf(node) is var function && node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .LastOrDefault(m => m is not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax)
            is { } member)
        {
            function = member;
        }

        var scope = LookupContext.At(node, model, context.CancellationToken);
        return node.Ancestors().OfType<TypeDeclarationSyntax>().Select(t => model.GetDeclaredSymbol(t, context.CancellationToken))
            .Any(t => t is not null && MembersOf(t).Any(
                m => (m.IsStatic || (m is IParameterSymbol && !isStatic) || scope.HasInstance) && IsLogger(m)))
            ? everywhere
            : function.DescendantNodes(MayBeSeen)
                .Where(n => n is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax)
                .Where(n => model.GetDeclaredSymbol(n, context.CancellationToken) is { } symbol && IsLogger(symbol))
                .Select(n => n is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local
                    ? (n.SpanStart, EndOf(local))
                    : (-1, int.MaxValue)).ToImmutableArray();

        // What another function declares, and its parameters, are nobody else's.
        bool MayBeSeen(SyntaxNode part)
            => part is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || part.Span.Contains(node.Span);

        // What may be null is for nobody to call, but where others do and nothing is lost by it. "var" is always annotated.
        bool IsLogger(ISymbol symbol)
            => LoggerTypes.DeclaredType(symbol) is { } type
                && (type.NullableAnnotation != NullableAnnotation.Annotated || symbol is ILocalSymbol
                    || (mayBeSilent ? scope.MayUse(symbol) : LookupContext.IsGiven(symbol)))
                && ((LoggerMakers.KindOf(type) is not null && !mutes.Any(m => m.Api.Loggers.HasFactory))
                    || context.Frameworks.Apis.Any(a => a.Loggers.IsLogger(type) && !mutes.Any(m => m.Silences(a, symbol))));
    }

    /// <summary>Where a variable, or what made it, is disposed.</summary>
    private static int EndOf(VariableDeclaratorSyntax local)
        => Disposals.OfDeclared(local, local.Identifier.ValueText, SetUps.FunctionOf(local)).Select(d => d.Span.End)
            .DefaultIfEmpty(int.MaxValue).Min();

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                yield return member;
            }
        }

        foreach (var parameter in type.InstanceConstructors.SelectMany(c => c.Parameters).Where(LookupContext.IsPrimary))
        {
            yield return parameter;
        }
    }

    private static bool HasStaticImport(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, token) => new Imports(c.SyntaxTrees.Any(
                tree => HostFacts.OfTree.Of(tree, static (t, u) => new Import(HasStaticImport(t.GetRoot(u))), token).IsThere)),
            cancellationToken).AreThere;

    private static bool HasStaticImport(SyntaxNode root)
        => root is CompilationUnitSyntax unit
            && unit.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
                .Any(u => u.StaticKeyword.RawKind != 0);

    private sealed record Import(bool IsThere);

    private sealed record Imports(bool AreThere);

    /// <summary>The answers for the members of a file.</summary>
    private sealed class Reach : ConcurrentDictionary<(SyntaxNode Place, bool MayBeSilent, string Mutes), ImmutableArray<(int Start, int End)>>;
}
