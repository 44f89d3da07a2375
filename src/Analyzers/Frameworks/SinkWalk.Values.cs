using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>The functions that an expression is, or holds.</content>
internal sealed partial class SinkWalk
{
    private readonly HashSet<ISymbol> _run = new(SymbolEqualityComparer.Default);

    private void RunAll(IEnumerable<SyntaxNode?> functions) => functions.OfType<ExpressionSyntax>().ToList().ForEach(Run);

    /// <summary>Written in place, a method, a variable, a collection of such, or one that the enclosing member was handed itself.</summary>
    private void Run(ExpressionSyntax function)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax:
                Add(function);
                break;
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                Run(inner);
                break;
            case CastExpressionSyntax { Expression: var inner }:
                Run(inner);
                break;
            case PostfixUnaryExpressionSyntax { Operand: var operand }:
                Run(operand);
                break;
            case ConditionalExpressionSyntax choice:
                RunAll([choice.WhenTrue, choice.WhenFalse]);
                break;
            case SwitchExpressionSyntax choice:
                RunAll(choice.Arms.Select(a => a.Expression));
                break;
            case BinaryExpressionSyntax both:
                RunAll([both.Left, both.Right]);
                break;
            case AssignmentExpressionSyntax assignment:
                Run(assignment.Right);
                break;
            case InitializerExpressionSyntax initializer:
                RunAll(initializer.Expressions);
                break;
            case CollectionExpressionSyntax collection:
                RunAll(collection.Elements.Select(e => e switch
                {
                    ExpressionElementSyntax element => element.Expression,
                    SpreadElementSyntax spread => spread.Expression,
                    _ => null,
                }));
                break;
            case ArrayCreationExpressionSyntax { Initializer: { } elements }:
                Run(elements);
                break;
            case ImplicitArrayCreationExpressionSyntax array:
                Run(array.Initializer);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                RunAll([.. creation.ArgumentList?.Arguments.Select(a => a.Expression) ?? [], creation.Initializer]);
                break;
            case InvocationExpressionSyntax call:
                RunReturned(call);
                break;
            case LiteralExpressionSyntax:
                break;
            default:
                RunNamed(function);
                break;
        }
    }

    private void RunNamed(ExpressionSyntax function)
    {
        switch (Symbol(function))
        {
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction, DeclaringSyntaxReferences: [var local] }:
                Add(Syntax(local));
                break;
            case IMethodSymbol method:
                Reach(method);
                break;
            case IParameterSymbol parameter when HoldsFunctions(parameter.Type):
                Enqueue(parameter);
                break;
            case ILocalSymbol local when HoldsFunctions(local.Type) && _run.Add(local):
                RunLocal(local);
                break;
            case IFieldSymbol { Type: var type } field when HoldsFunctions(type):
                Enqueue(field);
                break;
            case IPropertySymbol { Type: var type } property when HoldsFunctions(type):
                Enqueue(property);
                break;
            case { } queue when IsQueue(TypeOf(queue)):
                if (queue is IPropertySymbol && !queue.Locations.Any(l => l.IsInSource)
                    && function is MemberAccessExpressionSyntax { Expression: var of })
                {
                    RunNamed(of); // "channel.Writer".
                }
                else
                {
                    AddQueue(queue);
                }

                break;
        }
    }

    /// <summary>What a method makes out of nothing, or of what it is given.</summary>
    private void RunReturned(InvocationExpressionSyntax call)
    {
        if (Symbol(call) is not IMethodSymbol method || !HoldsFunctions(method.ReturnType))
        {
            return;
        }

        if (IsOwn(method))
        {
            RunDeclared(method.OriginalDefinition);
            return;
        }

        RunAll([(call.Expression as MemberAccessExpressionSyntax)?.Expression, .. call.ArgumentList.Arguments.Select(a => a.Expression)]);
    }

    /// <summary>What a member is at its beginning, or gives.</summary>
    private void RunDeclared(ISymbol member)
    {
        if (!_run.Add(member))
        {
            return;
        }

        foreach (var declaration in member.DeclaringSyntaxReferences.Select(r => Syntax(r)))
        {
            RunAll(declaration switch
            {
                VariableDeclaratorSyntax variable => [variable.Initializer?.Value],
                PropertyDeclarationSyntax property
                    => [property.Initializer?.Value, property.ExpressionBody?.Expression, .. ReturnedIn(property.AccessorList)],
                BaseMethodDeclarationSyntax method => [method.ExpressionBody?.Expression, .. ReturnedIn(method.Body)],
                LocalFunctionStatementSyntax local => [local.ExpressionBody?.Expression, .. ReturnedIn(local.Body)],
                _ => [],
            });
        }
    }

    private static IEnumerable<SyntaxNode?> ReturnedIn(SyntaxNode? body)
        => body?.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Select(n => n switch
        {
            ReturnStatementSyntax returned => returned.Expression,
            YieldStatementSyntax yielded => yielded.Expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        }) ?? [];

    /// <summary>A local's initializer, what is assigned to it, and what is put into it.</summary>
    private void RunLocal(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences is not [var reference])
        {
            return;
        }

        var declaration = Syntax(reference);
        RunAll([(declaration as VariableDeclaratorSyntax)?.Initializer?.Value, (declaration.Parent as ForEachStatementSyntax)?.Expression]);
        var scope = declaration.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax);
        scope = scope is GlobalStatementSyntax ? scope.Parent : scope;
        foreach (var node in scope?.DescendantNodes() ?? [])
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: var left, Right: var right }
                    when Is(left) || (left is ElementAccessExpressionSyntax { Expression: var all } && Is(all)):
                    Run(right);
                    break;
                case InvocationExpressionSyntax call when SinkNames.HolderOf(call) is { } holder && Is(holder):
                    RunAll(call.ArgumentList.Arguments.Select(a => a.Expression));
                    break;
            }
        }

        bool Is(ExpressionSyntax expression) => expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == local.Name;
    }
}
