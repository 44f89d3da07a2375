using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3005: a value that costs work is made for a record that is usually off.</summary>
internal sealed class ExpensiveArgument : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ExpensiveArgument,
        "Value is made while the level may be off",
        "The value is made even while {0} is off: ask first whether the level is on",
        Categories.Level,
        DiagnosticSeverity.Info,
        "The logger asks for the level after the arguments were evaluated. "
            + "Where the record is usually off, calls, allocations and queries among them are work for nothing.");

    public static readonly Option<LogLevel> MaxLevel = new(
        "log_analyzers.expensive_argument.max_level", "debug",
        "The highest level that may be off while the program runs: `trace`, `debug`, `information`, `warning`, `error` or `critical`.",
        LevelName.TryParse);

    private static readonly NoFix Effect = new("what making the values does has to happen whatever the level is");

    private static readonly NoFix NoStatement = new("no if can stand in front of the call");

    private static readonly NoFix UnnamedLogger = new("the logger is not simply named");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(MaxLevel);

    /// <summary>It reports property reads, boxing and implicit arrays at every level as well.</summary>
    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA1873");

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Malformed, NoFix.Incomplete, Effect, NoStatement, UnnamedLogger);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call is not { Operation: IInvocationOperation invocation, Level: { } level,
            Method.Kind: LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Generated }
            || level > context.Get(MaxLevel)
            || (call.Method.Kind == LogMethodKind.Message && call.Api.Writer.TakesInterpolation) // Then nothing is evaluated.
            || call.Api.Levels.NameOf(level) is not { } name
            || invocation.TargetMethod.GetAttributes().Any(a => a.AttributeClass?.Name == "ConditionalAttribute")
            || IsRare(invocation.Syntax, context))
        {
            return;
        }

        // Before the fix it was the template, which is not this rule's either.
        if (TextOnlyTemplate.IsFallback(call))
        {
            return;
        }

        // Text that is made for the call is another rule's, be it a value or all of the message; what is made for that text is not.
        var built = call.TextSource(context.CancellationToken) is { IsBuilt: true, Local: null } source
            ? LoggedValues.In(source.Making, call.Api)
            : [];
        var values = call.State is not null && call.TextSource(context.CancellationToken) is { IsBuilt: true } ? [] : LoggedValues.Of(call);
        var costly = values.FirstOrDefault(v => IsCostly(v.Value, context) && !IsText(call, v.Index)).Value
            ?? built.FirstOrDefault(v => IsCostly(FormattedValue.Of(v, call.Api.Templates.Grammar)?.Value ?? v, context)
                && ExceptionMention.OfText(v) is null);
        if (costly is not null && !LevelGuard.IsAround(call, context.Model, context.CancellationToken))
        {
            context.Report(this, WhyNot(call, context), costly.Syntax.GetLocation(), name);
        }
    }

    private static NoFix? WhyNot(LogCall call, RuleContext context)
        => HasEffects(call) ? Effect
            : call.Syntax is not InvocationExpressionSyntax invocation || GuardStatement.Around(context.Site, invocation, "") is null ? NoStatement
            : LoggerOf(call) is null && !TakesOwnLogger(call) ? UnnamedLogger
            : null;

    /// <summary>Whether making the values does something besides: that has to happen whatever the level is.</summary>
    public static bool HasEffects(LogCall call)
        => WrittenEffects.MayAssign(call.Syntax) || LoggedValues.Of(call).Any(v => ValueCosts.Of(v.Value) == ValueCost.Effect);

    /// <summary>A generated method of the type itself takes the logger that the type has.</summary>
    public static bool TakesOwnLogger(LogCall call) => call.Method.Kind == LogMethodKind.Generated && call.Method.Logger < 0;

    /// <summary>The logger as it is written; null where it is not simply named, so that asking it would do its expression's work twice.</summary>
    public static ExpressionSyntax? LoggerOf(LogCall call)
    {
        if (call is not { Operation: IInvocationOperation operation, Syntax: InvocationExpressionSyntax invocation })
        {
            return null;
        }

        var logger = invocation.Expression is MemberBindingExpressionSyntax ? (invocation.Parent as ConditionalAccessExpressionSyntax)?.Expression
            : call.Method.Logger >= 0 ? operation.ArgumentFor(call.Method.Logger)?.Unwrap().Syntax as ExpressionSyntax
            : call.Method.Kind == LogMethodKind.Generated ? null
            : (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;
        return logger is not null && IsName(logger) ? logger : null;
    }

    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsName(access.Expression),
        AliasQualifiedNameSyntax => true,
        _ => false,
    };

    private static bool IsCostly(IOperation value, RuleContext context)
        => ValueCosts.Of(value) == ValueCost.Work && new HeavyWork(context.CancellationToken).IsIn(value);

    /// <summary>Whether a place is reached seldom: after a failure, once at the start of the program or of the use of a type.</summary>
    private static bool IsRare(SyntaxNode place, RuleContext context)
        => place.Ancestors().TakeWhile(a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).Any(a => a is CatchClauseSyntax)
            || (context.Model.GetEnclosingSymbol(place.SpanStart, context.CancellationToken) is IMethodSymbol method
                && (method.MethodKind == MethodKind.StaticConstructor
                    || SymbolEqualityComparer.Default.Equals(ProjectFacts.Of(context.Model.Compilation).EntryPoint, method)));

    private static bool IsText(LogCall call, int index) => index >= 0 && FormattedValue.In(call).Any(f => f.Index == index);
}
