using System.Collections.Immutable;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Why no fix turns a print into a record, as far as one project shows it. Where a record would go the solution knows: those reasons stand on the
/// page only.
/// </summary>
internal static class PrintReasons
{
    public static readonly NoFix NoFramework
        = new("no logging framework is referenced; add the package Microsoft.Extensions.Logging.Abstractions to write to an ILogger");

    /// <summary>A program has to bring the provider that writes the records as well.</summary>
    public static readonly NoFix NoFrameworkInProgram
        = new("no logging framework is referenced; add the package Microsoft.Extensions.Logging.Console to write to an ILogger");

    public static readonly NoFix Rendering = new("it runs while a record is written, and would log without end");

    public static readonly NoFix Open = new("the line is finished by a print in another place");

    public static readonly NoFix EmptyLine = new("nothing but an empty line or a ruler is printed here");

    public static readonly NoFix Framed = new("an empty line or a ruler belongs to the lines around it, and not all of them become records");

    public static readonly NoFix Torn = new("it belongs to lines around it that are the program's output, and stay");

    public static readonly NoFix NoText = new("there is no text to log");

    public static readonly NoFix OutputClass = new("the type is called a log: its own methods have to be made to log");

    public static readonly NoFix Form = new("its arguments make no message");

    public static readonly NoFix Comment = NoFix.LostComment;

    public static readonly NoFix FileForm = new("only a line that is appended whole can become a record");

    public static readonly NoFix Function = new("the text has a function or a pointer as a value, which no record takes");

    public static readonly NoFix Format = new("the format is known at run time only, and may throw where it was not asked for before");

    public static readonly NoFix Handed = new("it is handed over as a function of another kind than one that takes a value and returns nothing");

    public static readonly NoFix Task = new("its task is made at a place that no record can be written in front of");

    public static readonly NoFix Branch = new("as the body of an 'if' without braces it can't get its condition in front");

    public static readonly NoFix DebugEffects = new("a release build does not evaluate the arguments, which may have effects");

    public static readonly NoFix Effects = new("what may have effects would not be evaluated any more, or not always");

    public static readonly NoFix Source = new("the source may be null");

    public static readonly NoFix Category = new("the category is not known to be without effects, and would be evaluated before the text");

    public static readonly NoFix Listeners = new("this project sets listeners up, whose readers would miss it");

    /// <summary>What any rule over prints may say.</summary>
    public static readonly ImmutableArray<NoFix> OfAll = ImmutableArray.Create(
        NoFramework, NoFrameworkInProgram, NoLogger.NoConsole, NoLogger.Published, NoLogger.NotStarted, NoLogger.MaybeNotStarted, NoLogger.Before,
        NoLogger.After, NoLogger.MaybeBefore, NoLogger.MaybeAfter, NoLogger.NotAllowed, NoLogger.OfInstances, Rendering, Open, EmptyLine, Framed,
        NoText, Function, Comment);

    /// <summary>Null where a fix is offered, or where only the solution shows that none is.</summary>
    public static NoFix? Of(PrintCall print, RuleContext context)
        => context.Frameworks.Apis.IsEmpty
            ? ProjectKind.IsExecutable(context.Model.Compilation.Options) ? NoFrameworkInProgram : NoFramework
            : Operations.Rendering.Contains(print.Syntax) ? Rendering
            : OfKind(print)
                ?? (print.Operation is IMethodReferenceOperation method ? OfMethod(print, method)
                    : print.Operation.Syntax is InvocationExpressionSyntax invocation ? OfCall(print, invocation, context)
                    : OfForm(print))
                ?? (print.Target is PrintTarget.Trace or PrintTarget.Debug
                    && TraceListenerSetUps.Exist(context.Model.Compilation, context.Files, context.CancellationToken) ? Listeners : null)
                ?? NoLogger.Why(print, context);

    /// <summary>What a fix has to change in what is evaluated; of calls in the same line, any one is enough to keep it.</summary>
    public static NoFix? OfKind(PrintCall print) => print.Target switch
    {
        PrintTarget.Debug => print.Values.Any(Operations.Effects.CanBeNoticed) || MayBeNoticed(print.Condition) || MayBeNoticed(print.Category)
            ? DebugEffects
            : null,
        PrintTarget.Trace => print.Syntax is InvocationExpressionSyntax call && PrintPlace.Outermost(call) is ConditionalAccessExpressionSyntax
                ? Source
            : print.IgnoredOperands.Any(Operations.Effects.CanBeNoticed) || MayBeNoticed(print.EventId)
                || (print.Condition is not null && print.Values.Any(Operations.Effects.CanBeNoticed)) ? Effects
            : null,
        PrintTarget.File => print.IgnoredOperands.Any(Operations.Effects.CanBeNoticed) || MayBeNoticed(print.Path) ? Effects : null,
        _ => null,
    };

    /// <summary>Whether the category can't be evaluated in front of the text, where it is printed.</summary>
    public static bool IsCategoryBound(PrintCall print)
        => print.Category is { ConstantValue: not { HasValue: true, Value: string } } category
            && (category.Syntax is not ExpressionSyntax || Operations.Effects.CanBeNoticed(category)
                || print.Values.Any(Operations.Effects.CanBeNoticed));

    /// <summary>Whether a method that is handed over can become a lambda that logs its value.</summary>
    public static bool IsAction(PrintCall print, IMethodReferenceOperation reference)
        => print is { EndsLine: true, IsAsync: false } && reference.Method.Parameters.Length == 1
            && reference.Parent is IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { ReturnsVoid: true,
                Parameters: [{ RefKind: RefKind.None }] } } };

    /// <summary>
    /// Whether formatting is no new way to fail: a release build does not format debug output, a source without listeners nothing.
    /// </summary>
    public static bool MayFormat(PrintCall print)
        => print.Values[0].ConstantValue.HasValue || print.Target == PrintTarget.Console || (print.Target == PrintTarget.Trace
            && print.IgnoredOperands.IsEmpty);

    /// <summary>Whether nothing but a line break or a ruler is printed.</summary>
    public static bool IsLayout(PrintCall print) => IsEmptyLine(print) || Ruler.Is(print);

    private static bool IsEmptyLine(PrintCall print)
        => print is { Level: null, Condition: null, Category: null }
            && (print.Form == PrintForm.Empty || print.Values is [{ ConstantValue: { HasValue: true, Value: null or "" or "\n" or "\r\n" } }]);

    private static NoFix? OfMethod(PrintCall print, IMethodReferenceOperation method) => IsAction(print, method) ? null : Handed;

    private static NoFix? OfCall(PrintCall print, InvocationExpressionSyntax invocation, RuleContext context)
    {
        var outer = PrintPlace.Outermost(invocation);
        var statement = outer.Parent as ExpressionStatementSyntax;
        if (IsLayout(print))
        {
            return IsAlone(print, outer, statement) ? EmptyLine
                : OpenLines.Have(print, statement, context) ? Open
                : statement is not null && BelongsToOthers(statement, context) ? Framed
                : LostComments.Are(print, statement, context) ? Comment
                : null;
        }

        return OfForm(print)
            ?? (IsCategoryBound(print) ? Category
                : print.Condition is not null && statement is not { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } ? Branch
                : statement is null && (outer is not InvocationExpressionSyntax || print.IsAsync)
                    && PrintPlace.TaskCarrierOf(print, outer) is null ? Task
                : IsNoText(print) && (statement is null || !OpenLines.IsContinued(print, statement, context)) ? NoText
                : OpenLines.Have(print, statement, context) ? Open
                : LostComments.Are(print, statement, context) ? Comment
                : statement is not null && PrintBlocks.IsTorn(print, statement, context) ? Torn
                : null);
    }

    /// <summary>Whether a line above or below a ruler or an empty line, others aside, stays a print.</summary>
    public static bool BelongsToOthers(StatementSyntax ruler, RuleContext context)
    {
        var siblings = StatementList.Siblings(ruler);
        var at = siblings.ToList().IndexOf(ruler);
        if (at > 0 && PrintsIn(siblings[at - 1], context).LastOrDefault() is { EndsLine: false } above && !PrintPlace.EndsWithLine(above))
        {
            return false; // It ends the line above.
        }

        return Stays(siblings.Take(at).Reverse(), context) || Stays(siblings.Skip(at + 1), context);
    }

    private static bool Stays(IEnumerable<StatementSyntax> statements, RuleContext context)
    {
        foreach (var statement in statements)
        {
            var prints = PrintsIn(statement, context).ToArray();
            if (prints.Length == 0 || !prints.All(IsLayout))
            {
                return prints.Any(p => !IsLayout(p) && (!PrintRules.Report(p, context) || Of(p, context) is not null));
            }
        }

        return false;
    }

    /// <summary>The prints of a statement, those inside of it as well.</summary>
    public static IEnumerable<PrintCall> PrintsIn(StatementSyntax statement, RuleContext context)
        => statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => i.InvokedName() is { Identifier.ValueText: var name } && context.Frameworks.Prints.IsName(name))
            .Select(i => context.Frameworks.Prints.Find(
                context.Model.GetOperation(i, context.CancellationToken), context.Model, context.CancellationToken))
            .OfType<PrintCall>();

    private static NoFix? OfForm(PrintCall print)
        => print.Form == PrintForm.Other ? print.Target == PrintTarget.File ? FileForm : Form
            : print is { Form: PrintForm.Composite, ValuesKnown: false } && !MayFormat(print) ? Format
            : print is { Form: PrintForm.Value, Values: [var value] } && PiecesOf(value).Any(IsNoValue) ? Function
            : null;

    private static IEnumerable<IOperation> PiecesOf(IOperation value)
        => value is IInterpolatedStringOperation text ? text.Parts.OfType<IInterpolationOperation>().Select(p => p.Expression.Unwrap()) : [value];

    /// <summary>A method without its parentheses is a delegate in a text, and no value for a parameter of type object.</summary>
    public static bool IsNoValue(IOperation value)
        => value.Type is { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error } || value is IInvalidOperation
            || value is IMethodReferenceOperation or IDelegateCreationOperation or IAnonymousFunctionOperation;

    /// <summary>Whether an empty line can't go: a branch or function would have nothing to do.</summary>
    private static bool IsAlone(PrintCall print, ExpressionSyntax outer, ExpressionStatementSyntax? statement)
        => statement is null ? !print.IsAsync
            : outer is not AwaitExpressionSyntax && statement.Parent switch
            {
                BlockSyntax block => block.Statements.Count == 1,
                SwitchSectionSyntax section => section.Statements.Count == 1,
                GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Count() == 1,
                _ => true,
            };

    /// <summary>Whether the text is no text.</summary>
    private static bool IsNoText(PrintCall print)
        => print is { Category: null, Form: PrintForm.Value or PrintForm.Composite,
                Values: [{ ConstantValue: { HasValue: true, Value: string text } }] }
            && text.All(c => c is '\r' or '\n') && PrintPlace.EndsWithLine(print);

    private static bool MayBeNoticed(IOperation? operation) => operation is not null && Operations.Effects.CanBeNoticed(operation);
}
