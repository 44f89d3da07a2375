using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Events;

/// <summary>The category of an event: that of the logger which the call, the definition or the wrapper writes to.</summary>
internal static class EventCategory
{
    /// <summary>Null where the records have none, or run time only knows it.</summary>
    public static string? Of(LogCall call, DefinedDelegate? defined, CancellationToken cancellationToken)
    {
        var categories = LoggerCategories.In(call.Model.Compilation);
        return defined is not null ? OnlyOne(defined.Loggers.Select(l => categories.Of(l, call.Owner, cancellationToken)))
            : call.Operation is null ? OfDefinition(call, categories, cancellationToken)
            : call.Logger is { Type: { } type } logger && LogFrameworks.For(call.Model.Compilation).ApiOf(type) is null
                && call.Method.Kind != LogMethodKind.Part && call.Operation is IInvocationOperation { IsVirtual: false } wrapper
                ? OfWrapper(wrapper, logger, call, categories, cancellationToken)
            : call.Logger is null && call.Operation is IInvocationOperation { TargetMethod.IsStatic: true } function
                ? OfWrapper(function, null, call, categories, cancellationToken)
            : categories.Of(call.Logger, call.Owner, cancellationToken);
    }

    /// <summary>The logger that a generated method is given, or the one that its type holds.</summary>
    private static string? OfDefinition(LogCall call, LoggerCategories categories, CancellationToken cancellationToken)
    {
        if (call.Syntax.Parent?.Parent is not MethodDeclarationSyntax declaration
            || call.Model.GetDeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol method)
        {
            return null;
        }

        if (call.Method.Logger >= 0)
        {
            return categories.Of(method.Parameters[call.Method.Logger], method.ContainingType, cancellationToken);
        }

        var frameworks = LogFrameworks.For(call.Model.Compilation);
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (LoggerChain.In(type, frameworks).Where(s => s is IFieldSymbol || s is IParameterSymbol p && LookupContext.IsPrimary(p))
                .OrderBy(s => s is IParameterSymbol).FirstOrDefault() is { } holder)
            {
                return categories.Of(holder, method.ContainingType, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The logger that a wrapper hands its template on to.</summary>
    private static string? OfWrapper(
        IInvocationOperation call, IOperation? instance, LogCall wrapped, LoggerCategories categories, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod.OriginalDefinition;
        var frameworks = LogFrameworks.For(wrapped.Model.Compilation);
        if (frameworks.FindCatalogued(method) is not null || method.DeclaringSyntaxReferences is not [var reference]
            || !wrapped.Model.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return null;
        }

        var model = SemanticModels.Of(wrapped.Model.Compilation).Of(reference.SyntaxTree);
        var owner = instance is IInstanceReferenceOperation ? wrapped.Owner : instance?.Type as INamedTypeSymbol ?? method.ContainingType;
        return OnlyOne(reference.GetSyntax(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(i => model.GetOperation(i, cancellationToken)).OfType<IInvocationOperation>()
            .Where(i => frameworks.FindCatalogued(i.TargetMethod) is { Template: >= 0 and var template }
                && i.ArgumentFor(template)?.Unwrap() is IParameterReferenceOperation { Parameter: var text }
                && text.Ordinal == wrapped.Method.Template && SymbolEqualityComparer.Default.Equals(text.ContainingSymbol, method))
            .Select(i => categories.Of(
                LogCall.Create(i, frameworks.FindCatalogued(i.TargetMethod)!, model).Logger, owner, cancellationToken)));
    }

    private static string? OnlyOne(IEnumerable<string?> names)
        => names.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [{ } only] ? only : null;
}
