using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>
/// Text that a local variable or a <c>StringBuilder</c> carries to the call and that nothing else uses: its parts, and the statements to take away.
/// </summary>
internal sealed record CarriedText(ImmutableArray<TemplatePart> Parts, ImmutableArray<TextChange> Removals)
{
    /// <summary>
    /// Null where there is no such carrier, or moving its values down to the call could change them: the statements must stand directly before it.
    /// </summary>
    public static CarriedText? Find(CodeSite site, LogCall call, TemplateSource source, CancellationToken cancellationToken)
    {
        if (call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax statement || !IsStatementOf(statement, call.Syntax))
        {
            return null;
        }

        if (StatementList.HasDirective(statement))
        {
            return null;
        }

        var before = StatementList.Before(statement);
        var carried = source.Local is { } local ? FromVariable(site, local, source, before, cancellationToken)
            : source.Origin == TemplateOrigin.Builder ? FromBuilder(site, source.Making, before, cancellationToken)
            : null;
        return carried is not null && MayBeOff(call) && carried.Parts.Any(Waits) ? null : carried;
    }

    private static bool MayBeOff(LogCall call) => call.Level is LogLevel.Trace or LogLevel.Debug;

    /// <summary>Waiting for a value of a record that nobody writes is another rule's: it stays where it is.</summary>
    private static bool Waits(TemplatePart part)
        => part is HolePart hole && hole.Expression.DescendantNodesAndSelf().Any(n => n is AwaitExpressionSyntax);

    private static bool IsStatementOf(ExpressionStatementSyntax statement, SyntaxNode call)
        => statement.Expression == call || (statement.Expression is ConditionalAccessExpressionSyntax access && access.WhenNotNull == call);

    private static CarriedText? FromVariable(
        CodeSite site, ILocalSymbol local, TemplateSource source, IReadOnlyList<StatementSyntax> before, CancellationToken cancellationToken)
    {
        if (before.Count == 0 || before[before.Count - 1] is not LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] } declaration
            || !SymbolEqualityComparer.Default.Equals(site.Model.GetDeclaredSymbol(variable, cancellationToken), local)
            || StatementList.HasDirective(declaration)
            || source.Making.Syntax is not ExpressionSyntax making
            || TemplateParts.Of(making, site.Model, cancellationToken) is not { } parts
            || (parts is [HolePart only] && only.Expression == making))
        {
            return null;
        }

        return new(parts, ImmutableArray.Create(StatementList.Removal(site, declaration)));
    }

    /// <summary><c>var b = new StringBuilder(); b.Append(…); … Log(b.ToString());</c></summary>
    private static CarriedText? FromBuilder(
        CodeSite site, IOperation making, IReadOnlyList<StatementSyntax> before, CancellationToken cancellationToken)
    {
        if (making is not IInvocationOperation { Instance: ILocalReferenceOperation { Local: var builder } })
        {
            return null;
        }

        var statements = new Stack<StatementSyntax>();
        var appends = new Stack<IInvocationOperation>();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (StatementList.HasDirective(before[i]))
            {
                return null;
            }

            statements.Push(before[i]);
            if (before[i] is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var initializer } variable] }
                && SymbolEqualityComparer.Default.Equals(site.Model.GetDeclaredSymbol(variable, cancellationToken), builder))
            {
                return site.Model.GetOperation(initializer, cancellationToken)?.Unwrap() is IObjectCreationOperation creation
                    && Uses(site, builder, variable, cancellationToken) == statements.Count
                    && TemplateParts.OfBuilder(creation, appends, site.Model, cancellationToken) is { } parts
                    ? new(parts, StatementList.Removals(site, statements).ToImmutableArray())
                    : null;
            }

            // One chain of appends a statement.
            if (before[i] is not ExpressionStatementSyntax { Expression: var expression })
            {
                return null;
            }

            var current = site.Model.GetOperation(expression, cancellationToken);
            while (current is IInvocationOperation append)
            {
                appends.Push(append);
                current = append.Instance?.Unwrap();
            }

            if (current is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, builder))
            {
                return null;
            }
        }

        return null;
    }

    private static int Uses(CodeSite site, ILocalSymbol local, VariableDeclaratorSyntax declarator, CancellationToken cancellationToken)
        => (declarator.FirstAncestorOrSelf<BlockSyntax>() ?? site.Root).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Count(n => n.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(n, cancellationToken).Symbol, local));
}
