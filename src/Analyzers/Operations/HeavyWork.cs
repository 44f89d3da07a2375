using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>
/// Finds in a value the work that is felt: which grows with the data that goes into it, waits, or reads what is not in memory. A call that looks one
/// thing up, a small object or a number costs less than the line that would spare it.
/// </summary>
internal sealed class HeavyWork(CancellationToken cancellationToken)
{
    /// <summary>Whether the value, or something that it is made of, costs such work.</summary>
    public bool IsIn(IOperation value) => value.DescendantsAndSelf().Any(o => o switch
    {
        IAwaitOperation => true,
        IInvocationOperation { IsImplicit: false } call => IsHeavy(call),
        _ => false,
    });

    private bool IsHeavy(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        var type = method.ContainingType;
        if (type.SpecialType == SpecialType.System_String)
        {
            return method.Name == nameof(string.Join) || (method.Name == nameof(string.Concat) && method.Parameters is [{ Type: INamedTypeSymbol }]);
        }

        return HeavyNames.IsMaterializing(method.Name) || HeavyNames.IsHeavy(method.Name)
            || (HeavyNames.IsOutside(type.Name) && GivesData(method.ReturnType))
            || (GivesData(method.ReturnType) && DoesWork(call.TargetMethod));
    }

    /// <summary>Text or a collection; a number, an answer or one object is counted or looked up.</summary>
    private static bool GivesData(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol
            || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>Whether the body of a method of this compilation goes through data; of one that is overridden it is not known.</summary>
    private bool DoesWork(IMethodSymbol called)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        return !method.IsAbstract && method.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken).DescendantNodes().Any(n => n switch
            {
                CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AwaitExpressionSyntax => true,
                InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText is { } name
                    && (name == nameof(string.Join) || HeavyNames.IsMaterializing(name) || HeavyNames.IsHeavy(name)),
                _ => false,
            });
    }
}
