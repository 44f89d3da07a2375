using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3001: a record without a level, or with none at all.</summary>
internal sealed class MissingLevel : LogCallRule, IOtherCallRule, IMethodRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.MissingLevel,
        "Level is missing",
        "{0}: {1}",
        Categories.Level,
        DiagnosticSeverity.Warning,
        "The level is what a log is filtered, routed and watched by. "
            + "A record without one is either always there or never, and is not found among the errors.");

    public static readonly Option<MemberList> Listed = new(
        "log_analyzers.levelless_methods", "",
        "Further methods that log without a level, calls of which are reported: documentation-comment ids or `Namespace.Type.Method`, `*` "
            + "for any text.",
        MemberList.TryParse);

    public static readonly NoFix WritesElsewhere = new("the helper writes to no logger that could be given a level");

    public static readonly NoFix DoesMore = new("the helper does more than one plain log call");

    public static readonly NoFix Noticed = new("its callers would notice a parameter more: overloads, overrides or uses as a function depend on it");

    public static readonly NoFix Unknown = new("which overload takes a level is not known");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes => base.NoFixes.AddRange(ImmutableArray.Create(WritesElsewhere, DoesMore, Noticed, Unknown));

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(Listed);

    public override void Check(LogCall call, RuleContext context)
    {
        if (IsUndefined(call))
        {
            context.Report(
                this, ((AttributeSyntax)call.Syntax).Name.GetLocation(), "The message has neither a level nor a LogLevel parameter",
                "nothing says how grave its records are, and the source generator refuses it");
        }
        else if (IsNone(call))
        {
            context.Report(this, Place(call).GetLocation(), $"The level is {call.Api.Levels.NameOf(LogLevel.None)}", "the record is written nowhere");
        }
    }

    public bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree)
        => frameworks.Levelless.Contains(method, options.Get(Listed, tree));

    public void Check(IInvocationOperation invocation, RuleContext context)
        => context.Report(
            this, context.Frameworks.Levelless.IsEventLog(invocation.TargetMethod) ? null : Unknown,
            Name(invocation).GetLocation(), $"'{invocation.TargetMethod.ContainingType.Name}.{invocation.TargetMethod.Name}' is given no level",
            "all its records look alike to whoever filters them");

    public bool IsCandidate(string name) => LevellessWrapper.IsName(name);

    public void Check(SyntaxNode declaration, IMethodSymbol method, RuleContext context)
    {
        var copy = context;
        if (!context.IsInTests
            && LevellessWrapper.Find(
                declaration, method, context.Model, context.Frameworks, context.Find,
                p => p.Target != PrintTarget.Debug && PrintRules.Report(p, copy), context.CancellationToken) is { } helper
            && !ForeignCallers.Has(method, declaration, context))
        {
            context.Report(this, WhyNoFix(helper, declaration, method, context), helper.Name.GetLocation(), $"'{method.Name}' takes no level",
                helper.Level is { } level
                    ? $"all that its callers log is {helper.Calls[0].Api.Levels.NameOf(level)}"
                    : "what its callers log can't be filtered by how grave it is");
        }
    }

    /// <summary>Whether it is a definition whose level is not to be found anywhere.</summary>
    public static bool IsUndefined(LogCall call)
        => call is { Operation: null, Level: null, Method: { Kind: LogMethodKind.Definition, Level: < 0 }, Syntax: AttributeSyntax };

    /// <summary>Whether the level is the one that switches logging off.</summary>
    public static bool IsNone(LogCall call) => call is { Level: LogLevel.None, Method.Kind: not LogMethodKind.Generated };

    /// <summary>Who in other files hands the helper over the fix finds out.</summary>
    private static NoFix? WhyNoFix(LevellessWrapper helper, SyntaxNode declaration, IMethodSymbol method, RuleContext context)
        => helper.Calls.IsEmpty ? WritesElsewhere
            : ForwardedCall.Of(declaration, context.Model, context.Find, context.CancellationToken) is null ? DoesMore
            : !ForwardedCall.CanGrow(method, context.Model.SyntaxTree, [context.Model.SyntaxTree], context.CancellationToken) ? Noticed
            : null;

    /// <summary>Where a level is written in a call or attribute; the whole where none is.</summary>
    private static SyntaxNode Place(LogCall call)
        => call.Syntax is AttributeSyntax { ArgumentList: { } list }
            ? (SyntaxNode?)list.Arguments.FirstOrDefault(a => a.Expression.ToString()
                .EndsWith("None", StringComparison.Ordinal))?.Expression ?? call.Syntax
            : (call.Operation as IInvocationOperation)?.ArgumentFor(call.Method.Level)?.Unwrap().Syntax ?? call.Syntax;

    private static SyntaxNode Name(IInvocationOperation invocation) => invocation.Syntax is InvocationExpressionSyntax written
        ? written.InvokedName() ?? written.Expression
        : invocation.Syntax;
}
