using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// The functions of a file that a command-line library calls for a command: lambdas and methods that it is handed, members of types that it knows as
/// commands, and what these call in their own type. A command that starts a service is none.
/// </summary>
internal sealed class CommandHandlers
{
    private static readonly ImmutableHashSet<string> Registering = ImmutableHashSet.Create(
        "SetAction", "SetHandler", "Create", "WithParsed", "WithParsedAsync", "WithNotParsed", "WithNotParsedAsync", "MapResult", "OnExecute",
        "OnExecuteAsync", "AddCommand", "AddDelegate", "AddAsyncDelegate", "Run", "RunAsync", "AddSubCommand", "Add", "Command",
        "SetExceptionHandler", "OnValidationError", "SetDefaultCommand", "UseExceptionHandler");

    private readonly HashSet<SyntaxNode> _functions = [];
    private readonly SemanticModel _model;

    private CommandHandlers(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var names = CommandNames.Of(model.Compilation, cancellationToken);
        var found = new Stack<SyntaxNode>();
        foreach (var node in root.DescendantNodes())
        {
            var isHandler = node switch
            {
                AnonymousFunctionExpressionSyntax lambda => IsHanded(lambda, cancellationToken),
                MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } method
                    => names.HasMethod(type.Identifier.ValueText, method.Identifier.ValueText) || IsMarked(method, cancellationToken)
                        || names.HasType(type.Identifier.ValueText) || IsCommand(type, cancellationToken),
                LocalFunctionStatementSyntax local => names.HasMethod(TypeOf(local), local.Identifier.ValueText),
                _ => false,
            };
            if (isHandler)
            {
                found.Push(node);
            }
        }

        Close(found);
    }

    /// <summary>Whether a print stands in such a function.</summary>
    public static bool Contain(PrintCall print, RuleContext context) => Contain(print.Syntax, context.Model, context.CancellationToken);

    /// <summary>Whether a node stands in such a function.</summary>
    public static bool Contain(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
        => CommandLineLibraries.AreUsed(model.Compilation)
            && HostFacts.OfModel.Of(model, static (m, t) => new CommandHandlers(m, t), cancellationToken)._functions is { Count: > 0 } functions
            && node.Ancestors().Any(functions.Contains);

    /// <summary>Goes on to what the functions call in their own type or, among top-level statements, in their file.</summary>
    private void Close(Stack<SyntaxNode> found)
    {
        while (found.Count > 0)
        {
            var function = found.Pop();
            if (_functions.Contains(function) || ProgramKind.Serves(function))
            {
                continue;
            }

            _functions.Add(function);
            var owner = (SyntaxNode?)function.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? function.SyntaxTree.GetRoot();
            foreach (var name in CommandNames.CalledBy(function))
            {
                foreach (var callee in owner.DescendantNodes(n => n == owner || n is not BaseTypeDeclarationSyntax))
                {
                    if ((callee is MethodDeclarationSyntax method && method.Identifier.ValueText == name)
                        || (callee is LocalFunctionStatementSyntax local && local.Identifier.ValueText == name))
                    {
                        found.Push(callee);
                    }
                }
            }
        }
    }

    private static string TypeOf(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "";

    private bool IsHanded(AnonymousFunctionExpressionSyntax lambda, CancellationToken cancellationToken)
    {
        if (lambda.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            || !Registering.Contains(call.LastOrCalledName()))
        {
            return false;
        }

        var info = _model.GetSymbolInfo(call, cancellationToken);
        return CommandLineLibraries.Owns((info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType);
    }

    /// <summary>Cocona's commands: marked themselves, or by what their parameters are.</summary>
    private bool IsMarked(MethodDeclarationSyntax method, CancellationToken cancellationToken)
        => (method.AttributeLists.Count > 0 || method.ParameterList.Parameters.Any(p => p.AttributeLists.Count > 0))
            && _model.GetDeclaredSymbol(method, cancellationToken) is IMethodSymbol symbol
            && (symbol.GetAttributes().Any(a => CommandLineLibraries.Owns(a.AttributeClass) && IsCommandName(a.AttributeClass!.Name))
                || symbol.Parameters.Any(p => p.GetAttributes().Any(a => CommandLineLibraries.Owns(a.AttributeClass))));

    private bool IsCommand(TypeDeclarationSyntax type, CancellationToken cancellationToken)
        => (type.BaseList is not null || type.AttributeLists.Count > 0)
            && _model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol
            && (CommandLineLibraries.Extends(symbol, IsCommandName)
                || symbol.GetAttributes().Any(a => CommandLineLibraries.Owns(a.AttributeClass) && IsCommandName(a.AttributeClass!.Name)));

    private static bool IsCommandName(string name)
        => (name.IndexOf("Command", StringComparison.Ordinal) >= 0 && name.IndexOf("Settings", StringComparison.Ordinal) < 0)
            || name.StartsWith("Verb", StringComparison.Ordinal) || name.EndsWith("LineAction", StringComparison.Ordinal) || name == "ConsoleAppBase";
}
