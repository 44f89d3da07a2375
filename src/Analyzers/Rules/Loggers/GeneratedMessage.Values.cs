using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Loggers;

/// <content>The text and its values, and why a method can't have them.</content>
internal sealed partial record GeneratedMessage
{
    /// <summary>So many values the generator leaves to the framework's own formatting; more of them it formats itself, in another way.</summary>
    private const int MostFormattedAlike = 6;

    /// <summary>A parameter of a method is reported as a secret whatever is passed, and can't be masked without changing all callers.</summary>
    public static readonly NoFix IsSecret = new("a value is a secret, or is called one");

    private static readonly NoFix OldLanguage = new("such methods need C# 9");

    private static readonly NoFix MaybeNoLogger = new("the logger may be null");

    private static readonly NoFix NoVariable = new("the logger is no field, property, parameter or local variable");

    private static readonly NoFix InExpressionTree = new("the call is a part of an expression tree");

    private static readonly NoFix NoHome = new("the type can't have such a method");

    private static readonly NoFix Conditional = new("the call stands under a condition of the preprocessor");

    private static readonly NoFix UnknownEvent = new("only run time knows the id of the event");

    private static readonly NoFix LocalText = new("the text is a constant of the method");

    private static readonly NoFix PlainBraces = new("without values, braces of the text would be shown otherwise");

    private static readonly NoFix Unwritable = new("the generator can't write the text");

    private static readonly NoFix LevelInText = new("the text begins with a level");

    private static readonly NoFix NoParameterName = new("no parameter can be named as a placeholder is");

    private static readonly NoFix NoParameterType = new("no parameter can have the type of a value");

    private static readonly NoFix TakenByGenerator = new("the generator would take a value for the exception, level or logger");

    /// <summary>The prefixes that the generator warns of.</summary>
    private static readonly string[] LevelPrefixes = ["INFORMATION:", "INFO:", "WARNING:", "WARN:", "ERROR:", "ERR:"];

    /// <summary>All reasons.</summary>
    public static ImmutableArray<NoFix> NoFixes { get; } = ImmutableArray.Create(
        OldLanguage, NoFix.ArrayOfValues, NoFix.NamedArguments, MaybeNoLogger, NoVariable, InExpressionTree, NoHome, Conditional, UnknownEvent,
        LocalText, PlainBraces, Unwritable, LevelInText, NoParameterName, NoFix.OthersFirst, TakenByGenerator, NoParameterType, NoFix.ShownOtherwise,
        NoFix.LostComment, IsSecret);

    private static NoFix? OfText(LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        var text = call.TemplateText!;
        return call.Arguments.IsEmpty && text.IndexOfAny(['{', '}']) >= 0 ? PlainBraces
            : text.Any(c => c == '\\' || (char.IsControl(c) && c is not ('\r' or '\n' or '\t')) || c is '\u2028' or '\u2029') ? Unwritable
            : LevelPrefixes.Any(p => text.TrimStart().StartsWith(p, StringComparison.OrdinalIgnoreCase)) ? LevelInText
            : call.TemplateOperation!.Syntax is ExpressionSyntax written && written.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                .Any(n => model.GetSymbolInfo(n, cancellationToken).Symbol is ILocalSymbol { IsConst: true }) ? LocalText
            : null;
    }

    private static NoFix? ReadValues(
        LogCall call, SemanticModel model, CancellationToken cancellationToken, out ImmutableArray<MessageValue> values)
    {
        var read = ImmutableArray.CreateBuilder<MessageValue>();
        values = ImmutableArray<MessageValue>.Empty;
        var isRepeated = false;
        foreach (var hole in call.Template!.Holes)
        {
            if (!IsParameterName(hole.PropertyName) || hole.Operator is not ("" or "@"))
            {
                return NoParameterName;
            }

            if (call.ValueOf(hole) is not { Value: { } value } || value.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is not { } argument)
            {
                return NoParameterType;
            }

            if (read.FirstOrDefault(v => v.Hole.Equals(hole.PropertyName, StringComparison.OrdinalIgnoreCase)) is { } twin)
            {
                if (twin.Hole != hole.Name || !Effects.IsPure(value) || twin.Written.ToString() != argument.ToString())
                {
                    return NoFix.OthersFirst;
                }

                isRepeated = true;
                continue;
            }

            if (TypeOf(argument.Expression, value, model, cancellationToken) is not { } type)
            {
                return NoParameterType;
            }

            if (ExceptionTypes.IsException(type) || call.Api.Loggers.IsLogger(type)
                || SymbolEqualityComparer.Default.Equals(type, call.Api.ParameterTypes.Level))
            {
                return TakenByGenerator;
            }

            var isNull = value.ConstantValue is { HasValue: true, Value: null }
                || model.GetTypeInfo(argument.Expression, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull;
            read.Add(new(hole.PropertyName, type, isNull, argument));
        }

        values = read.ToImmutable();
        return call.Api.HasExtendedGenerator ? values.All(v => HasText(v.Type)) ? null : NoFix.ShownOtherwise
            : isRepeated || values.Length > MostFormattedAlike || call.Level is null ? OfOwnFormatting(call, values, model)
            : null;
    }

    /// <summary>What the generator's own formatting, which is written as code, can't do, or does in another way.</summary>
    private static NoFix? OfOwnFormatting(LogCall call, ImmutableArray<MessageValue> values, SemanticModel model)
        => values.Any(v => SyntaxFacts.GetKeywordKind(v.Hole) != SyntaxKind.None) ? NoParameterName
            : call.Template!.Holes.Any(h => h.Operator.Length > 0) || values.Any(v => !IsFormattedAlike(v, model)) ? NoFix.ShownOtherwise
            : null;

    /// <summary>An identifier that does not begin with an underscore, which the generator refuses.</summary>
    private static bool IsParameterName(string name) => SyntaxFacts.IsValidIdentifier(name) && name[0] != '_';

    /// <summary>The type of a parameter for a value; null where none can have it.</summary>
    private static ITypeSymbol? TypeOf(ExpressionSyntax written, IOperation value, SemanticModel model, CancellationToken cancellationToken)
        => value.ConstantValue is { HasValue: true, Value: null } && value.Type is null
                ? model.Compilation.GetSpecialType(SpecialType.System_Object)
            : (model.GetTypeInfo(written, cancellationToken).Type ?? value.Type) is { } type && IsNameable(type) ? type
            : null;

    /// <summary>Whether a method of the type, and its part in another file, can name the type.</summary>
    private static bool IsNameable(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsNameable(array.ElementType),
        ITypeParameterSymbol parameter => parameter.TypeParameterKind == TypeParameterKind.Type && !parameter.IsRefLikeType,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(e => IsNameable(e.Type)),
        INamedTypeSymbol named => named is { IsAnonymousType: false, IsRefLikeType: false, IsFileLocal: false, CanBeReferencedByName: true }
            && named.TypeKind != TypeKind.Error && !named.GetAttributes().Any(IsWarned)
            && named.TypeArguments.All(IsNameable) && (named.ContainingType is null || IsNameable(named.ContainingType)),
        _ => false,
    };

    /// <summary>What the compiler tells of every use is told of the generated one as well.</summary>
    private static bool IsWarned(AttributeData attribute) => attribute.AttributeClass?.Name is "ObsoleteAttribute" or "ExperimentalAttribute";

    /// <summary>
    /// Whether the generator's own formatting shows the value as the framework does: not null, which it shows as nothing, and no list, which it
    /// shows in brackets, or by its type where the parameter does not tell.
    /// </summary>
    private static bool IsFormattedAlike(MessageValue value, SemanticModel model)
        => value.Type switch
        {
            { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => false,
            { IsValueType: true, TypeKind: not TypeKind.TypeParameter } type => !IsList(type),
            { SpecialType: SpecialType.System_String } => IsSurelyThere(value, model),
            { TypeKind: TypeKind.Class, IsAbstract: false, SpecialType: not SpecialType.System_Object } type
                => !IsList(type) && IsSurelyThere(value, model),
            _ => false,
        };

    /// <summary>Whether the extended generator shows the value as the framework does: no list, and a type with a text of its own.</summary>
    private static bool HasText(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_String
            || (!IsList(type) && type is { SpecialType: not SpecialType.System_Object, TypeKind: not (TypeKind.Interface or TypeKind.TypeParameter) }
                && (type.IsValueType || OverridesText(type)));

    private static bool OverridesText(ITypeSymbol? type)
        => type is { SpecialType: not SpecialType.System_Object }
            && (type.GetMembers("ToString").Any(m => m.IsOverride) || OverridesText(type.BaseType));

    private static bool IsList(ITypeSymbol type)
        => type is IArrayTypeSymbol or { SpecialType: SpecialType.System_Collections_IEnumerable }
            || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsSurelyThere(MessageValue value, SemanticModel model)
        => model.GetTypeInfo(value.Written.Expression).Nullability.FlowState == NullableFlowState.NotNull;

    private static NoFix? OfComments(GeneratedMessage message)
        => CallReasons.OfComments(message.Call, message.Changes("X", passesLogger: message.OwnLogger is null));
}
