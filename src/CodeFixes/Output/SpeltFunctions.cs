using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>What is written in a function that may do something to a line of the console, in functions within it too; nothing is bound.</summary>
/// <param name="name">What calls of it are named; null where it can't be called by name.</param>
internal sealed class SpeltFunction(string? name)
{
    public string? Name => name;

    /// <summary>The names of what it calls and creates.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that nothing stands in front of: a method of its own, or a delegate.</summary>
    public HashSet<string> PlainCalls { get; } = new(StringComparer.Ordinal);

    /// <summary>A print that need not end its line, a key that is shown, the cursor moved, a writer of the console handed on.</summary>
    public bool Opens { get; private set; }

    /// <summary>Such a print to what is the console only if a variable holds one of its writers.</summary>
    public bool Writes { get; private set; }

    /// <summary>Whether a delegate is run by the name of its method.</summary>
    public bool Invokes { get; private set; }

    public void Add(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when call.InvokedName()?.Identifier.ValueText is { } called:
                var isWrite = called is "Write" or "WriteAsync";
                Opens |= called is "ReadKey" or "SetCursorPosition" || (isWrite && CallNames.MayBeOfConsole(call)) || LineSearch.MayTakeConsole(call);
                Writes |= isWrite;
                Invokes |= called == "Invoke";
                Calls.Add(called);
                if (call.Expression is SimpleNameSyntax)
                {
                    PlainCalls.Add(called);
                }

                break;
            case ObjectCreationExpressionSyntax creation when creation.Type.LastNameText() is { } type:
                Calls.Add(type);
                break;
            case AssignmentExpressionSyntax { Left: var left }:
                Opens |= left.LastNameText() is "CursorLeft" or "CursorTop";
                break;
        }
    }
}

/// <summary>All functions of a file in which anything is called, assigned or created.</summary>
internal sealed class SpeltFunctions
{
    private SpeltFunctions(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or AssignmentExpressionSyntax)
            {
                foreach (var function in node.Ancestors().Where(PrintIndex.IsFunction).Append(root))
                {
                    if (!All.TryGetValue(function, out var spelt))
                    {
                        All[function] = spelt = new(NameOf(function));
                    }

                    spelt.Add(node);
                }
            }
            else if (node is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            {
                Methods.Add(NameOf(node)!);
            }
        }
    }

    public Dictionary<SyntaxNode, SpeltFunction> All { get; } = [];

    /// <summary>The names of all methods and local functions.</summary>
    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    public static SpeltFunctions Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new SpeltFunctions(t.GetRoot(c)), cancellationToken);

    private static string? NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        _ => null,
    };
}

/// <summary>The names of a file's variables that may hold a delegate, by the spelling of their type.</summary>
internal sealed class SpeltVariables
{
    private SpeltVariables(SyntaxNode root)
        => Names = [.. root.DescendantNodes().Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    public string[] Names { get; }

    public static SpeltVariables Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new SpeltVariables(t.GetRoot(c)), cancellationToken);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } variable when MayHold(type)
            => variable.Identifier.ValueText,
        ParameterSyntax parameter when MayHold(parameter.Type) => parameter.Identifier.ValueText,
        PropertyDeclarationSyntax property when MayHold(property.Type) => property.Identifier.ValueText,
        EventDeclarationSyntax declared => declared.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax loop when MayHold(loop.Type) => loop.Identifier.ValueText,
        _ => null,
    };

    private static bool MayHold(TypeSyntax? type) => type is not (PredefinedTypeSyntax or ArrayTypeSyntax);
}
