using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Prints;

/// <summary>Everything that is ever written to one variable that holds a <c>TextWriter</c>.</summary>
internal sealed class WriterWrites
{
    private readonly List<ExpressionSyntax> _assigned;

    private WriterWrites(List<ExpressionSyntax> assigned, bool hasInitializer, PrintStream? stream)
    {
        _assigned = assigned;
        HasInitializer = hasInitializer;
        Stream = stream;
    }

    /// <summary>The console stream that the variable always holds, <c>Out</c> where it may be either; null where it may be neither.</summary>
    public PrintStream? Stream { get; }

    /// <summary>Whether the variable's declaration gives it a writer.</summary>
    public bool HasInitializer { get; }

    /// <param name="places">Where writes may stand.</param>
    public static WriterWrites Of(
        ConsoleWriters writers, ISymbol variable, IEnumerable<SyntaxNode> places, SemanticModel model, CancellationToken cancellationToken)
        => new Reader(writers, variable, model, cancellationToken).Read(places);

    /// <summary>Whether a write stands in that member.</summary>
    public bool IsIn(SyntaxNode member) => _assigned.Any(a => a.SyntaxTree == member.SyntaxTree && member.Span.Contains(a.Span));

    /// <summary>Reads the writes; what it needs for that, the model above all, is not kept.</summary>
    private sealed class Reader(ConsoleWriters writers, ISymbol variable, SemanticModel model, CancellationToken cancellationToken)
    {
        private readonly List<ExpressionSyntax> _assigned = [];

        public WriterWrites Read(IEnumerable<SyntaxNode> places)
        {
            foreach (var reference in variable.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initializer })
                {
                    Add(initializer);
                }
            }

            var hasInitializer = _assigned.Count > 0;
            var isKnown = true;
            foreach (var node in places.SelectMany(p => p.DescendantNodes()))
            {
                isKnown &= IsKnown(node);
            }

            return new(_assigned, hasInitializer, isKnown ? Common() : null);
        }

        /// <summary>Collects what a node writes to the variable; false where that can't be told.</summary>
        private bool IsKnown(SyntaxNode node)
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple }:
                    return !tuple.Arguments.Any(a => IsVariable(a.Expression));
                case AssignmentExpressionSyntax assignment when IsVariable(assignment.Left):
                    Add(assignment.Right);
                    return true;
                case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument when IsVariable(argument.Expression):
                case RefExpressionSyntax alias when IsVariable(alias.Expression):
                    return false;
                default:
                    return true;
            }
        }

        private void Add(ExpressionSyntax value)
        {
            // A variable that is still null can't print.
            if (!value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression)
                && value is not PostfixUnaryExpressionSyntax { Operand.RawKind: (int)SyntaxKind.NullLiteralExpression
                    or (int)SyntaxKind.DefaultLiteralExpression })
            {
                _assigned.Add(value);
            }
        }

        private bool IsVariable(ExpressionSyntax expression)
            => expression.LastNameText() == variable.Name
                && SymbolEqualityComparer.Default.Equals(
                    ModelOf(expression)?.GetSymbolInfo(expression, cancellationToken).Symbol?.OriginalDefinition, variable.OriginalDefinition);

        private PrintStream? Common()
        {
            PrintStream? common = null;
            for (var i = 0; i < _assigned.Count; i++)
            {
                var one = ModelOf(_assigned[i]) is { } owner ? writers.StreamOf(_assigned[i], owner, cancellationToken) : null;
                common = i == 0 ? one : ConsoleWriters.Either(common, one);
            }

            return common;
        }

        // A field of a partial type may be written in another file.
        private SemanticModel? ModelOf(SyntaxNode node) => node.SyntaxTree == model.SyntaxTree ? model
#pragma warning disable RS1030 // Reached for a field of a partial type only.
            : model.Compilation.ContainsSyntaxTree(node.SyntaxTree) ? model.Compilation.GetSemanticModel(node.SyntaxTree) : null;
#pragma warning restore RS1030
    }
}
