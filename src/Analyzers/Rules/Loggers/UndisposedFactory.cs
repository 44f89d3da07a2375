using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5008: a logger factory that nobody disposes, one for each call, or a static logger that is never closed.</summary>
internal sealed class UndisposedFactory : LoggerRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.UndisposedFactory,
        "Logging is never closed",
        "'{0}' {1}",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "Providers and sinks write from queues and buffers, which are emptied when they are disposed. "
            + "What nobody disposes loses its last records, those that tell why a program ended.");

    private static readonly NoFix NotAtStart = new("it is not made where the program starts and ends");

    private static readonly NoFix SeveralEnds = new("the program has no end that all ways through it come to");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NotAtStart, SeveralEnds);

    public override void Check(IOperation operation, LoggerMethod method, RuleContext context)
    {
        if (method.Kind != LoggerMethodKind.Factory || operation.Syntax is not ExpressionSyntax made || context.IsInTests)
        {
            return;
        }

        var entry = ProjectFacts.Of(context.Model.Compilation).EntryPoint;
        var isInEntry = entry is not null
            && SymbolEqualityComparer.Default.Equals(context.Model.GetEnclosingSymbol(made.SpanStart, context.CancellationToken), entry);
        if (!method.Api.Loggers.HasFactory)
        {
            CheckLogger(made, method.Api, isInEntry, context);
            return;
        }

        switch (FactoryResult.Of(made, context.Model, out _, context.CancellationToken))
        {
            case FactoryFate.Lost:
                context.Report(
                    this, isInEntry ? null : NotAtStart, NameOf(made).GetLocation(), NameOf(made).ToString(),
                    "is never disposed: records that are still queued when the program ends are lost");
                break;
            case FactoryFate.Disposed when !isInEntry && RunsOften(made):
                context.Report(
                    this, NotAtStart, NameOf(made).GetLocation(), NameOf(made).ToString(),
                    "runs for each call: each has providers of its own, opens them and closes them");
                break;
        }
    }

    public override void Check(AssignmentExpressionSyntax assignment, IPropertySymbol property, LogApi api, RuleContext context)
    {
        if (!context.IsInTests && api.Loggers.Statics is { } statics && statics.AutoShutdown == SetUpMember.AssignmentOf(property)
            && context.Model.GetConstantValue(assignment.Right, context.CancellationToken) is { HasValue: true, Value: false }
            && !IsEnded(statics, context))
        {
            context.Report(
                this, WhyNot(assignment, context), assignment.Left.GetLocation(), assignment.Left.ToString(),
                $"is off and nothing calls {statics.Ends[0].Name}: records that are still queued when the program ends are lost");
        }
    }

    /// <summary>A logger that owns its sinks: kept by the static class, or by a variable, of an executable's entry point.</summary>
    private void CheckLogger(ExpressionSyntax made, LogApi api, bool isInEntry, RuleContext context)
    {
        if (!isInEntry || api.Loggers.Statics is not { } statics)
        {
            return;
        }

        var use = LoggerUse.Outermost(made);
        if (use.Parent is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } assignment
            && assignment.Right == use)
        {
            if (context.Model.GetSymbolInfo(left, context.CancellationToken).Symbol is IPropertySymbol property
                && statics.Starts.Contains(SetUpMember.AssignmentOf(property)) && !IsEnded(statics, context))
            {
                context.Report(
                    this, WhyNot(assignment, context), left.GetLocation(), left.ToString(),
                    "is never closed: records that its sinks have not written when the program ends are lost");
            }
        }
        else if (FactoryResult.Of(made, context.Model, out var local, context.CancellationToken) == FactoryFate.Lost && local is not null)
        {
            context.Report(
                this, local.Identifier.GetLocation(), local.Identifier.ValueText,
                "is never disposed: records that its sinks have not written when the program ends are lost");
        }
    }

    /// <summary>Why what an assignment sets up can't be closed; null where it can.</summary>
    private static NoFix? WhyNot(AssignmentExpressionSyntax assignment, RuleContext context)
        => ProjectFacts.Of(context.Model.Compilation).EntryPoint?.DeclaringSyntaxReferences.FirstOrDefault()
                ?.GetSyntax(context.CancellationToken) is { } function
            && ClosingPlace.BodyOf(function) is { } body && assignment.Parent is ExpressionStatementSyntax statement && body.Contains(statement)
            ? ClosingPlace.Of(function, body, statement) is null ? SeveralEnds : null
            : NotAtStart;

    /// <summary>By text: a project closes logging in one place, wherever that is, or leaves it to a host.</summary>
    private static bool IsEnded(StaticLoggers statics, RuleContext context)
    {
        var ends = statics.Ends.SelectMany(e => e.Use == SetUpUse.NullAssignment
            ? new[] { e.Name + "=null", e.Name + " = null" }
            : [e.Name, e.Member + "("]);
        var casts = statics.Starts.Where(s => s.Use == SetUpUse.Assignment).SelectMany(s => new[] { s.Name + " as ", ")" + s.Name });
        var names = ends.Concat(casts).Concat(statics.HostStarts).Append("dispose: true").ToArray();
        foreach (var tree in context.Model.Compilation.SyntaxTrees)
        {
            var text = tree.GetText(context.CancellationToken).ToString();
            if (names.Any(n => text.IndexOf(n, StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of what makes it, without its arguments.</summary>
    public static SyntaxNode NameOf(ExpressionSyntax made) => made switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => made,
    };

    private static bool RunsOften(SyntaxNode made)
    {
        foreach (var node in made.Ancestors())
        {
            switch (node)
            {
                case ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return true;
                case MethodDeclarationSyntax method:
                    return !method.Modifiers.Any(m => m.ValueText == "static")
                        && !RunOnceNames.Begin(method.Identifier.ValueText);
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
