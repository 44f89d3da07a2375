using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
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

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(MaxLevel);

    /// <summary>It reports property reads, boxing and implicit arrays at every level as well.</summary>
    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA1873");

    public override void Check(LogCall call, RuleContext context)
    {
        if (call is not { Operation: IInvocationOperation invocation, Level: { } level,
            Method.Kind: LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Generated }
            || level > context.Get(MaxLevel)
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
            context.Report(this, costly.Syntax.GetLocation(), name);
        }
    }

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
