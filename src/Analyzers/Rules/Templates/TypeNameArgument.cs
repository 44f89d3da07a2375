using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2011: an object of which the log shows nothing but its type's name.</summary>
internal sealed class TypeNameArgument : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.TypeNameArgument,
        "Value prints only its type's name",
        "'{{{0}}}' {1}; log {2}",
        Categories.Template,
        DiagnosticSeverity.Info,
        "An object without a ToString() of its own is shown, and stored, as the name of its type.");

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>What is logged instead says more than a type name.</summary>
    public override MigrationStep Step => MigrationStep.SaysMore;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            TypeNameArgumentEdit.NoParts, NoFix.OfDefinition, NoFix.Elsewhere, NoFix.InPieces, TypeNameArgumentEdit.HasFormat,
            TypeNameArgumentEdit.Secret, TypeNameArgumentEdit.NotAllParts);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call is not { Api.Templates.HasNamedHoles: true, IsParsed: true, Template: { Errors.IsEmpty: true, Holes: var holes } })
        {
            return;
        }

        var reported = 0;
        for (var i = 0; i < holes.Length && reported < MaxPlaces; i++)
        {
            if (holes[i].Operator.Length == 0 && TypeOf(call, i) is { } type && ShownAs(type, call) is { } shown)
            {
                reported++;
                context.Report(
                    this, TypeNameArgumentEdit.WhyNot(call, i, context.CancellationToken), call.Locate(holes[i].Span, context.CancellationToken),
                    holes[i].PropertyName, shown,
                    type.IsAnonymousType ? "its parts with '@'"
                        : call.Api.Display.AlwaysDestructures ? "the members that matter, or its parts with '@'" : "the members that matter");
            }
        }
    }

    /// <summary>The static type of the value that a hole shows; null where it is not known.</summary>
    public static ITypeSymbol? TypeOf(LogCall call, int index)
    {
        if (call.Operation is null)
        {
            return call.Arguments.FirstOrDefault(a => string.Equals(
                a.Name, call.Template!.Holes[index].PropertyName, StringComparison.OrdinalIgnoreCase))?.Type;
        }

        return call.Binding is { IsComplete: true } binding ? call.Arguments[binding.ValueOfHole[index]].Type : null;
    }

    /// <summary>
    /// What is wrong with how values of the type show; null where nothing is. The text of an anonymous object has all its members, in one piece; who
    /// must not show one of them is better off without its parts.
    /// </summary>
    private static string? ShownAs(ITypeSymbol type, LogCall call)
        => PrintsItsName(type) ? $"shows '{type.ToDisplayString()}' for every value: the type has no ToString() of its own"
            : type.IsAnonymousType && call.Api.Display.AlwaysDestructures && !TypeNameArgumentEdit.HoldsSecret(type)
                ? "stores an anonymous object as one text"
            : null;

    /// <summary>Whether there is no doubt: what only a derived type could print, or the framework shows in its own way, does not count.</summary>
    private static bool PrintsItsName(ITypeSymbol type)
        => ScalarTypes.Underlying(type) is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsTupleType: false, IsRefLikeType: false,
            SpecialType: SpecialType.None } known
            && !TextOfTypes.HasOwnText(known) && !TextOfTypes.IsFormattable(known) && !TextOfTypes.IsCollection(known)
            && !ExceptionTypes.IsException(known);
}
