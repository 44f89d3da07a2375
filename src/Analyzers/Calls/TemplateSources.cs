using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Answers where a template's text comes from.</summary>
internal static class TemplateSources
{
    public static TemplateSource Classify(LogCall call, IOperation template, SemanticModel model, CancellationToken cancellationToken)
    {
        template = template.Unwrap();
        if (template.ConstantValue.HasValue)
        {
            return new(TemplateOrigin.Constant, template, null);
        }

        var origin = Origin(template, model.Compilation);
        if (origin == TemplateOrigin.Value && template is ILocalReferenceOperation local && LocalUse.Of(local, model, cancellationToken) is { } use)
        {
            if (use.AssignedValues.Length > 0 && use.AssignedValues.All(v => Origin(v.Unwrap(), model.Compilation) <= TemplateOrigin.Fixed))
            {
                return new(TemplateOrigin.Fixed, template, null);
            }

            if (use is { AssignedValues: [var made], Reads: 1, IsInitializer: true } && Origin(made.Unwrap(), model.Compilation) is var making
                && TemplateSource.IsMade(making))
            {
                return new(making, made.Unwrap(), local.Local);
            }
        }

        return new(
            origin == TemplateOrigin.Value
                && (IsForwarded(call, template) || IsForwardedBeside(call, template) || IsStored(call, template)
                    || IsHandedOn(call, template, model, cancellationToken) || IsWrittenOut(template, model, cancellationToken))
                ? TemplateOrigin.Fixed
                : origin,
            template, null);
    }

    /// <summary>
    /// The kind of an expression that gives text. A choice of texts of which one is built is built; it is fixed where all are. Iterative,
    /// since conditionals can be nested very deep.
    /// </summary>
    private static TemplateOrigin Origin(IOperation operation, Compilation compilation)
    {
        var pending = new Stack<IOperation>();
        pending.Push(operation);
        var whole = TemplateOrigin.Constant;
        while (pending.Count > 0)
        {
            switch (pending.Pop().Unwrap())
            {
                case { ConstantValue.HasValue: true } or IThrowOperation:
                    break;
                case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                    // Branches are looked at in the order in which they are written.
                    var known = choice.Condition.ConstantValue is { HasValue: true, Value: bool condition } ? condition : (bool?)null;
                    Push(known == true ? null : whenFalse);
                    Push(known == false ? null : choice.WhenTrue);
                    whole = Worse(whole, TemplateOrigin.Fixed);
                    break;
                case ICoalesceOperation coalesce:
                    Push(coalesce.WhenNull);
                    Push(coalesce.Value);
                    whole = Worse(whole, TemplateOrigin.Fixed);
                    break;
                case ISwitchExpressionOperation { Arms.Length: > 0 } choice:
                    foreach (var arm in choice.Arms.Reverse())
                    {
                        Push(arm.Value);
                    }

                    whole = Worse(whole, TemplateOrigin.Fixed);
                    break;
                case var text:
                    whole = Worse(whole, Leaf(text, compilation));
                    break;
            }
        }

        return whole;

        void Push(IOperation? branch)
        {
            if (branch is not null)
            {
                pending.Push(branch);
            }
        }
    }

    /// <summary>The first that is built, else a run-time value, else fixed text.</summary>
    private static TemplateOrigin Worse(TemplateOrigin one, TemplateOrigin other)
        => TemplateSource.IsMade(one) ? one
            : TemplateSource.IsMade(other) ? other
            : one > other ? one : other;

    private static TemplateOrigin Leaf(IOperation operation, Compilation compilation) => MadeText.Of(operation).Kind switch
    {
        TextKind.Interpolation => HasOnlyConstants(operation) ? TemplateOrigin.Fixed : TemplateOrigin.Interpolation,
        TextKind.Sum => HasOnlyConstants(operation) ? TemplateOrigin.Fixed : TemplateOrigin.Concatenation,
        TextKind.Format => TemplateOrigin.Format,
        TextKind.Concat or TextKind.Join => TemplateOrigin.Concat,
        TextKind.Create or TextKind.Invariant => TemplateOrigin.Interpolation,
        TextKind.Builder => TemplateOrigin.Builder,
        _ => FixedText.IsFixed(operation, compilation) ? TemplateOrigin.Fixed : TemplateOrigin.Value,
    };

    /// <summary>
    /// Whether no run-time value gets in: <c>$"More than {Limit}"</c> with a constant number, <c>"Ended" + Environment.NewLine</c> and
    /// <c>$"{localizer["Proceed"]} [Y/n]"</c> are no constants for the compiler, but always the same text.
    /// </summary>
    private static bool HasOnlyConstants(IOperation operation)
        => MadeText.Leaves(operation, static text => text.Kind is TextKind.Sum or TextKind.Interpolation ? text.Pieces() : null)
            .All(static leaf => leaf.Kind == TextKind.Constant || FixedText.IsNewLine(leaf.Operation) || FixedText.IsTranslated(leaf.Operation));

    /// <summary>Whether each text that there can be is written somewhere: then it is one of a few, and each of them is checked.</summary>
    private static bool IsWrittenOut(IOperation template, SemanticModel model, CancellationToken cancellationToken)
        => template.Syntax is ExpressionSyntax expression && WrittenTexts.Of(expression, model, cancellationToken) is ({ IsEmpty: false }, true);

    /// <summary>
    /// A parameter passed on as the template: of a wrapper that is marked as one, or together with the wrapper's own values.
    /// Then the wrapper's callers say what the template is.
    /// </summary>
    private static bool IsForwarded(LogCall call, IOperation template)
        => template is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
            && (WrapperMethods.MarkedTemplate(method) == parameter.Ordinal
                || (call.Operation is IInvocationOperation invocation
                    && ForwardedValues.TemplateOf(invocation, call.Method, method) == parameter.Ordinal));

    /// <summary>The call for no values, where another of the same method passes the template on with the values that the function is given.</summary>
    private static bool IsForwardedBeside(LogCall call, IOperation template)
        => call.Passing == ArgumentPassing.None
            && template is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
            && method.Parameters.LastOrDefault() is { IsParams: true } values && ForwardedValues.IsObjects(values.Type)
            && call.Syntax is InvocationExpressionSyntax written && written.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } body
            && body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(i => IsCalled(i, written)
                && i.ArgumentList.Arguments.Any(a => IsNamed(a.Expression, parameter))
                && i.ArgumentList.Arguments.Any(a => IsNamed(a.Expression, values)));

    private static bool IsCalled(InvocationExpressionSyntax one, InvocationExpressionSyntax other)
        => one.InvokedName()?.Identifier.ValueText is { } name && name == other.InvokedName()?.Identifier.ValueText;

    private static bool IsNamed(ExpressionSyntax expression, IParameterSymbol parameter)
        => expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter.Name;

    /// <summary>
    /// A template that the function around the call is given, for values that it is given as well, or for a delegate that is called later: its
    /// callers write the template.
    /// </summary>
    private static bool IsHandedOn(LogCall call, IOperation template, SemanticModel model, CancellationToken cancellationToken)
        => HandedText.ParameterOf(template, model, cancellationToken) is { } parameter
            && ((parameter.Type.SpecialType == SpecialType.System_String && WrapperMethods.IsFormat(parameter))
                || ((call.Passing == ArgumentPassing.Declared || TakesAnyValues(call))
                    && HandedText.Of(call, template, model, cancellationToken) is not null));

    /// <summary>
    /// Whether values of the call are made of what the function takes for any template: <c>args.Append(id).ToArray()</c>. One that takes a number
    /// knows what its text is about.
    /// </summary>
    private static bool TakesAnyValues(LogCall call)
        => call is { Passing: not ArgumentPassing.None, Operation: IInvocationOperation invocation, Method.Arguments: >= 0 and var ordinal }
            && invocation.Arguments.Where(a => a.Parameter?.Ordinal >= ordinal).SelectMany(a => a.Value.DescendantsAndSelf())
                .Any(o => o is IParameterReferenceOperation { Parameter.Type: var type } && IsAny(type));

    private static bool IsAny(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.TypeParameter || ForwardedValues.IsObjects(type)
            || type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Object }] };

    /// <summary>A record that was kept, or is somebody else's, written now: template and array of values are members of one object.</summary>
    private static bool IsStored(LogCall call, IOperation template)
        => template is IMemberReferenceOperation { Instance: { } owner }
            && call is { Method: { IsParams: true, Arguments: >= 0 and var ordinal }, Passing: ArgumentPassing.Array,
                Operation: IInvocationOperation invocation }
            && invocation.ArgumentFor(ordinal)?.Unwrap() is IMemberReferenceOperation { Instance: { } other, Type: { } type }
            && ForwardedValues.IsObjects(type) && IsSame(owner, other)
            || IsKeptTemplate(call, template);

    /// <summary>A template that an object was made with, and the values of the method that writes it: <c>Write(params object[] values)</c>.</summary>
    private static bool IsKeptTemplate(LogCall call, IOperation template)
        => template is IMemberReferenceOperation { Instance: IInstanceReferenceOperation }
            && call is { Operation: IInvocationOperation invocation, Method.Arguments: >= 0 and var ordinal }
            && invocation.ArgumentAt(ordinal) is { } argument
            && (argument.Flatten(out var values) == ArgumentPassing.Array
                ? argument.Value.Unwrap() is IParameterReferenceOperation { Parameter: var array } && ForwardedValues.IsObjects(array.Type)
                : !values.IsEmpty && values.All(v => v.Unwrap() is IParameterReferenceOperation { Parameter.Type: { } type }
                    && (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.TypeParameter)));

    /// <summary>Whether two receivers are one object, by the way they are written.</summary>
    private static bool IsSame(IOperation one, IOperation other)
        => (one.Unwrap(), other.Unwrap()) is (IInstanceReferenceOperation, IInstanceReferenceOperation)
            || (one.Syntax is ExpressionSyntax first && other.Syntax is ExpressionSyntax second && WrittenEffects.AreSameRead(first, second));
}
