using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <content>The way from a logger to what makes it.</content>
internal sealed partial class LoggerCategories
{
    /// <content>What parameters and members are given, and what methods return.</content>
    private sealed partial class Search
    {
        private string? OfParameter(IParameterSymbol parameter, int depth)
            => parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                    ? OfExpressions(PrivateCalls.Given(parameter, all._compilation, cancellationToken), depth)
                : GivenByDerived(constructor, parameter) is { Count: > 0 } given ? OfExpressions(given, depth)
                : ConstructorCalls.IsHidden(constructor) ? GivenAnywhere(constructor, parameter, depth)
                : null;

        /// <summary>What all calls of a constructor give it that nobody outside can call.</summary>
        private string? GivenAnywhere(IMethodSymbol constructor, IParameterSymbol parameter, int depth)
        {
            string? found = null;
            foreach (var value in ConstructorCalls.Given(constructor, parameter, all._compilation, cancellationToken))
            {
                if (OperationOf(value) is not { } operation)
                {
                    return null;
                }

                if (IsNull(operation.Unwrap()))
                {
                    continue;
                }

                var one = new Search(all, EnclosingType(operation), cancellationToken).Of(operation, depth + 1);
                if (one is null || (found is not null && one != found))
                {
                    return null;
                }

                found = one;
            }

            return found;
        }

        /// <summary>What the owner, or the base of it that derives from a constructor's type, gives it; empty for the owner's constructor.</summary>
        private List<ExpressionSyntax> GivenByDerived(IMethodSymbol constructor, IParameterSymbol parameter)
        {
            var given = new List<ExpressionSyntax>();
            for (var type = _owner; type?.BaseType is { } parent; type = parent.OriginalDefinition)
            {
                if (!SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, constructor.ContainingType))
                {
                    continue;
                }

                foreach (var call in type.DeclaringSyntaxReferences.SelectMany(r => BaseCalls(r.GetSyntax(cancellationToken))))
                {
                    if (SymbolEqualityComparer.Default.Equals(
                            ModelOf(call.Node.SyntaxTree).GetSymbolInfo(call.Node, cancellationToken).Symbol?.OriginalDefinition, constructor)
                        && (call.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
                            ?? (parameter.Ordinal < call.Arguments.Count && call.Arguments[parameter.Ordinal] is { NameColon: null } positional
                                ? positional : null)) is { Expression: var value })
                    {
                        given.Add(value);
                    }
                }
            }

            return given;
        }

        /// <summary>The calls of a base's constructor that a type's declaration has.</summary>
        private static IEnumerable<(SyntaxNode Node, SeparatedSyntaxList<ArgumentSyntax> Arguments)> BaseCalls(SyntaxNode declaration)
            => declaration is not TypeDeclarationSyntax type ? []
                : (type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
                    .Select(b => ((SyntaxNode)b, b.ArgumentList.Arguments))
                    .Concat(type.Members.OfType<ConstructorDeclarationSyntax>().Select(c => c.Initializer)
                        .Where(i => i?.IsKind(SyntaxKind.BaseConstructorInitializer) == true)
                        .Select(i => ((SyntaxNode)i!, i!.ArgumentList.Arguments)));

        /// <summary>What a member is given: where it is declared, and by assignments of its type.</summary>
        private List<ExpressionSyntax> ValuesOf(ISymbol member)
        {
            var values = new List<ExpressionSyntax>();
            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                var value = reference.GetSyntax(cancellationToken) switch
                {
                    VariableDeclaratorSyntax field => field.Initializer?.Value,
                    PropertyDeclarationSyntax property => property.Initializer?.Value ?? ReturnOf(property),
                    _ => null,
                };
                if (value is not null)
                {
                    values.Add(value);
                }
            }

            foreach (var assignment in member.ContainingType.DeclaringSyntaxReferences
                .SelectMany(r => r.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>())
                .Where(a => a.Left.LastNameText() == member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(
                    ModelOf(assignment.SyntaxTree).GetSymbolInfo(assignment.Left, cancellationToken).Symbol?.OriginalDefinition, member))
                {
                    values.Add(assignment.Right);
                }
            }

            return values;
        }

        private static ExpressionSyntax? ReturnOf(PropertyDeclarationSyntax property)
            => property.ExpressionBody?.Expression
                ?? (property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } getter
                    ? getter.ExpressionBody?.Expression ?? ReturnOf(getter.Body)
                    : null);

        private ExpressionSyntax? ReturnOf(IMethodSymbol method)
            => method.DeclaringSyntaxReferences is [var reference]
                ? reference.GetSyntax(cancellationToken) switch
                {
                    MethodDeclarationSyntax declaration => declaration.ExpressionBody?.Expression ?? ReturnOf(declaration.Body),
                    LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression ?? ReturnOf(local.Body),
                    _ => null,
                }
                : null;

        /// <summary>The only value that a body returns.</summary>
        private static ExpressionSyntax? ReturnOf(BlockSyntax? body)
            => body?.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Take(2).ToArray() is [{ Expression: { } only }] ? only : null;
    }
}
