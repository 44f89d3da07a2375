using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>LOG4005: one exception, logged here and thrown on to be logged again.</summary>
internal sealed class LoggedAndRethrown : CatchRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LoggedAndRethrown,
        "Exception is logged and rethrown",
        "The exception is logged and then thrown on: whoever catches it next logs it again, one failure looks like several; do one of the two",
        Categories.Exception,
        DiagnosticSeverity.Info,
        "Either handle the exception and log it, or let it go on to where it is handled; "
            + "what is known only here can go into the message of a wrapping exception or into a scope.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override void Check(CaughtException caught, RuleContext context)
    {
        if (Find(caught, context) is { } call && !IsEnd(call, context) && !IsToldBefore(caught, context))
        {
            context.Report(this, call.Syntax.GetLocation());
        }
    }

    /// <summary>
    /// The gravest record of a clause about the exception that it throws on as it is; null where there is none, or where it says what the exception
    /// does not know and nobody is seen who logs that one again.
    /// </summary>
    private static LogCall? Find(CaughtException caught, RuleContext context)
        => caught is { Variable: { } variable, Fate: not ExceptionFate.Cancellation }
            && caught.Clause.Handler.Operations.LastOrDefault(o => o is not ILocalFunctionOperation) is { } last
            && Thrown(last) is { } thrown && IsSame(thrown, variable)
            && caught.Calls.Where(c => c.Level >= LogLevel.Warning && IsOf(c, variable)).OrderByDescending(c => c.Level).FirstOrDefault() is { } call
            && (!caught.Calls.Any(c => SaysMore(c, variable, context)) || LaterRecord.Exists(caught.Clause, context))
            ? call
            : null;

    private static bool IsOf(LogCall call, ILocalSymbol variable)
        => call.Exception is ILocalReferenceOperation { Local: var passed } && SymbolEqualityComparer.Default.Equals(passed, variable);

    /// <summary>Whether a record has values that are none of the exception.</summary>
    private static bool SaysMore(LogCall call, ILocalSymbol variable, RuleContext context)
        => LoggedValues.Of(call).Select(v => v.Value)
            .Concat(call.TextSource(context.CancellationToken) is { IsBuilt: true } source ? LoggedValues.In(source.Making, call.Api) : [])
            .Any(v => !v.ConstantValue.HasValue && !v.DescendantsAndSelf().Any(
                o => o is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, variable)));

    /// <summary>
    /// Whether nobody stands behind the function to log the exception again: the entry point, handlers of events and other functions that are waited
    /// for by none, and the making of a type.
    /// </summary>
    private static bool IsEnd(LogCall call, RuleContext context)
        => context.Model.GetEnclosingSymbol(call.Syntax.SpanStart, context.CancellationToken) is IMethodSymbol method
            && (SymbolEqualityComparer.Default.Equals(ProjectFacts.Of(context.Model.Compilation).EntryPoint, method)
                || method is { IsAsync: true, ReturnsVoid: true } or { MethodKind: MethodKind.StaticConstructor }
                || (method is { ReturnsVoid: true, Parameters: [_, { Type: var second }] } && IsEventData(second)));

    private static bool IsEventData(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "EventArgs", ContainingNamespace.Name: "System" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause above in the same function is reported: what is done about exceptions there is one decision.</summary>
    private static bool IsToldBefore(CaughtException caught, RuleContext context)
    {
        var clause = caught.Clause.Syntax;
        var function = clause.Ancestors().FirstOrDefault(
            a => a is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        return function?.DescendantNodes().TakeWhile(n => n.SpanStart < clause.SpanStart).OfType<CatchClauseSyntax>().Any(
            c => c.Ancestors().First(a => a == function || a is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) == function
                && context.Model.GetOperation(c, context.CancellationToken) is ICatchClauseOperation other
                && Find(CaughtException.Of(other, context.Find), context) is not null) == true;
    }

    private static IThrowOperation? Thrown(IOperation statement)
        => statement as IThrowOperation ?? (statement as IExpressionStatementOperation)?.Operation as IThrowOperation;

    /// <summary><c>throw;</c> or <c>throw ex;</c>: a new exception tells those behind it something that the caught one did not.</summary>
    private static bool IsSame(IThrowOperation thrown, ILocalSymbol variable)
        => thrown.Exception?.Unwrap() switch
        {
            null => true,
            IConversionOperation { Operand: ILocalReferenceOperation local } => SymbolEqualityComparer.Default.Equals(local.Local, variable),
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
            _ => false,
        };
}
