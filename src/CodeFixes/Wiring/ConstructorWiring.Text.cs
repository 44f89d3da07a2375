using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <content>How parameters, initializers and assignments are written.</content>
internal sealed partial class ConstructorWiring
{
    /// <summary>Hands the logger to the constructor that this one calls.</summary>
    private bool PassOn(ConstructorInitializerSyntax initializer, string parameter, CancellationToken cancellationToken)
    {
        if (_parts.Model.GetSymbolInfo(initializer, cancellationToken).Symbol is not IMethodSymbol called
            || called.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } target
            || (target is TypeDeclarationSyntax type ? type.ParameterList : (target as ConstructorDeclarationSyntax)?.ParameterList) is not { } list)
        {
            return false;
        }

        var at = LoggerIndex(list);
        var arguments = initializer.ArgumentList.Arguments;
        var text = arguments.Any(a => a.NameColon is not null) ? $"{parameter}: {parameter}" : parameter;
        at = text == parameter && at <= arguments.Count ? at : arguments.Count;
        text = at < LoggerIndex(list) ? $"{parameter}: {parameter}" : text;
        _changes.Add(arguments.Count == 0 ? new(new TextSpan(initializer.ArgumentList.OpenParenToken.Span.End, 0), text)
            : at < arguments.Count ? new(new TextSpan(arguments[at].SpanStart, 0), text + ", ")
            : new(new TextSpan(arguments.Last().Span.End, 0), ", " + text));
        return true;
    }

    /// <summary>The old signature, which gives itself a logger.</summary>
    private IEnumerable<string> Delegating(IMethodSymbol root, ParameterListSyntax list)
    {
        var at = LoggerIndex(list);
        var names = root.Parameters.Select(Identifiers.Written).ToList();
        names.Insert(at, Made());
        var access = root.DeclaringSyntaxReferences[0].GetSyntax() is ConstructorDeclarationSyntax { Modifiers: var modifiers }
            ? modifiers.ToString()
            : "public";
        return _parts.Style.Laid(
        [
            .. Documentation.OfOld(root.DeclaringSyntaxReferences[0].GetSyntax(), _parts.Type, _isDocumented),
            $"{access} {_parts.Main.Identifier.Text}({string.Join(", ", list.Parameters.Select(WithoutComments))})",
            $"    : this({string.Join(", ", names)})",
            "{",
            "}",
        ]);
    }

    /// <summary>On one line, where a comment would take the rest of it along.</summary>
    private static string WithoutComments(ParameterSyntax parameter)
        => string.Join(" ", parameter
            .ReplaceTrivia(parameter.DescendantTrivia(), (t, _) => t.IsKind(SyntaxKind.WhitespaceTrivia) ? t : SyntaxFactory.Space)
            .ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private string Made()
    {
        var (written, import) = _session.Factory!.For(_parts.Namespace, _session.Compilation);
        if (import is not null)
        {
            _namespaces.Add(import);
        }

        return StaticLoggerFields.Make(_session.Factory!, written, _parts);
    }

    /// <summary>Before optional parameters and <c>params</c>.</summary>
    private static int LoggerIndex(ParameterListSyntax list)
    {
        var at = list.Parameters.IndexOf(p => p.Default is not null || p.Modifiers.Any(SyntaxKind.ParamsKeyword));
        return at < 0 ? list.Parameters.Count : at;
    }

    private void Insert(ParameterListSyntax list, string parameter, string name, SyntaxNode owner)
    {
        var at = LoggerIndex(list);
        if (list.Parameters.Count == 0)
        {
            _changes.Add(new(new TextSpan(list.OpenParenToken.Span.End, 0), parameter));
        }
        else if (at < list.Parameters.Count)
        {
            _changes.Add(new(new TextSpan(list.Parameters[at].SpanStart, 0), parameter + ", "));
        }
        else
        {
            // Parameters that have a line each go on like that.
            var last = list.Parameters[at - 1];
            var ownsLine = list.Parameters.Count > 1 && MemberText.IsFirstOnLine(_parts.Text, last.SpanStart);
            _changes.Add(new(new TextSpan(last.Span.End, 0), ownsLine
                ? "," + _parts.Text.NewLine() + _parts.Text.IndentationAt(last.SpanStart) + parameter
                : ", " + parameter));
        }

        _changes.AddRange(Documentation.OfParameter(_parts.Text, owner, name));
    }

    private bool AssignIn(IMethodSymbol constructor, string field, string value, CancellationToken cancellationToken)
    {
        var syntax = constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (syntax.SyntaxTree != _parts.Main.SyntaxTree)
        {
            return false;
        }

        // The declared type of a field that takes what a parameter has: as the parameter, where that is the plain logger.
        var type = constructor.Parameters.Any(p => Identifiers.Written(p) == value && p.Type is INamedTypeSymbol { IsGenericType: false })
            ? _typeName.Plain
            : _typeName.Of(_parts.Written);
        if (syntax is TypeDeclarationSyntax)
        {
            _changes.Add(MemberText.AtTop(_parts.Text, _parts.Main, isStatic: false, [$"{_parts.Style.Private}readonly {type} {field} = {value};"]));
            return syntax == _parts.Main;
        }

        _changes.Add(MemberText.AtTop(_parts.Text, _parts.Main, isStatic: false, [$"{_parts.Style.Private}readonly {type} {field};"]));
        AssignIn((ConstructorDeclarationSyntax)syntax, Assignment(field, value));
        return true;
    }

    private string Assignment(string field, string value) => $"{(field == value ? "this." : _this)}{field} = {value};";

    private void AssignIn(ConstructorDeclarationSyntax constructor, string statement)
    {
        if (constructor.Body is { } body)
        {
            _changes.Add(MemberText.AtBlockStart(_parts.Text, body, [statement]));
        }
        else if (constructor.ExpressionBody is { } arrow)
        {
            // "=> expression;" becomes a block.
            var newLine = _parts.Text.NewLine();
            var outer = _parts.Text.IndentationAt(constructor.SpanStart);
            var inner = outer + MemberText.Unit(_parts.Text);
            var before = arrow.GetFirstToken().GetPreviousToken().Span.End;
            var open = _parts.Style.Laid(["M()", "{"]).Count() == 1 ? " {" : newLine + outer + "{";
            _changes.Add(new(TextSpan.FromBounds(before, arrow.Expression.SpanStart), open + newLine + inner + statement + newLine + inner));

            // In the semicolon's place: another constructor may be written behind it.
            _changes.Add(new(constructor.SemicolonToken.Span, ";" + newLine + outer + "}"));
        }
    }
}
