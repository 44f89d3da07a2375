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
            writes = new WriterWrites(this, variable, places, model, cancellationToken);
            _writes.TryAdd(variable, writes);
        }

        return writes;
    }

    private PrintStream? StreamOf(IPropertySymbol? property)
        => property is null || !SymbolEqualityComparer.Default.Equals(property.ContainingType, _console) ? null
            : property.Name switch { "Out" => PrintStream.Out, "Error" => PrintStream.Error, _ => null };

    private static PrintStream? Either(PrintStream? one, PrintStream? other)
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

    /// <summary>Everything that is ever written to one variable.</summary>
    private sealed class WriterWrites
    {
        private readonly List<ExpressionSyntax> _assigned = [];

        public WriterWrites(
            ConsoleWriters writers, ISymbol variable, IEnumerable<SyntaxNode> places, SemanticModel model, CancellationToken cancellationToken)
        {
            var isKnown = true;
            foreach (var reference in variable.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initializer })
                {
                    HasInitializer |= Add(initializer);
                }
            }

            foreach (var node in places.SelectMany(p => p.DescendantNodes()))
            {
                switch (node)
                {
                    case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple }:
                        isKnown &= !tuple.Arguments.Any(a => IsVariable(a.Expression));
                        break;
                    case AssignmentExpressionSyntax assignment when IsVariable(assignment.Left):
                        Add(assignment.Right);
                        break;
                    case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument when IsVariable(argument.Expression):
                    case RefExpressionSyntax alias when IsVariable(alias.Expression):
                        isKnown = false;
                        break;
                }
            }

            Stream = isKnown ? Common() : null;

            bool Add(ExpressionSyntax value)
            {
                // A variable that is still null can't print.
                var counts = !value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression)
                    && value is not PostfixUnaryExpressionSyntax { Operand.RawKind: (int)SyntaxKind.NullLiteralExpression
                        or (int)SyntaxKind.DefaultLiteralExpression };
                if (counts)
                {
                    _assigned.Add(value);
                }

                return counts;
            }

            bool IsVariable(ExpressionSyntax expression)
                => expression.LastNameText() == variable.Name
                    && SymbolEqualityComparer.Default.Equals(
                        ModelOf(expression)?.GetSymbolInfo(expression, cancellationToken).Symbol?.OriginalDefinition, variable.OriginalDefinition);

            PrintStream? Common()
            {
                PrintStream? common = null;
                for (var i = 0; i < _assigned.Count; i++)
                {
                    var one = ModelOf(_assigned[i]) is { } owner ? writers.StreamOf(_assigned[i], owner, cancellationToken) : null;
                    common = i == 0 ? one : Either(common, one);
                }

                return common;
            }

            // A field of a partial type may be written in another file.
            SemanticModel? ModelOf(SyntaxNode node) => node.SyntaxTree == model.SyntaxTree ? model
#pragma warning disable RS1030 // Reached for a field of a partial type only.
                : model.Compilation.ContainsSyntaxTree(node.SyntaxTree) ? model.Compilation.GetSemanticModel(node.SyntaxTree) : null;
#pragma warning restore RS1030
        }

        /// <summary>The stream that it always holds, else null.</summary>
        public PrintStream? Stream { get; }

        public bool HasInitializer { get; }

        /// <summary>Whether a write stands in that member.</summary>
        public bool IsIn(SyntaxNode member) => _assigned.Any(a => a.SyntaxTree == member.SyntaxTree && member.Span.Contains(a.Span));
    }
}
