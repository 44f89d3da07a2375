using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Loggers;

/// <content>The way from a logger to what makes it.</content>
internal sealed partial class LoggerCategories
{
    /// <param name="all">What is known of the compilation.</param>
    /// <param name="owner">Whose code it is: fields of base types are what this type gives them.</param>
    private sealed partial class Search(LoggerCategories all, INamedTypeSymbol? owner, CancellationToken cancellationToken)
    {
        private readonly INamedTypeSymbol? _owner = owner?.OriginalDefinition;

        public string? Of(IOperation? logger, int depth)
        {
            logger = LoggerReference.Resolve(logger);
            if (logger is null || depth > Limits.LoggerSteps)
            {
                return null;
            }

            if (logger.Type is { } type && all._frameworks.ApiOf(type) is { } api && api.Loggers.CategoryOf(type) is { } category)
            {
                return api.Loggers.NameOfCategory(category);
            }

            switch (logger)
            {
                case IConversionOperation conversion:
                    return Of(conversion.Operand, depth + 1);
                case IConditionalAccessOperation access:
                    return Of(access.WhenNotNull, depth + 1);
                case ILocalReferenceOperation local:
                    return LocalUse.Of(local, ModelOf(local.Syntax.SyntaxTree), cancellationToken) is { AssignedValues: { IsEmpty: false } values }
                        ? OfAll(values, depth + 1)
                        : null;
                case IPropertyReferenceOperation { Property: var property, Instance: { } outer } when IsInnerLogger(property):
                    return Of(outer, depth + 1);
                case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } member:
                    return OfSymbol(member.Member, depth + 1);
                case IParameterReferenceOperation parameter:
                    return OfSymbol(parameter.Parameter, depth + 1);
                case ICoalesceOperation coalesce:
                    return OfAll([coalesce.Value, coalesce.WhenNull], depth + 1);
                case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                    return OfAll([choice.WhenTrue, whenFalse], depth + 1);
                case ICoalesceAssignmentOperation assignment:
                    return OfAll([assignment.Target, assignment.Value], depth + 1);
                case IAssignmentOperation assignment:
                    return Of(assignment.Value, depth + 1);
                case IObjectCreationOperation creation:
                    return all._frameworks.FindLoggerMethod(creation.Constructor) is { IsTypeArgument: true } made
                        && creation.Type is INamedTypeSymbol { TypeArguments: [var argument] } ? made.Api.Loggers.NameOfCategory(argument) : null;
                case IInvocationOperation call:
                    return OfCall(call, depth);
                default:
                    return null;
            }
        }

        /// <summary>What a variable or member that is declared without a category is given; all of it has to be of one.</summary>
        public string? OfSymbol(ISymbol symbol, int depth)
        {
            symbol = symbol.OriginalDefinition;
            if (symbol is IParameterSymbol parameter)
            {
                return OfParameter(parameter, depth);
            }

            symbol = Overridden(symbol);
            var isOwn = SymbolEqualityComparer.Default.Equals(symbol.ContainingType, _owner);
            if (isOwn && all._members.TryGetValue(symbol, out var known))
            {
                return known;
            }

            var found = OfExpressions(ValuesOf(symbol), depth);
            if (isOwn && depth <= 1)
            {
                all._members.TryAdd(symbol, found);
            }

            return found;
        }

        /// <summary>The property that runs in the owner's objects, as far as its bases tell.</summary>
        private ISymbol Overridden(ISymbol member)
        {
            var type = member is IPropertySymbol && (member.IsVirtual || member.IsAbstract || member.IsOverride) ? _owner : null;
            for (; type is not null && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType); type = type.BaseType)
            {
                if (type.GetMembers(member.Name).FirstOrDefault(m => m is IPropertySymbol { IsOverride: true }) is { } nearer)
                {
                    return nearer.OriginalDefinition;
                }
            }

            return member;
        }

        private string? OfCall(IInvocationOperation call, int depth)
        {
            var called = call.TargetMethod;
            if (all._frameworks.FindLoggerMethod(called) is { Kind: LoggerMethodKind.Logger } method)
            {
                if (method.IsTypeArgument)
                {
                    return called.TypeArguments is [var type] ? method.Api.Loggers.NameOfCategory(type) : null;
                }

                if (method.Category < 0)
                {
                    return EnclosingType(call) is { } enclosing ? FullNames.OfDefinition(enclosing) : null;
                }

                if (method.Key < 0
                    || (call.ArgumentFor(method.Key)?.ConstantValue is { HasValue: true, Value: string key } && key == method.KeyOfCategory))
                {
                    return NameOf(call.ArgumentFor(method.Category), method.Api);
                }
            }

            if (all._compilation.Assembly.Equals(called.ContainingAssembly, SymbolEqualityComparer.Default))
            {
                return called is { IsVirtual: false, IsAbstract: false, IsOverride: false, IsGenericMethod: false } && ReturnOf(called) is { } made
                    ? OfExpressions([made], depth + 1)
                    : null;
            }

            // Others give the logger that they are called on more properties, or begin a record of it.
            var receiver = call.Instance ?? (called.IsExtensionMethod ? call.ArgumentFor(0) : null);
            return receiver is not null
                && (receiver.Unwrap() is IInvocationOperation || (receiver.Type is { } held && all._frameworks.ApiOf(held) is not null))
                ? Of(receiver, depth + 1)
                : null;
        }

        /// <summary>The one category of several values, null loggers aside.</summary>
        private string? OfAll(IReadOnlyList<IOperation> values, int depth)
        {
            string? found = null;
            foreach (var value in values)
            {
                if (IsNull(value.Unwrap()))
                {
                    continue;
                }

                var one = Of(value, depth);
                if (one is null || (found is not null && one != found))
                {
                    return null;
                }

                found = one;
            }

            return found;
        }

        private string? OfExpressions(IEnumerable<ExpressionSyntax> values, int depth)
        {
            var operations = new List<IOperation>();
            foreach (var value in values)
            {
                if (OperationOf(value) is not { } operation)
                {
                    return null;
                }

                operations.Add(operation);
            }

            return OfAll(operations, depth);
        }

        private INamedTypeSymbol? EnclosingType(IOperation operation)
            => ModelOf(operation.Syntax.SyntaxTree).GetEnclosingSymbol(operation.Syntax.SpanStart, cancellationToken) is var symbol
                ? symbol as INamedTypeSymbol ?? symbol?.ContainingType
                : null;

        private bool IsInnerLogger(IPropertySymbol property) => all._frameworks.Apis.Any(a => a.Loggers.IsInnerLogger(property));

        /// <summary>What writes nothing, or is never reached.</summary>
        private bool IsNull(IOperation value)
            => value is { ConstantValue: { HasValue: true, Value: null } } or IThrowOperation or IDefaultValueOperation
                || (value is IConversionOperation { Operand: var operand } && IsNull(operand))
                || (value switch
                {
                    IMemberReferenceOperation reference => reference.Member,
                    IInvocationOperation call => call.TargetMethod,
                    IObjectCreationOperation creation => creation.Constructor,
                    _ => (ISymbol?)null,
                } is { } member && all._frameworks.Apis.Any(a => a.Loggers.IsNull(member)));

        /// <summary>The compiler has none for <c>x!</c>.</summary>
        private IOperation? OperationOf(ExpressionSyntax value)
        {
            while (value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed)
            {
                value = suppressed.Operand;
            }

            return ModelOf(value.SyntaxTree).GetOperation(value, cancellationToken);
        }

        private SemanticModel ModelOf(SyntaxTree tree) => SemanticModels.Of(all._compilation).Of(tree);
    }
}
