using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>A value of a generated method.</summary>
/// <param name="Hole">The placeholder's name, without an operator.</param>
/// <param name="Type">The static type of what is passed.</param>
/// <param name="MayBeNull">Whether the flow of the code says so; false where the code says nothing about it.</param>
/// <param name="Written">What is passed.</param>
internal sealed record MessageValue(string Hole, ITypeSymbol Type, bool MayBeNull, ArgumentSyntax Written);

/// <summary>A call as a generated method could take its place: what the method has to hold, and what the call passes.</summary>
internal sealed partial record GeneratedMessage
{
    private GeneratedMessage(LogCall call) => Call = call;

    public LogCall Call { get; }

    public LogApi Api => Call.Api;

    public InvocationExpressionSyntax Syntax => (InvocationExpressionSyntax)Call.Syntax;

    /// <summary>The type that takes the method; that of the program for top-level statements.</summary>
    public INamedTypeSymbol Type { get; private init; } = null!;

    /// <summary>The part of the type that the call stands in; null for top-level statements.</summary>
    public TypeDeclarationSyntax? Part { get; private init; }

    /// <summary>
    /// The one logger that the generator finds by itself, where the call uses that one and stands in code of an object; else null, and the method is
    /// static and passed its logger.
    /// </summary>
    public ISymbol? OwnLogger { get; private init; }

    /// <summary>The logger as the call writes it.</summary>
    public ExpressionSyntax Logger { get; private init; } = null!;

    public WrittenEventId Event { get; private init; } = null!;

    /// <summary>The template as an attribute says it.</summary>
    public string Text { get; private init; } = "";

    public ImmutableArray<MessageValue> Values { get; private init; } = ImmutableArray<MessageValue>.Empty;

    public bool HasException => Call.Exception is not null;

    /// <summary>Whether the flow of the code says that the exception may be null.</summary>
    public bool ExceptionMayBeNull { get; private init; }

    /// <summary>Whether the level is passed, as it is not known here.</summary>
    public bool PassesLevel => Call.Level is null;

    /// <summary>What calls have in common that one method can serve, whether it is static or not.</summary>
    public string Key => string.Join(
        "\n", Values.Select(v => v.Hole + ":" + v.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .Prepend($"{Call.Level}|{Event.Number}|{Event.Name}|{HasException}").Append(Call.TemplateText));

    /// <summary>Why a call can't become one of a generated method; null where it can.</summary>
    public static NoFix? Read(LogCall call, SemanticModel model, CancellationToken cancellationToken, out GeneratedMessage? message)
    {
        message = null;
        var invocation = (IInvocationOperation)call.Operation!;
        if (OfCall(call, invocation, model, cancellationToken) is { } unfit)
        {
            return unfit;
        }

        var context = LookupContext.At(call.Syntax, model, cancellationToken);
        var part = call.Syntax.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault(t => t.Identifier.RawKind != 0);
        if ((context.Type ?? call.Owner) is not { } type)
        {
            return NoHome;
        }

        if (OfPlace(call.Syntax, part, type) is { } misplaced)
        {
            return misplaced;
        }

        if (WrittenEventId.Of(call, model, cancellationToken) is not { } id)
        {
            return UnknownEvent;
        }

        // The generator copies the name between quotes; what it breaks fails every method of the type.
        if (id.Name is { } name && (name.IndexOf('\\') >= 0 || name.Trim('@', '"').IndexOf('"') >= 0))
        {
            return Unwritable;
        }

        if (OfText(call, model, cancellationToken) is { } unwritable)
        {
            return unwritable;
        }

        if (ReadValues(call, model, cancellationToken, out var values) is { } unpassable)
        {
            return unpassable;
        }

        var logger = invocation.ArgumentFor(call.Method.Logger)!.Unwrap();
        message = new(call)
        {
            Type = type,
            Part = part,
            OwnLogger = OwnLoggerOf(logger, type, context, call.Api),
            Logger = logger.Syntax.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure
                ? sure : (ExpressionSyntax)logger.Syntax,
            Event = id,
            Text = AttributeText.Of(call.TemplateOperation!, model, cancellationToken)!,
            Values = values,
            ExceptionMayBeNull = call.Exception?.Syntax is { } exception
                && model.GetTypeInfo(exception, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull,
        };
        return OfComments(message);
    }

    private static NoFix? OfCall(LogCall call, IInvocationOperation invocation, SemanticModel model, CancellationToken cancellationToken)
        => ((CSharpParseOptions)model.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp9 ? OldLanguage
            : call.Passing is not (ArgumentPassing.None or ArgumentPassing.Expanded) ? NoFix.ArrayOfValues
            : CallReasons.HasNames(call) ? NoFix.NamedArguments
            : OfLogger(invocation.ArgumentFor(call.Method.Logger)?.Unwrap()) is { } reason ? reason
            : IsInExpressionTree(call.Syntax, model, cancellationToken) ? InExpressionTree
            : null;

    private static NoFix? OfLogger(IOperation? logger) => logger switch
    {
        IConditionalAccessInstanceOperation => MaybeNoLogger,
        IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
            or IPropertyReferenceOperation { Arguments.IsEmpty: true } => null,
        _ => NoVariable,
    };

    private static bool IsInExpressionTree(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
        => call.Ancestors().TakeWhile(n => n is not MemberDeclarationSyntax).OfType<LambdaExpressionSyntax>()
            .Any(l => model.GetTypeInfo(l, cancellationToken).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" });

    /// <summary>The generator completes methods of classes, whatever types stand around them but interfaces.</summary>
    private static NoFix? OfPlace(SyntaxNode call, TypeDeclarationSyntax? part, INamedTypeSymbol type)
    {
        if (part is null ? !call.Ancestors().Any(a => a is GlobalStatementSyntax) : part is not ClassDeclarationSyntax || HasNoBody(part))
        {
            return NoHome;
        }

        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal || outer.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            {
                return NoHome;
            }
        }

        return IsConditional(call, part) ? Conditional : null;
    }

    private static bool HasNoBody(TypeDeclarationSyntax part)
        => part.OpenBraceToken.RawKind == 0 || part.OpenBraceToken.IsMissing || part.CloseBraceToken.IsMissing;

    /// <summary>Whether the call is compiled under a condition that the end of the type is not under.</summary>
    private static bool IsConditional(SyntaxNode call, TypeDeclarationSyntax? part)
    {
        var scope = part ?? call.SyntaxTree.GetRoot();
        if (!scope.ContainsDirectives)
        {
            return false;
        }

        var depth = 0;
        for (var directive = scope.GetFirstDirective(); directive is not null && directive.SpanStart < call.SpanStart;
            directive = directive.GetNextDirective())
        {
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia when depth > 0 => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }

    /// <summary>The logger that the generator takes for a method of an object, where that is the one.</summary>
    private static ISymbol? OwnLoggerOf(IOperation logger, INamedTypeSymbol type, LookupContext context, LogApi api)
    {
        var symbol = logger switch
        {
            IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } => (ISymbol)field,
            IParameterReferenceOperation { Parameter: var parameter } when LookupContext.IsPrimary(parameter) => parameter,
            _ => null,
        };
        return symbol is not null && context.HasInstance && type.TypeKind == TypeKind.Class
            && SymbolEqualityComparer.Default.Equals(GeneratorsLogger(type, api)?.OriginalDefinition, symbol.OriginalDefinition)
            && symbol is not (IFieldSymbol { Type.NullableAnnotation: NullableAnnotation.Annotated }
                or IParameterSymbol { Type.NullableAnnotation: NullableAnnotation.Annotated })
                ? symbol
                : null;
    }

    /// <summary>
    /// What the generator finds: the only logger among all fields, those that base classes show included; without any, the only one among the
    /// parameters of the primary constructor, which it knows since version 9.
    /// </summary>
    private static ISymbol? GeneratorsLogger(INamedTypeSymbol type, LogApi api)
    {
        var fields = new List<IFieldSymbol>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(current, type);
            fields.AddRange(current.GetMembers().OfType<IFieldSymbol>().Where(f => f.CanBeReferencedByName
                && (isOwn || f.DeclaredAccessibility != Accessibility.Private) && api.Loggers.IsLogger(f.Type)));
        }

        var parameters = fields.Count > 0 || api.DefinitionAttributeType!.ContainingAssembly.Identity.Version.Major < 9
            ? []
            : type.InstanceConstructors.SelectMany(c => c.Parameters)
                .Where(p => LookupContext.IsPrimary(p) && api.Loggers.IsLogger(p.Type)).ToArray();
        return fields.Count == 1 ? fields[0] : parameters.Length == 1 ? parameters[0] : null;
    }
}
