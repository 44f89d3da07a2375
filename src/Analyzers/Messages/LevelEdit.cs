using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>Gives an existing call or definition another level, in whatever shape it has one.</summary>
internal static class LevelEdit
{
    /// <summary>The levels that records can have, lowest first.</summary>
    public static readonly ImmutableArray<LogLevel> Levels
        = ImmutableArray.Create(LogLevel.Trace, LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error, LogLevel.Critical);

    /// <summary>The change; null where the level is not this call's to choose or the framework has none such.</summary>
    public static TextChange? Change(CodeSite site, LogCall call, LogLevel level)
    {
        if (call.Api.Levels.NameOf(level) is not { } name)
        {
            return null;
        }

        switch (call.Syntax)
        {
            case AttributeSyntax attribute:
                return InAttribute(site, call, attribute, level);
            case InvocationExpressionSyntax
                when call.Method.Kind != LogMethodKind.Generated && call.Method.FixedLevel is { } old && call.Api.Levels.NameOf(old) is { } oldName
                    && NameNode(call) is { } node:
                var written = node.Identifier.ValueText;
                var at = written.IndexOf(oldName, StringComparison.Ordinal);

                // Only the lowest levels have methods that are not there in release builds.
                var start = written.StartsWith("Conditional", StringComparison.Ordinal) && level > LogLevel.Debug ? at : 0;
                return at < 0
                    ? null
                    : new TextChange(node.Identifier.Span, written.Substring(start, at - start) + name + written.Substring(at + oldName.Length));
            case InvocationExpressionSyntax when call.Method is { FixedLevel: null, Level: >= 0 and var ordinal, Kind: not LogMethodKind.Generated }
                && (call.Operation as IInvocationOperation)?.ArgumentFor(ordinal)?.Unwrap().Syntax is ExpressionSyntax argument:
                return Value(site, call.Api, argument, level);
            default:
                return null;
        }
    }

    /// <summary>The place that says the level of a call: the method's name or the argument.</summary>
    public static SimpleNameSyntax? NameNode(LogCall call) => (call.Syntax as InvocationExpressionSyntax)?.InvokedName();

    /// <summary>A value of the level's type: only the member's name where one is written.</summary>
    public static TextChange? Value(CodeSite site, LogApi api, ExpressionSyntax old, LogLevel level)
        => api.Levels.NameOf(level) is not { } name ? null
            : old is MemberAccessExpressionSyntax { Name: var member }
                && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(member).Symbol?.ContainingType, api.ParameterTypes.Level)
                ? new TextChange(member.Span, name)
            : TypeName(site, api, old.SpanStart) is { } type ? new TextChange(old.Span, type + "." + name)
            : null;

    /// <summary>How the type of levels is written at a position.</summary>
    public static string? TypeName(CodeSite site, LogApi api, int position) => api.ParameterTypes.Level?.ToMinimalDisplayString(site.Model, position);

    /// <summary>The same, short where an import can make it so.</summary>
    /// <param name="import">The namespace to import; null where the name is known, or stands for something else.</param>
    public static string? TypeName(CodeSite site, LogApi api, int position, out string? import)
    {
        import = null;
        if (api.ParameterTypes.Level is not { } type)
        {
            return null;
        }

        if (!site.Model.LookupNamespacesAndTypes(position, name: type.Name).IsEmpty)
        {
            return TypeName(site, api, position);
        }

        import = type.ContainingNamespace.ToDisplayString();
        return type.Name;
    }

    private static TextChange? InAttribute(CodeSite site, LogCall call, AttributeSyntax attribute, LogLevel level)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        foreach (var argument in arguments)
        {
            if (SymbolEqualityComparer.Default.Equals(site.Model.GetTypeInfo(argument.Expression).Type, call.Api.ParameterTypes.Level))
            {
                return Value(site, call.Api, argument.Expression, level);
            }
        }

        return TypeName(site, call.Api, attribute.SpanStart) is not { } type || call.Method.Level >= 0 ? null
            : arguments.Count > 0 ? new TextChange(new TextSpan(arguments.Last().Span.End, 0), $", Level = {type}.{call.Api.Levels.NameOf(level)}")
            : attribute.ArgumentList is { } empty ? new TextChange(empty.Span, $"(Level = {type}.{call.Api.Levels.NameOf(level)})")
            : new TextChange(new TextSpan(attribute.Name.Span.End, 0), $"(Level = {type}.{call.Api.Levels.NameOf(level)})");
    }
}
