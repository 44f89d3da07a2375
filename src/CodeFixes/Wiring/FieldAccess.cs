using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Whether a type's code writes <c>this.</c> in front of its fields: as <c>.editorconfig</c> says, but as the type itself does where it is of one
/// mind.
/// </summary>
internal static class FieldAccess
{
    /// <summary><c>this.</c>, or nothing.</summary>
    /// <param name="type">The type whose code it is.</param>
    /// <param name="options">What <c>.editorconfig</c> says of the file.</param>
    /// <param name="kind">What is named: <c>field</c> or <c>property</c>.</param>
    public static string Prefix(TypeDeclarationSyntax type, AnalyzerConfigOptions options, string kind = "field")
    {
        var wanted = CodeStyle.Flag(options, "dotnet_style_qualification_for_" + kind);
        var (qualified, plain) = Uses(type, kind);
        return (qualified + plain > 1 && (qualified == 0 || plain == 0) ? qualified > 0 : wanted == true) ? "this." : "";
    }

    private static (int Qualified, int Plain) Uses(TypeDeclarationSyntax type, string kind)
    {
        var names = new HashSet<string>(
            type.Members.Where(m => !m.Modifiers.Any(SyntaxKind.StaticKeyword) && !m.Modifiers.Any(SyntaxKind.ConstKeyword)).SelectMany(m => m switch
            {
                FieldDeclarationSyntax field when kind == "field" => field.Declaration.Variables.Select(v => v.Identifier.ValueText),
                PropertyDeclarationSyntax property when kind == "property" => [property.Identifier.ValueText],
                _ => [],
            }),
            StringComparer.Ordinal);

        // What a parameter or a local is named too has to be told apart, whatever the style is.
        names.ExceptWith(type.DescendantNodes().Select(n => n switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local => local.Identifier.ValueText,
            _ => "",
        }));
        if (names.Count == 0)
        {
            return (0, 0);
        }

        var uses = type.DescendantNodes(n => n == type || n is not TypeDeclarationSyntax).OfType<IdentifierNameSyntax>()
            .Where(n => names.Contains(n.Identifier.ValueText)).ToArray();
        return (
            uses.Count(n => n.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == n),
            uses.Count(n => n.Parent is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or NameColonSyntax or QualifiedNameSyntax)
                || (n.Parent is MemberAccessExpressionSyntax other && other.Expression == n)));
    }
}
