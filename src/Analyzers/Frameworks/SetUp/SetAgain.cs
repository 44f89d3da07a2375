using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Whether what a property of the set-up is given does not last: for a while only, or until the program wants it otherwise.</summary>
internal static class SetAgain
{
    private const string Off = "Off";

    /// <summary>
    /// Whether the function sets the property again behind an assignment, or another member of the type gives it something that is not off.
    /// </summary>
    public static bool Is(ISimpleAssignmentOperation assignment)
        => assignment.Target is IPropertyReferenceOperation { Property: var property }
            && (IsBehind(assignment, property) || IsElsewhere(assignment.Syntax, property.Name));

    private static bool IsBehind(IOperation assignment, IPropertySymbol property)
        => assignment.Root().DescendantsAndSelf().OfType<IAssignmentOperation>().Any(
            a => a.Syntax.SpanStart >= assignment.Syntax.Span.End && a.Target is IPropertyReferenceOperation { Property: var other }
                && other.Name == property.Name && SymbolEqualityComparer.Default.Equals(other.Type, property.Type));

    private static bool IsElsewhere(SyntaxNode assignment, string name)
    {
        var member = assignment.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m.Parent is TypeDeclarationSyntax);
        return member?.Parent?.DescendantNodes(n => n != member).OfType<AssignmentExpressionSyntax>().Any(
            a => a.Left is MemberAccessExpressionSyntax && a.Left.LastNameText() == name && a.Right.LastNameText() != Off) == true;
    }
}
