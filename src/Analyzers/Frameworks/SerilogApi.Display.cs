using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>What Serilog makes of values, as its <c>PropertyValueConverter</c> does.</summary>
internal sealed partial class SerilogApi
{
    private sealed class SerilogDisplay(Compilation compilation) : ValueDisplay
    {
        /// <summary>Value types of other names that it keeps as they are.</summary>
        private static readonly ImmutableHashSet<string> Scalars
            = ImmutableHashSet.Create("DateTime", "DateTimeOffset", "TimeSpan", "Guid", "DateOnly", "TimeOnly");

        public override bool Destructures => true;

        public override bool AlwaysDestructures => true;

        /// <summary>
        /// Text is shown in quotes unless its format is <c>l</c>, which other values don't know; tuples are shown as lists. <c>$</c> makes text of
        /// what may be anything.
        /// </summary>
        public override (string Prefix, string? Format) ToStringHole(ITypeSymbol? type, string? format)
            => type is { IsTupleType: true } || (format is null && MayBeText(type)) ? ("$", NeededFormat)
                : ShowsAsText(type) ? ("", NeededFormat)
                : ("", format);

        public override string? TextFormat => "l";

        public override bool IsQuotedText(ITypeSymbol? type) => type is { IsTupleType: true } || MayBeText(type) || ShowsAsText(type);

        /// <summary>Not needed where all sinks show text bare, or as JSON.</summary>
        private string? NeededFormat => HostFacts.OfCompilation.Find<TextOutput>(compilation) is { IsBare: true } ? null : TextFormat;

        /// <summary>
        /// Whether only run time knows if a value of the type is text: objects, interfaces other than those of lists, type parameters.
        /// </summary>
        private static bool MayBeText(ITypeSymbol? type)
            => type is null or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter }
                or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }
                || (type is { TypeKind: TypeKind.Interface }
                    && !type.AllInterfaces.Append((INamedTypeSymbol)type).Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

        /// <summary>
        /// Whether every value of the type ends as text, which is quoted: text itself, and objects that it knows no better way for than
        /// <c>ToString()</c>.
        /// </summary>
        private static bool ShowsAsText(ITypeSymbol? type)
        {
            switch (type)
            {
                case null or { TypeKind: TypeKind.Interface or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Enum or TypeKind.Delegate
                    or TypeKind.Array or TypeKind.Pointer }:
                case { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_IntPtr
                    or SpecialType.System_UIntPtr }:
                    return false;
                case { SpecialType: SpecialType.System_String }:
                    return true;
                case { SpecialType: not SpecialType.None }:
                    return false;
                case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }:
                    return ShowsAsText(inner);
            }

            var isSystem = type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
            return !(isSystem && (Scalars.Contains(type.Name) || type.Name is "Uri" or "Delegate" or "MulticastDelegate"))
                && !type.IsTupleType
                && !type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);
        }
    }
}
