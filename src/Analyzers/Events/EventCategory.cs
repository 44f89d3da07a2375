using System.Collections.Immutable;
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
    /// <param name="defined">The delegate that the call makes, if it does.</param>
    /// <param name="wrapped">The calls that a wrapper hands the template on to; empty where the call is none of a wrapper.</param>
    public static string? Of(
        LogCall call, DefinedDelegate? defined, ImmutableArray<LogCall> wrapped, CancellationToken cancellationToken)
    {
        var categories = LoggerCategories.In(call.Model.Compilation);
        return defined is not null ? OnlyOne(defined.Loggers.Select(l => categories.Of(l, call.Owner, cancellationToken)))
            : call.Operation is null ? OfDefinition(call, categories, cancellationToken)
            : wrapped is { IsEmpty: false }
                ? OnlyOne(wrapped.Select(w => categories.Of(w.Logger, OwnerIn(call), cancellationToken)))
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
                .Where(s => LoggerTypes.DeclaredType(s) is { } held && IsGiven(held, call.Api.ParameterTypes.Logger))
                .OrderBy(s => s is IParameterSymbol).FirstOrDefault() is { } holder)
            {
                return categories.Of(holder, method.ContainingType, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>Whose code a wrapper's body runs in: the type that it is called on, as far as the call tells.</summary>
    private static INamedTypeSymbol? OwnerIn(LogCall call)
        => call.Operation is not IInvocationOperation { Instance: { } instance, TargetMethod: var method } ? call.Owner
            : instance is IInstanceReferenceOperation ? call.Owner
            : instance.Type as INamedTypeSymbol ?? method.ContainingType;

    private static bool IsGiven(ITypeSymbol held, ITypeSymbol? logger)
        => SymbolEqualityComparer.Default.Equals(held, logger) || held.AllInterfaces.Contains(logger, SymbolEqualityComparer.Default);

    private static string? OnlyOne(IEnumerable<string?> names)
        => names.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [{ } only] ? only : null;
}
