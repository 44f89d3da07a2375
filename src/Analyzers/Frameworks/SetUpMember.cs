using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>What code does with a member that sets logging up or ends it.</summary>
internal enum SetUpUse
{
    /// <summary>The method is called, or the property read.</summary>
    Call,

    /// <summary>The property is given a value.</summary>
    Assignment,

    /// <summary>The property is given <c>null</c>.</summary>
    NullAssignment,
}

/// <summary>A member of a static class that sets logging up or ends it, and what is done with it; two that are equal do the same.</summary>
/// <param name="Type">The simple name of the class; empty where an expression without a name is asked.</param>
/// <param name="Member">The name of the method or property.</param>
internal readonly record struct SetUpMember(string Type, string Member, SetUpUse Use = SetUpUse.Call)
{
    /// <summary>The member as users name it: <c>Log.CloseAndFlush</c>.</summary>
    public string Name => Type + "." + Member;

    /// <summary>What a member access does, by the last two names as they are written.</summary>
    public static SetUpMember Of(MemberAccessExpressionSyntax access) => new(
        access.Expression.LastNameText() ?? "", access.Name.Identifier.ValueText,
        access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access ? SetUpUse.Call
            : assignment.Right.IsKind(SyntaxKind.NullLiteralExpression) ? SetUpUse.NullAssignment
            : SetUpUse.Assignment);

    /// <summary>What an assignment to the property does, other than of <c>null</c>.</summary>
    public static SetUpMember AssignmentOf(IPropertySymbol property) => new(property.ContainingType.Name, property.Name, SetUpUse.Assignment);
}
