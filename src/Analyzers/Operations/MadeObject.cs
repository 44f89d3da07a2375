using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>
/// What is set of an object besides its initializer, where the code that made it keeps it in a variable, or hands it to another assembly at once.
/// </summary>
internal static class MadeObject
{
    /// <summary>Reads the properties that are set of an object.</summary>
    /// <param name="creation">The object.</param>
    /// <param name="set">Told of each, with null for a value that is set in some cases only.</param>
    /// <returns>False where others of the project may set more.</returns>
    public static bool Read(IObjectCreationOperation creation, Action<string, IOperation?> set)
    {
        IOperation value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation argument => IsForeign(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => ReadLocal(local, creation, value, set),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => ReadLocal(local, creation, value, set),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => IsForeign(property),
            IReturnOperation => value != creation,
            IArrayInitializerOperation => true,
            _ => false,
        };
    }

    private static bool ReadLocal(ILocalSymbol local, IObjectCreationOperation creation, IOperation made, Action<string, IOperation?> set)
    {
        var home = creation.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.Parent;
        foreach (var reference in creation.Root().DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local)))
        {
            switch (reference.Parent)
            {
                case IPropertyReferenceOperation property when property.Instance == reference:
                    if (property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property)
                    {
                        var statement = assignment.Syntax.FirstAncestorOrSelf<StatementSyntax>();
                        var isAlways = statement?.Parent == home
                            || statement?.Parent is GlobalStatementSyntax { Parent: var unit } && unit == home?.Parent;
                        set(property.Property.Name, isAlways ? assignment.Value : null);
                    }
                    else if (property.Parent is IAssignmentOperation other && other.Target == property)
                    {
                        set(property.Property.Name, null);
                    }

                    break;
                case ISimpleAssignmentOperation again when again.Target == reference:
                    if (again.Value != made)
                    {
                        return false;
                    }

                    break;
                case IInvocationOperation { TargetMethod: var method } call when call.Instance == reference && IsForeign(method):
                    break;
                default:
                    if (!IsHandedOn(reference))
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    /// <summary>Whether who gets the object from a variable sets nothing more of it.</summary>
    private static bool IsHandedOn(IOperation reference)
    {
        var value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation argument => IsForeign(argument),
            IReturnOperation => value != reference,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } set when set.Value == value
                => IsForeign(property),
            IArrayInitializerOperation => true,
            _ => false,
        };
    }

    private static bool IsForeign(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation { TargetMethod: var method } => IsForeign(method),
        IObjectCreationOperation { Constructor: { } constructor } => IsForeign(constructor),
        _ => false,
    };

    private static bool IsForeign(ISymbol symbol) => symbol.DeclaringSyntaxReferences.IsEmpty;
}
