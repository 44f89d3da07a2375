using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

/// <summary>The function that a program calls with exceptions which nobody has caught, known by the event's arguments.</summary>
/// <param name="Level">Of what is said there: the program ends, or goes on without what failed.</param>
/// <param name="Text">Of a record that has nothing to say but the exception.</param>
/// <param name="Exception">The property of the arguments that holds it.</param>
/// <param name="Arguments">The parameter.</param>
internal sealed record LastChance(LogLevel Level, string Text, string Exception, IParameterSymbol Arguments)
{
    /// <summary>The innermost such function around a node; null where there is none.</summary>
    public static LastChance? Of(SyntaxNode node, SemanticModel model)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            var function = ancestor switch
            {
                AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(ancestor).Symbol as IMethodSymbol,
                LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax => model.GetDeclaredSymbol(ancestor) as IMethodSymbol,
                _ => null,
            };
            if (function?.Parameters.Select(Of).FirstOrDefault(h => h is not null) is { } handler)
            {
                return handler;
            }

            if (ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                return null;
            }
        }

        return null;
    }

    private static LastChance? Of(IParameterSymbol parameter) => parameter.Type.Name switch
    {
        "UnhandledExceptionEventArgs" when parameter.Type.GetMembers("ExceptionObject").IsEmpty
            => new(LogLevel.Critical, "Unhandled exception", "Exception", parameter),
        "UnhandledExceptionEventArgs" => new(LogLevel.Critical, "Unhandled exception", "ExceptionObject", parameter),
        "ThreadExceptionEventArgs" or "DispatcherUnhandledExceptionEventArgs"
            => new(LogLevel.Critical, "Unhandled exception", "Exception", parameter),
        "UnobservedTaskExceptionEventArgs" => new(LogLevel.Error, "Unobserved exception of a task", "Exception", parameter),

        // It may be caught yet; what was always printed is still said.
        "FirstChanceExceptionEventArgs" => new(LogLevel.Warning, "Exception thrown", "Exception", parameter),
        _ => null,
    };
}
