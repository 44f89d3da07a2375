using System.Text.RegularExpressions;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>
/// The keys that a record of an audit trail has: its placeholders, the members of what they take apart, what scopes and chains around the call set,
/// and what enrichers of the project set on every record.
/// </summary>
internal sealed class AuditEventKeys
{
    private static readonly Regex Holes = new(@"\{[@$]?([\w.]+)", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);

    private AuditEventKeys()
    {
    }

    public bool Have(NamePatterns wanted) => wanted.IsEmpty || _keys.Any(wanted.Match);

    public static AuditEventKeys Of(LogCall call, string? generatedText, RuleContext context)
    {
        var keys = new AuditEventKeys();
        keys.AddTemplate(call);
        if (generatedText is not null)
        {
            keys.AddText(generatedText);
        }

        foreach (var text in call.WithEachText(context.CancellationToken))
        {
            keys.AddTemplate(text);
        }

        keys.AddAround(call, context);
        keys._keys.UnionWith(RequestKeys.Of(context.Model.Compilation, context.CancellationToken).Keys);
        keys._keys.UnionWith(SetKeys.Of(context.Model.Compilation, context.Files, context.CancellationToken).All);
        return keys;
    }

    private void AddTemplate(LogCall call)
    {
        if (call.Template is not { } template)
        {
            return;
        }

        foreach (var hole in template.Holes)
        {
            _keys.Add(hole.PropertyName);
            if (hole.Operator == "@" && call.ValueOf(hole)?.Type is { } type)
            {
                AddMembers(type);
            }
        }

        _keys.UnionWith(call.Operation is null ? call.DeclaredNames : []);
    }

    private void AddMembers(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            _keys.UnionWith(current.GetMembers().OfType<IPropertySymbol>()
                .Where(p => p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }).Select(p => p.Name));
        }
    }

    /// <summary>What <c>using</c> opens around the call, and what the logger was given before it.</summary>
    private void AddAround(LogCall call, RuleContext context)
    {
        foreach (var node in call.Syntax.AncestorsAndSelf().TakeWhile(n => n is not TypeDeclarationSyntax))
        {
            switch (node)
            {
                case UsingStatementSyntax scope:
                    AddTexts((SyntaxNode?)scope.Declaration ?? scope.Expression, context);
                    break;
                case BlockSyntax block:
                    AddDeclared(block.Statements.Where(s => s.SpanStart < call.Syntax.SpanStart), context);
                    break;
                case SwitchSectionSyntax section:
                    AddDeclared(section.Statements.Where(s => s.SpanStart < call.Syntax.SpanStart), context);
                    break;
            }
        }

        if (call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var logger } })
        {
            AddTexts(logger, context);
        }

        if (call.Logger is { } given && HolderOf(given) is { } holder)
        {
            foreach (var made in holder.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken))
                .OfType<VariableDeclaratorSyntax>())
            {
                AddTexts(made.Initializer, context);
            }
        }
    }

    private static ISymbol? HolderOf(IOperation logger) => logger switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private void AddDeclared(IEnumerable<StatementSyntax> before, RuleContext context)
    {
        foreach (var statement in before)
        {
            if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } scope)
            {
                AddTexts(scope.Declaration, context);
            }
            else if (statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
                && call.InvokedName()?.Identifier.ValueText is "PushProperty" or "PushProperties" or "BeginScope" or "SetProperty" or "Set")
            {
                AddTexts(call, context);
            }
        }
    }

    /// <summary>Whatever is written there may be a key; what a variable holds is written at its declaration.</summary>
    private void AddTexts(SyntaxNode? node, RuleContext context)
    {
        foreach (var part in node?.DescendantNodesAndSelf() ?? [])
        {
            switch (part)
            {
                case LiteralExpressionSyntax { Token.Value: string text }:
                    AddText(text);
                    break;
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                    ArgumentList.Arguments: [{ Expression: var named }] }:
                    _keys.Add(named.LastNameText() ?? "");
                    break;
                case AnonymousObjectMemberDeclaratorSyntax member:
                    _keys.Add(member.NameEquals?.Name.Identifier.ValueText ?? member.Expression.LastNameText() ?? "");
                    break;
                case IdentifierNameSyntax name when context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol is { } symbol:
                    AddHeld(symbol, context);
                    break;
            }
        }
    }

    private void AddHeld(ISymbol symbol, RuleContext context)
    {
        if (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string constant })
        {
            AddText(constant);
        }
        else if (symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken)
                is VariableDeclaratorSyntax { Initializer: { } value })
        {
            foreach (var literal in value.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.Token.Value is string))
            {
                AddText((string)literal.Token.Value!);
            }
        }
    }

    private void AddText(string text)
    {
        _keys.Add(text);
        foreach (Match hole in Holes.Matches(text))
        {
            _keys.Add(hole.Groups[1].Value);
        }
    }
}
