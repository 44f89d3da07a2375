using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>
/// Whether something is done between two records, so that each tells when it was written: a call of the program's own or of what leaves memory, a
/// wait, a made object, a loop or a way out. Reading and calculating values for a record is none.
/// </summary>
internal static class WorkBetween
{
    public static bool IsIn(StatementSyntax statement, RuleContext context)
        => statement is not (LocalFunctionStatementSyntax or EmptyStatementSyntax)
            && (context.Model.GetOperation(statement, context.CancellationToken) is not { } operation || IsIn(operation, context));

    public static bool IsIn(IOperation operation, RuleContext context) => operation.DescendantsAndSelf().Any(o => o switch
    {
        IAwaitOperation or ILoopOperation or ITryOperation or ILockOperation or IUsingOperation or IUsingDeclarationOperation => true,
        IReturnOperation { IsImplicit: false } or IBranchOperation or IThrowOperation => true,
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation or IInvalidOperation => true,
        IInvocationOperation { IsImplicit: false } call => !IsCheap(call) && context.Find(call) is null,
        IObjectCreationOperation { IsImplicit: false, Type: { } made } => !IsOfMemory(made),
        _ => false,
    });

    private static bool IsCheap(IInvocationOperation call)
        => Effects.Of(call.TargetMethod) != CallEffect.Unknown || IsOfMemory((call.TargetMethod.ReducedFrom ?? call.TargetMethod).ContainingType)
            || ValueCosts.Of(call) == ValueCost.Nothing;

    private static bool IsOfMemory(ITypeSymbol type)
        => type is { IsAnonymousType: true } or { IsValueType: true }
            || CheapNamespaces.Contain(type.ContainingNamespace?.ToDisplayString() ?? "", type.Name);
}
