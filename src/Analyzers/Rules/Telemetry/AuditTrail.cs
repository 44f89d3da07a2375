using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>
/// Which calls write an audit event: those on a logger whose variable, category or type is called so, and methods that are. A class around auditing,
/// <c>AuditLogService</c>, tells of its own work by an ordinary logger of its own category: those records are none.
/// </summary>
/// <param name="names">The names of the option.</param>
internal sealed class AuditTrail(NamePatterns names, CancellationToken cancellationToken)
{
    public bool Has(LogCall call)
        => call.Operation is null ? IsDefinition(call)
            : call.Operation is IInvocationOperation invocation
                && ((IsAuditLogger(call) && !IsReportedAtDefinition(call, invocation.TargetMethod))
                    || (IsAuditMethod(call, invocation.TargetMethod) && !TellsOfFailure(call)));

    private bool IsReportedAtDefinition(LogCall call, IMethodSymbol method)
        => call.Method.Kind == LogMethodKind.Generated && IsNamed(method.Name, method.ContainingType);

    /// <summary>A method by attribute; one that is called on an audit logger is reported where it is called.</summary>
    private bool IsDefinition(LogCall call)
        => call is { DeclaredException: null, Syntax: AttributeSyntax { Parent.Parent: MethodDeclarationSyntax method } } && !TellsOfFailure(call)
            && IsNamed(method.Identifier.ValueText, call.Owner);

    private bool IsAuditMethod(LogCall call, IMethodSymbol method)
        => call.Method.Kind != LogMethodKind.Generated && IsNamed(method.Name, method.ContainingType) && !IsOfFramework(method, call.Api)
            && !SymbolEqualityComparer.Default.Equals(method.ContainingType, call.Owner);

    /// <summary>A name that says so itself, or is one of a class of such methods.</summary>
    private bool IsNamed(string method, INamedTypeSymbol? owner)
        => (names.Match(method) && !FailureWords.Hint(string.Join(" ", NameWords.In(method))))
            || (owner is { IsStatic: true } or { TypeKind: TypeKind.Interface } && names.Match(owner.Name));

    /// <summary>Whether a method that is called is the framework's own.</summary>
    public static bool IsOfFramework(IMethodSymbol method, LogApi api)
        => method.ContainingType is { } type
            && (api.Loggers.IsLogger(type) && type.ContainingAssembly?.Name == api.Loggers.Type?.ContainingAssembly?.Name
                || type.ContainingNamespace?.ToDisplayString() == api.Namespace);

    private bool IsAuditLogger(LogCall call)
        => call.Logger is { } logger
            && (IsAuditLogger(logger, call) || (logger is IInvocationOperation made && MadeBy(made).Any(o => IsAuditLogger(o, call))));

    private bool IsAuditLogger(IOperation logger, LogCall call)
    {
        if (logger.Type is INamedTypeSymbol type)
        {
            if (call.Api.Loggers.CategoryOf(type) is { } category
                ? names.Match(category.Name) && (!IsOwn(category, call.Owner) || (IsTrail(category.Name) && IsOrdinary(call)))
                : names.Match(type.Name))
            {
                return true;
            }
        }

        return logger switch
        {
            IFieldReferenceOperation field => IsAudit(field.Field, call),
            IPropertyReferenceOperation property => IsAudit(property.Property, call),
            ILocalReferenceOperation local => IsAudit(local.Local, call),
            IParameterReferenceOperation parameter => IsAudit(parameter.Parameter, call),
            _ => HasNamedCategory(logger.Syntax),
        };
    }

    private bool IsAudit(ISymbol holder, LogCall call)
        => (names.Match(holder.Name) && !IsOwnField(holder, call))
            || holder.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } value } => HasNamedCategory(value),
                PropertyDeclarationSyntax property => HasNamedCategory(property.Initializer?.Value ?? property.ExpressionBody?.Expression),
                _ => false,
            })
            || (holder is IFieldSymbol or IPropertySymbol && IsAssignedAudit(holder));

    /// <summary>A static field <c>AuditLog</c> in the class of that name is still the trail; the logger of <c>AuditService</c> is not.</summary>
    private static bool IsOwnField(ISymbol holder, LogCall call)
        => call.Owner is { } owner && holder.Name.TrimStart('_').Equals(owner.Name, StringComparison.OrdinalIgnoreCase) && !IsTrail(owner.Name);

    /// <summary>Assigned in the type that holds it: <c>_log = factory.CreateLogger("Audit");</c>.</summary>
    private bool IsAssignedAudit(ISymbol holder)
        => holder.ContainingType.DeclaringSyntaxReferences.Any(
            r => MadeMembers.Of(r.SyntaxTree, cancellationToken).Assigned(holder.Name, r.Span).Any(HasNamedCategory));

    /// <summary>Text or a type among the arguments by which a logger is made: <c>GetLogger("Audit")</c>, <c>ForContext("Audit", true)</c>.</summary>
    private bool HasNamedCategory(SyntaxNode? made)
        => made is ExpressionSyntax expression && (names.Match(FirstName(expression))
            || expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(
            i => i.ArgumentList.Arguments.Any(a => a.Expression is LiteralExpressionSyntax { Token.Value: string text } && text.Length < 80
                && names.Match(text.Split('.').Last()))));

    /// <summary><c>_audit</c> of <c>_audit.ForContext("UserId", id)</c>.</summary>
    private static string FirstName(ExpressionSyntax expression)
    {
        var isMade = false;
        while (true)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax call:
                    (expression, isMade) = (call.Expression, true);
                    break;
                case MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access:
                    expression = access.Expression;
                    break;
                case MemberAccessExpressionSyntax own:
                    return isMade ? own.Name.Identifier.ValueText : "";
                case IdentifierNameSyntax name:
                    return isMade ? name.Identifier.ValueText : "";
                default:
                    return "";
            }
        }
    }

    private static IEnumerable<IOperation> MadeBy(IInvocationOperation made)
    {
        for (IOperation? current = made; current is IInvocationOperation call; current = call.Instance ?? call.Arguments.FirstOrDefault()?.Value)
        {
            yield return current;
            if ((call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } before)
            {
                yield return before;
            }
        }
    }

    private static bool IsOwn(ITypeSymbol category, INamedTypeSymbol? owner)
    {
        for (var type = owner; type is not null; type = type.ContainingType)
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, category.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a class of that name is the trail itself: what it logs, it logs for the auditors.</summary>
    private static bool IsTrail(string name)
        => NameWords.In(name) is { Count: > 1 } words && words[words.Count - 1] is "Logger" or "Log" or "Trail"
            && words[words.Count - 2].Equals("Audit", StringComparison.OrdinalIgnoreCase);

    /// <summary>In the trail's own class: what is no trouble of its own, and no detail for its developers.</summary>
    private static bool IsOrdinary(LogCall call) => call.Level is null or Model.LogLevel.Information && !TellsOfFailure(call);

    private static bool TellsOfFailure(LogCall call)
        => call.Exception is not null || call.Syntax.Ancestors().Any(a => a is CatchClauseSyntax) || call.Level is >= Model.LogLevel.Error;
}
