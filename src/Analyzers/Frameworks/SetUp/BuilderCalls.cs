using System.Collections.Immutable;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>What one function does with one builder: the calls on it, be they chained or statements of their own.</summary>
internal sealed class BuilderCalls
{
    /// <summary>Where code says the builder's name, or makes it.</summary>
    private readonly ImmutableArray<IOperation> _starts;

    private readonly ISymbol? _variable;

    private BuilderCalls(IOperation root, ISymbol? variable, ImmutableArray<IOperation> starts, ImmutableArray<IInvocationOperation> calls)
    {
        (Root, _variable, _starts, Calls) = (root, variable, starts, calls);
        IsHandedOn = calls.Any(c => IsOwn(c.TargetMethod)) || starts.Any(s => Escapes(Top(s), root.Type));
    }

    /// <summary>Where the builder comes from: a variable, a creation, a call that makes one.</summary>
    public IOperation Root { get; }

    /// <summary>In the order in which they run.</summary>
    public ImmutableArray<IInvocationOperation> Calls { get; }

    /// <summary>Whether other code of the project gets the builder as well, and may do more with it.</summary>
    public bool IsHandedOn { get; }

    /// <summary>The lambda that is given the builder; null where it is had in another way.</summary>
    public IAnonymousFunctionOperation? Lambda
        => Root is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } owner } }
            ? Ancestors(Root).OfType<IAnonymousFunctionOperation>()
                .FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.Symbol, owner))
            : null;

    /// <summary>The call that a lambda is an argument of; null for other lambdas.</summary>
    public static IInvocationOperation? Taking(IAnonymousFunctionOperation? lambda)
        => lambda is null ? null : Ancestors(lambda).TakeWhile(o => o is not IBlockOperation).OfType<IInvocationOperation>().FirstOrDefault();

    /// <summary>All that is done with the builder that a call is made on.</summary>
    public static BuilderCalls Of(IInvocationOperation call)
    {
        var root = RootOf(call);
        var variable = VariableOf(root) ?? StoredIn(Top(root), root.Type);
        var made = RootOf(MadeBy(root)) is IObjectCreationOperation creation && SymbolEqualityComparer.Default.Equals(creation.Type, root.Type)
            ? creation : null;
        var all = call.Root().DescendantsAndSelf().ToArray();
        var calls = all.OfType<IInvocationOperation>().Where(c => IsSame(RootOf(c))).OrderBy(c => c.Syntax.Span.End).ToImmutableArray();
        return new(root, variable, all.Where(IsSame).ToImmutableArray(), calls);

        bool IsSame(IOperation other) => other == root || other == made || Is(other, variable);
    }

    /// <summary>
    /// Whether the function has all that is done with the builder: it is a local or a lambda's own, nothing but the framework's methods gets it, and
    /// no other variable keeps it or a part of it.
    /// </summary>
    /// <param name="carries">Whether who has a value of that type can do something with the builder.</param>
    /// <param name="isOfFramework">Whether what the assembly does with it is in the calls.</param>
    public bool IsSeenWhole(Func<ITypeSymbol, bool> carries, Func<IAssemblySymbol, bool> isOfFramework)
    {
        return !IsHandedOn && _variable is not (IFieldSymbol or IPropertySymbol)
            && Calls.All(c => isOfFramework(c.TargetMethod.ContainingAssembly) || ReceiverOf(c)?.Type is not { } type || !carries(type))
            && _starts.Select(Top).All(t => Unwrapped(t).Type is not { } type || !carries(type) || IsKept(t));

        bool IsKept(IOperation top) => top.Parent switch
        {
            IExpressionStatementOperation => true,
            IReturnOperation returned => Ancestors(returned).Any(a => a is IAnonymousFunctionOperation),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => isOfFramework(method.ContainingAssembly),
            IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } made } } => isOfFramework(made.ContainingAssembly),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
                => SymbolEqualityComparer.Default.Equals(local, _variable),
            ISimpleAssignmentOperation set => Is(set.Target, _variable) && (RootOf(set.Value) == Root || Is(RootOf(set.Value), _variable)),
            _ => false,
        };
    }

    /// <summary>What a chain of calls begins with.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (ReceiverOf(operation = Unwrapped(operation)) is { } receiver)
        {
            operation = receiver;
        }

        return operation;
    }

    /// <summary>What a call or property is asked of; null for static ones and for all else.</summary>
    public static IOperation? ReceiverOf(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance } => instance,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true } call => call.ArgumentAt(0)?.Value,
        IPropertyReferenceOperation { Instance: { } instance } and { Instance: not IInstanceReferenceOperation } => instance,
        _ => null,
    };

    /// <summary>The creation or call by which the value of a root was made, where a local keeps it.</summary>
    public static IOperation MadeBy(IOperation root)
        => root is ILocalReferenceOperation { Local: var local }
            && root.Root().DescendantsAndSelf().OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, local))?.GetVariableInitializer()?.Value is { } value
            ? Unwrapped(value)
            : root;

    private static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    private static IOperation Unwrapped(IOperation operation)
        => operation.Unwrap() is IConversionOperation { OperatorMethod: null } conversion ? Unwrapped(conversion.Operand) : operation.Unwrap();

    private static bool Is(IOperation operation, ISymbol? variable)
        => variable is not null && SymbolEqualityComparer.Default.Equals(VariableOf(operation), variable);

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IFieldReferenceOperation { Field: var field } => field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property: var property } => property,
        _ => null,
    };

    /// <summary>The end of the chain of calls that begins with an operation.</summary>
    private static IOperation Top(IOperation start)
    {
        var top = start;
        while (true)
        {
            switch (top.Parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                    top = top.Parent;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call } when ReceiverOf(call) is { } receiver && receiver == top:
                    top = call;
                    break;
                case IInvocationOperation or IPropertyReferenceOperation when ReceiverOf(top.Parent) == top:
                    top = top.Parent;
                    break;
                default:
                    return top;
            }
        }
    }

    private static ISymbol? StoredIn(IOperation top, ITypeSymbol? type)
        => !SymbolEqualityComparer.Default.Equals(top.Type, type) ? null
            : top.Parent switch
            {
                IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
                _ => null,
            };

    private static bool Escapes(IOperation top, ITypeSymbol? type) => top.Parent switch
    {
        // What does not bind may do anything.
        IInvalidOperation or IDynamicInvocationOperation => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => IsOwn(method),
        IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } => IsOwn(constructor),
        IReturnOperation returned => SymbolEqualityComparer.Default.Equals(top.Type, type)
            && !Ancestors(returned).Any(a => a is IAnonymousFunctionOperation),
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation }
            => SymbolEqualityComparer.Default.Equals(top.Type, type),
        _ => false,
    };

    private static bool IsOwn(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;
}
