using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>The number and the name of a call's event; either is null where there is none or run time only knows.</summary>
internal readonly record struct EventIdentity(int? Number, string? Name)
{
    /// <summary>Of a call or <c>LoggerMessage.Define</c>; what an attribute says is its generator's to read.</summary>
    public static EventIdentity Of(LogCall call, CancellationToken cancellationToken)
        => call.Operation is IInvocationOperation invocation && invocation.ArgumentFor(call.Method.EventId) is { } id
            && new Reader(call.Model.Compilation, cancellationToken).Read(id, 0) is var identity
                ? identity with { Number = identity.Number is 0 ? null : identity.Number }
                : default;

    /// <summary>Follows an event's id to where it is written, in whichever file.</summary>
    private sealed class Reader(Compilation compilation, CancellationToken cancellationToken)
    {
        public EventIdentity Read(IOperation id, int depth)
        {
            switch (id.Unwrap())
            {
                case { ConstantValue: { HasValue: true, Value: int number } }:
                    return new(number, null);
                case var _ when depth > Limits.WrittenTextLevels:
                    return default;
                case IConversionOperation conversion:
                    return Read(conversion.Operand, depth + 1);
                case IObjectCreationOperation { Arguments.IsEmpty: false, Type.Name: "EventId" } creation:
                    return new(Argument(creation, 0) is { } given ? Read(given, depth + 1).Number : null, NameOf(Argument(creation, 1)));
                case IFieldReferenceOperation { Field: { IsReadOnly: true } field }:
                    return Written(field, depth);
                case IPropertyReferenceOperation { Property: { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false } property }:
                    return Written(property, depth);
                case ILocalReferenceOperation local
                    when LocalUse.Of(local, ModelOf(local.Syntax.SyntaxTree), cancellationToken) is { AssignedValues: [var only] }:
                    return Read(only, depth + 1);
                default:
                    return default;
            }
        }

        /// <summary>What a read-only member is given where it is declared.</summary>
        private EventIdentity Written(ISymbol member, int depth)
            => member.DeclaringSyntaxReferences is [var reference]
                && (reference.GetSyntax(cancellationToken) switch
                {
                    VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
                    PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
                    _ => null,
                }) is { } value
                && compilation.ContainsSyntaxTree(value.SyntaxTree) && ModelOf(value.SyntaxTree).GetOperation(value, cancellationToken) is { } made
                    ? Read(made, depth + 1)
                    : default;

        /// <summary>A constant, <c>nameof</c> among them, or <c>Ids.Started.ToString()</c>.</summary>
        private static string? NameOf(IOperation? name) => name?.Unwrap() switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            IInvocationOperation { TargetMethod.Name: "ToString", Arguments.IsEmpty: true,
                Instance: IFieldReferenceOperation { Field: { IsConst: true, ContainingType.TypeKind: TypeKind.Enum, Name: var member } } } => member,
            _ => null,
        };

        private static IOperation? Argument(IObjectCreationOperation creation, int ordinal)
            => creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal && a.ArgumentKind != ArgumentKind.DefaultValue)?.Value.Unwrap();

        private SemanticModel ModelOf(SyntaxTree tree) => SemanticModels.Of(compilation).Of(tree);
    }
}
