using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>LOG4005: one exception, logged here and thrown on to be logged again.</summary>
internal sealed class LoggedAndRethrown : CatchRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LoggedAndRethrown,
        "Exception is logged and rethrown",
        "The exception is logged and then thrown on: whoever catches it next logs it again, so that one failure looks like several",
        Categories.Exception,
        DiagnosticSeverity.Info,
        "Either handle the exception and log it, or let it go on to where it is handled; "
            + "what is known only here can go into the message of a wrapping exception or into a scope.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override void Check(CaughtException caught, RuleContext context)
    {
        if (caught.Clause.Handler.Operations.LastOrDefault(o => o is not ILocalFunctionOperation) is not { } last || Thrown(last) is not { } thrown
            || !IsSame(thrown, caught.Variable)
            || caught.Variable is not { } variable)
        {
            return;
        }

        var call = caught.Calls.Where(c => c.Level >= LogLevel.Warning && c.Exception is ILocalReferenceOperation { Local: var passed }
            && SymbolEqualityComparer.Default.Equals(passed, variable))
            .OrderByDescending(c => c.Level).FirstOrDefault();

        // Nobody stands behind the entry point to log it again.
        if (call is not null
            && !SymbolEqualityComparer.Default.Equals(
                ProjectFacts.Of(context.Model.Compilation).EntryPoint,
                context.Model.GetEnclosingSymbol(call.Syntax.SpanStart, context.CancellationToken)))
        {
            context.Report(this, call.Syntax.GetLocation());
        }
    }

    private static IThrowOperation? Thrown(IOperation statement)
        => statement as IThrowOperation ?? (statement as IExpressionStatementOperation)?.Operation as IThrowOperation;

    /// <summary><c>throw;</c>, <c>throw ex;</c> or <c>throw new X(…, ex)</c>.</summary>
    private static bool IsSame(IThrowOperation thrown, ILocalSymbol? variable)
        => thrown.Exception?.Unwrap() switch
        {
            null => true,
            IConversionOperation { Operand: ILocalReferenceOperation local } => SymbolEqualityComparer.Default.Equals(local.Local, variable),
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
            IObjectCreationOperation made
                => made.Arguments.Any(a => a.Value.Unwrap() is ILocalReferenceOperation local
                    && SymbolEqualityComparer.Default.Equals(local.Local, variable)),
            _ => false,
        };
}
