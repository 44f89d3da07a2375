using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules;

/// <summary>A rule over loggers themselves: where one is declared, and where one, a scope or a factory is made.</summary>
internal abstract class LoggerRule : Rule
{
    /// <summary>Checks a field, a property or a parameter of a constructor.</summary>
    public virtual void Check(LoggerDeclaration declaration, RuleContext context)
    {
    }

    /// <summary>Checks a call or <c>new</c>.</summary>
    public virtual void Check(IOperation operation, LoggerMethod method, RuleContext context)
    {
    }

    /// <summary>Checks what is assigned to the property that decides whether a framework closes itself.</summary>
    public virtual void Check(AssignmentExpressionSyntax assignment, IPropertySymbol property, LogApi api, RuleContext context)
    {
    }
}
