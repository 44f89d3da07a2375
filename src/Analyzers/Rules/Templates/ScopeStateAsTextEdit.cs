using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2014: opens the scope with a template and its values, or pushes the value itself where the text is nothing else.</summary>
internal static class ScopeStateAsTextEdit
{
    private static readonly ImmutableHashSet<string> ShownAlike
        = ImmutableHashSet.Create("Guid", "TimeSpan", "DateTimeOffset", "DateOnly", "TimeOnly");

    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Method.Kind: LogMethodKind.ScopeState, State.Syntax: ExpressionSyntax state, Operation: IInvocationOperation }
            || call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list }
            || HasTypeArguments(call)
            || state.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Parent == list) is not { } argument
            || TemplateParts.Of(state, site.Model, cancellationToken) is not { } parts
            || parts is [HolePart whole] && whole.Expression == state)
        {
            return null;
        }

        // Where the API opens scopes from templates by the same name, the text says the same.
        if (HasTemplates(call))
        {
            return argument.NameColon is null && list.Arguments.Count == 1 && parts.Any(p => p is HolePart)
                && MessageRewrite.Create(parts, call.Api, site.Casing) is { } message
                ? [new(argument.Span, string.Join(", ", message.Values.Select(v => v.Text!).Prepend(message.Template)))]
                : null;
        }

        return parts.Where(p => p is not TextPart { Units.IsEmpty: true }).ToArray()
                is [HolePart { Alignment: null, Format: null, ArgumentText: null } only]
            && IsShownAlike(only.Value.Type)
            ? [new(argument.Expression.Span, only.Expression.ToString())]
            : null;
    }

    /// <summary>Whether the type of the state is written out, so that it can be nothing else.</summary>
    public static bool HasTypeArguments(LogCall call) => (call.Syntax as InvocationExpressionSyntax)?.InvokedName() is GenericNameSyntax;

    /// <summary>Whether the API opens scopes with templates by the method's name.</summary>
    public static bool HasTemplates(LogCall call)
        => call.Operation is IInvocationOperation { TargetMethod.Name: var name }
            && call.Api.Methods.All.Any(m => m.Value.Kind == LogMethodKind.Scope && m.Key.Name == name);

    /// <summary>Whether a value of the type shows as it does in interpolated text, whoever shows it.</summary>
    private static bool IsShownAlike(ITypeSymbol? type)
        => type is { TypeKind: TypeKind.Enum }
            or { SpecialType: SpecialType.System_String or SpecialType.System_DateTime
                or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) }
            || (type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && ShownAlike.Contains(type.Name));
}
