using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>A place where a log call says an exception, or something of it, without passing it as its exception.</summary>
/// <param name="Value">What is said: the exception, or its text.</param>
/// <param name="Exception">The exception itself; of an inner one that is reached through another, that other, which holds it.</param>
/// <param name="Part">What of it is said, as a user would call it; null for the exception as it is.</param>
internal sealed record ExceptionMention(IOperation Value, IOperation Exception, string? Part)
{
    /// <summary>
    /// Exceptions that are values of the call, or the object that it logs; none where one is passed as the exception, or none can be.
    /// </summary>
    public static IEnumerable<ExceptionMention> Values(LogCall call)
    {
        if (!MayTakeOne(call))
        {
            yield break;
        }

        foreach (var value in call.Arguments.Select(a => a.Value).OfType<IOperation>().Where(IsException)
            .OrderBy(v => IsCaught(Outermost(v)) ? 0 : 1))
        {
            yield return new(value, Outermost(value), null);
        }

        if (call is { Method.Kind: Frameworks.LogMethodKind.Message, State: { } state, Api.KeepsExceptionMessage: false } && IsException(state))
        {
            yield return new(state, Outermost(state), null);
        }
    }

    /// <summary>Texts of exceptions, in the values, in the template, or in place of it.</summary>
    public static IEnumerable<ExceptionMention> Texts(LogCall call, CancellationToken cancellationToken)
    {
        if (!MayTakeOne(call))
        {
            yield break;
        }

        var values = call.Method.Kind == Frameworks.LogMethodKind.Generated && call.Operation is IInvocationOperation invocation
            ? invocation.Arguments.Select(a => a.Value.Unwrap())
            : call.Arguments.Select(a => a.Value).OfType<IOperation>();
        foreach (var value in values)
        {
            // An exception that is a value itself is another rule's.
            foreach (var mention in IsException(value) ? [] : In(value))
            {
                yield return mention;
            }
        }

        if (call.TextSource(cancellationToken) is { Making: var making } && (call.State is null || !IsException(making)))
        {
            foreach (var mention in In(making))
            {
                yield return mention;
            }
        }
    }

    /// <summary>What <c>ex.Message</c> and its like say of an exception; null for other values.</summary>
    public static ExceptionMention? OfText(IOperation value)
    {
        value = value.Unwrap();
        var said = value is IConditionalAccessOperation access ? access.WhenNotNull : value;
        var (what, owner) = said switch
        {
            IPropertyReferenceOperation { Property: { Name: "Message" or "StackTrace" } property, Instance: { } instance }
                => (property.Name, instance),
            IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance } => ("ToString()", instance),
            _ => (null, null),
        };
        if (what is null || owner is null)
        {
            return null;
        }

        var exception = owner is IConditionalAccessInstanceOperation && value is IConditionalAccessOperation { Operation: var accessed }
            ? accessed
            : owner;
        return IsException(exception) ? new(value, Outermost(exception), what) : null;
    }

    /// <summary>
    /// <c>ex.InnerException</c> is in <c>ex</c>, which says more, and is never null. Of a choice only where either way it is in the same.
    /// </summary>
    public static IOperation Outermost(IOperation exception)
    {
        exception = exception.Unwrap();
        for (var depth = 0; depth < Limits.NameLevels; depth++)
        {
            var outer = exception switch
            {
                IPropertyReferenceOperation { Property.Name: "InnerException", Instance: { } instance } => instance.Unwrap(),
                IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } => OfInnerExceptions(list),
                IInvocationOperation { TargetMethod: { Name: "GetBaseException" or "Flatten", Parameters.IsEmpty: true }, Instance: { } instance }
                    => instance.Unwrap(),
                IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: "First" or "FirstOrDefault" or "Last" or "Single" },
                    Arguments: [{ Value: var list }] } => OfInnerExceptions(list),
                IConditionalAccessOperation { Operation: var accessed } access when ExceptionTypes.IsException(access.Type) => accessed.Unwrap(),
                ILocalReferenceOperation local => HolderOf(local),
                IConversionOperation { OperatorMethod: null, Operand: var operand } => operand.Unwrap(),
                ICoalesceOperation { Value: var one, WhenNull: var other } => OfBoth(one, other),
                IConditionalOperation { WhenTrue: var one, WhenFalse: { } other } => OfBoth(one, other),
                _ => null,
            };
            if (outer is null || !IsException(outer))
            {
                return exception;
            }

            exception = outer;
        }

        return exception;

        static IOperation? OfInnerExceptions(IOperation list)
            => list.Unwrap() is IPropertyReferenceOperation { Property.Name: "InnerExceptions", Instance: { } instance } ? instance.Unwrap() : null;

        static IOperation? OfBoth(IOperation one, IOperation other)
            => Outermost(one) is var outer && SyntaxFactory.AreEquivalent(outer.Syntax, Outermost(other).Syntax) ? outer : null;
    }

    /// <summary>
    /// The exception that holds the one of a variable: <c>ex.InnerException is IOException io</c>, <c>ex is { InnerException: { } inner }</c>,
    /// <c>var inner = ex.InnerException;</c> that nobody changes. Null for other variables.
    /// </summary>
    private static IOperation? HolderOf(ILocalReferenceOperation variable)
    {
        if (variable is not { Local.DeclaringSyntaxReferences: [var reference], SemanticModel: { } model }
            || reference.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }

        var declaration = reference.GetSyntax();
        var (source, isInside) = declaration switch
        {
            SingleVariableDesignationSyntax when declaration.Ancestors().OfType<IsPatternExpressionSyntax>().FirstOrDefault() is { } test
                => (test.Expression, declaration.Ancestors().TakeWhile(a => a != test).OfType<SubpatternSyntax>()
                    .Any(p => p.NameColon?.Name.Identifier.ValueText == "InnerException")),
            VariableDeclaratorSyntax { Initializer.Value: var value } => (value, false),
            _ => (null, false),
        };
        if (source is null || model.GetOperation(source)?.Unwrap() is not { } held || IsChanged(variable, declaration))
        {
            return null;
        }

        while (held is IConversionOperation { OperatorMethod: null, Operand: var operand })
        {
            held = operand.Unwrap();
        }

        return isInside || !SyntaxFactory.AreEquivalent(Outermost(held).Syntax, held.Syntax) ? Outermost(held) : null;
    }

    private static bool IsChanged(ILocalReferenceOperation variable, SyntaxNode declaration)
        => declaration.Ancestors().FirstOrDefault(a => a is BlockSyntax or CompilationUnitSyntax)?.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Any(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == variable.Local.Name) == true;

    /// <summary>Whether an exception is the variable of a catch clause.</summary>
    public static bool IsCaught(IOperation exception)
        => exception is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax() is CatchDeclarationSyntax;

    /// <summary>What text that is put together, chosen or trimmed says of exceptions, in the order in which it is written.</summary>
    public static IEnumerable<ExceptionMention> In(IOperation making)
    {
        foreach (var leaf in MadeText.Leaves(making, Open))
        {
            if (OfText(leaf.Operation) is { } mention)
            {
                yield return mention;
            }
            else if (leaf.Operation is not IConditionalAccessOperation && IsException(leaf.Operation))
            {
                yield return new(leaf.Operation, Outermost(leaf.Operation), "text");
            }
        }
    }

    private static ImmutableArray<IOperation>? Open(MadeText text)
        => text.Kind is TextKind.Sum or TextKind.Interpolation or TextKind.Format or TextKind.Concat ? text.Pieces() : text.Operation switch
        {
            ICoalesceOperation choice when !IsException(choice) => ImmutableArray.Create(choice.Value, choice.WhenNull),
            // Only where either way it is about the same exception.
            IConditionalOperation { WhenFalse: { } otherwise } choice
                when !IsException(choice) && OfText(choice.WhenTrue) is { } one && OfText(otherwise) is { } other
                    && SyntaxFactory.AreEquivalent(one.Exception.Syntax, other.Exception.Syntax)
                => ImmutableArray.Create(choice.WhenTrue),
            IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String, Instance: { } trimmed,
                Type.SpecialType: SpecialType.System_String }
                => ImmutableArray.Create(trimmed),
            _ => null,
        };

    private static bool IsException(IOperation value) => value.Unwrap() is var operation
        && (ExceptionTypes.IsException(operation.Type) || IsUnhandled(operation));

    /// <summary><c>e.ExceptionObject</c> in a handler of unhandled exceptions: an object by its type only.</summary>
    public static bool IsUnhandled(IOperation value)
        => value is IPropertyReferenceOperation { Property: { Name: "ExceptionObject", ContainingType.Name: "UnhandledExceptionEventArgs" } }
            && !MayBeOther(value.Syntax);

    /// <summary>
    /// Whether the handler asks if what was thrown is an exception, and the place is not where it is one: there a cast would give nothing, and the
    /// text would be lost.
    /// </summary>
    private static bool MayBeOther(SyntaxNode thrown)
    {
        var function = thrown.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            or MemberDeclarationSyntax);
        var statement = thrown.FirstAncestorOrSelf<StatementSyntax>();
        var isAsked = function?.DescendantNodes().Any(n => (statement is null || !statement.Span.Contains(n.Span)) && IsTest(n)) == true;
        return isAsked && !thrown.Ancestors().TakeWhile(a => a != function)
            .Any(a => a is IfStatementSyntax branch && branch.Statement.Span.Contains(thrown.Span)
                && branch.Condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression }
                    or IsPatternExpressionSyntax { Pattern: not UnaryPatternSyntax });

        static bool IsTest(SyntaxNode node) => node switch
        {
            IsPatternExpressionSyntax { Expression: var value } => Is(value),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression, Left: var value } => Is(value),
            SwitchStatementSyntax { Expression: var value } => Is(value),
            SwitchExpressionSyntax { GoverningExpression: var value } => Is(value),
            _ => false,
        };

        static bool Is(ExpressionSyntax value) => value.LastNameText() == "ExceptionObject";
    }

    /// <summary>Whether the call writes a record, has no exception yet, and there is a way to pass it one.</summary>
    private static bool MayTakeOne(LogCall call)
        => call is { Operation: IInvocationOperation, Exception: null, Method.Kind: Frameworks.LogMethodKind.Write or Frameworks.LogMethodKind.Message
            or Frameworks.LogMethodKind.Generated or Frameworks.LogMethodKind.Part }
            && call.TakesException;
}
