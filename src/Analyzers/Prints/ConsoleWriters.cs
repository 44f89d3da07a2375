using System.Collections.Concurrent;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary>Tells which <c>TextWriter</c> expressions surely are the console's own.</summary>
internal sealed class ConsoleWriters
{
    private readonly INamedTypeSymbol _console;
    private readonly INamedTypeSymbol? _textWriter;

    // Found once for each variable: a writer is used by many prints.
    private readonly ConcurrentDictionary<ISymbol, WriterWrites> _writes = new(SymbolEqualityComparer.Default);

    public ConsoleWriters(INamedTypeSymbol console, INamedTypeSymbol? textWriter)
    {
        _console = console;
        _textWriter = textWriter;
    }

    /// <summary><c>TextWriter</c> itself or a class made from it: a call on a receiver typed <c>StreamWriter</c> binds to its override.</summary>
    public bool IsWriter(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, _textWriter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The console stream that an expression surely is, else null; where it may be either of them, <c>Out</c>.</summary>
    public PrintStream? StreamOf(IOperation receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (receiver.Unwrap())
        {
            case IPropertyReferenceOperation property:
                return StreamOf(property.Property);
            case IConditionalAccessInstanceOperation instance when ConditionalReceiver(instance) is { } conditional:
                return StreamOf(conditional, model, cancellationToken);
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Either(StreamOf(choice.WhenTrue, model, cancellationToken), StreamOf(whenFalse, model, cancellationToken));
            case IInvocationOperation { TargetMethod: { Name: "Synchronized" } method, Arguments: [{ Value: var inner }] }
                when IsWriter(method.ContainingType):
                return StreamOf(inner, model, cancellationToken);
            case ILocalReferenceOperation { Local: var local } use when IsWriter(local.Type):
                return WritesOf(local, use.Root().Syntax, model, cancellationToken).Stream;
            case IFieldReferenceOperation { Field: var field } use
                when IsWriter(field.Type) && (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private):
                var writes = WritesOf(field, null, model, cancellationToken);
                return writes.HasInitializer || writes.IsIn(use.Root().Syntax) ? writes.Stream : null;
            default:
                return null;
        }
    }

    /// <summary>What an expression surely is by its syntax; one step, so that two variables can't send us in circles.</summary>
    public PrintStream? StreamOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        ParenthesizedExpressionSyntax inner => StreamOf(inner.Expression, model, cancellationToken),
        PostfixUnaryExpressionSyntax suppressed => StreamOf(suppressed.Operand, model, cancellationToken),
        ConditionalExpressionSyntax choice
            => Either(StreamOf(choice.WhenTrue, model, cancellationToken), StreamOf(choice.WhenFalse, model, cancellationToken)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Synchronized" },
            ArgumentList.Arguments: [{ Expression: var inner }] } call
            when IsWriter(model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType) => StreamOf(inner, model, cancellationToken),
        IdentifierNameSyntax or MemberAccessExpressionSyntax
            => StreamOf(model.GetSymbolInfo(expression, cancellationToken).Symbol as IPropertySymbol),
        _ => null,
    };

    private WriterWrites WritesOf(ISymbol variable, SyntaxNode? member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_writes.TryGetValue(variable, out var writes))
        {
            var places = member is not null
                ? [member]
                : variable.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken));
            writes = WriterWrites.Of(this, variable, places, model, cancellationToken);
            _writes.TryAdd(variable, writes);
        }

        return writes;
    }

    private PrintStream? StreamOf(IPropertySymbol? property)
        => property is null || !SymbolEqualityComparer.Default.Equals(property.ContainingType, _console) ? null
            : property.Name switch { "Out" => PrintStream.Out, "Error" => PrintStream.Error, _ => null };

    /// <summary>What holds one or the other; null where one of them is no console stream, <c>Out</c> where they differ.</summary>
    public static PrintStream? Either(PrintStream? one, PrintStream? other)
        => one is null || other is null ? null : one == other ? one : PrintStream.Out;

    private static IOperation? ConditionalReceiver(IOperation instance)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation conditional)
            {
                return conditional.Operation;
            }
        }

        return null;
    }
}
