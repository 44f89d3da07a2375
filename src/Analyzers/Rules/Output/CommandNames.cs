using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Methods and types that a project hands to a command-line library, by name and with the type that they stand in: the file that hands them over is
/// another one as often as not, and nothing is bound for it.
/// </summary>
internal sealed class CommandNames
{
    // No name that other libraries use for something else.
    private static readonly ImmutableHashSet<string> Methods = ImmutableHashSet.Create(
        "SetAction", "SetHandler", "WithParsed", "WithParsedAsync", "WithNotParsed", "WithNotParsedAsync", "MapResult", "OnExecute", "OnExecuteAsync",
        "AddCommand", "AddDelegate", "AddAsyncDelegate", "SetExceptionHandler");

    private static readonly ImmutableHashSet<string> Owners = ImmutableHashSet.Create(
        "CommandHandler", "CoconaApp", "CoconaLiteApp", "CommandLineApplication", "ConsoleApp");

    private static readonly ImmutableHashSet<string> Attributes = ImmutableHashSet.Create(
        "HasSubCommands", "HasSubCommandsAttribute", "Subcommand", "SubcommandAttribute");

    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public static CommandNames Of(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, t) =>
            {
                var all = new CommandNames();
                foreach (var tree in c.SyntaxTrees)
                {
                    var names = HostFacts.OfTree.Of(tree, static (tree, t) => new CommandNames().Read(tree.GetRoot(t)), t);
                    all._methods.UnionWith(names._methods);
                    all._types.UnionWith(names._types);
                }

                return all;
            },
            cancellationToken);

    public bool HasMethod(string type, string method) => _methods.Contains(type + "." + method);

    public bool HasType(string type) => _types.Contains(type);

    /// <summary>The names of what a function calls without a receiver, in its own body.</summary>
    public static IEnumerable<string> CalledBy(SyntaxNode function)
        => function.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(c => c.Expression is SimpleNameSyntax name ? name
                : c.Expression is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var own } ? own
                : null)
            .Where(n => n is not null).Select(n => n!.Identifier.ValueText).Distinct();

    private CommandNames Read(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when call.InvokedName() is { } name && Hands(call, name):
                    foreach (var argument in call.ArgumentList.Arguments)
                    {
                        Add(argument.Expression);
                    }

                    break;
                case GenericNameSyntax { Identifier.ValueText: "AddCommands" or "Execute" or "ExecuteAsync" or "Run" or "RunAsync",
                    TypeArgumentList.Arguments: [var type, ..] }:
                    _types.Add(type.LastNameText() ?? "");
                    break;
                case AttributeSyntax attribute when attribute.Name.LastNameText() is { } name && Attributes.Contains(name):
                    _types.UnionWith(attribute.DescendantNodes().OfType<TypeOfExpressionSyntax>().Select(t => t.Type.LastNameText() ?? ""));
                    break;
            }
        }

        return this;
    }

    private static bool Hands(InvocationExpressionSyntax call, SimpleNameSyntax name)
        => Methods.Contains(name.Identifier.ValueText)
            || (call.Expression is MemberAccessExpressionSyntax { Expression: var owner } && Owners.Contains(owner.LastOrCalledName()));

    /// <summary>A method, or the one call that a lambda consists of.</summary>
    private void Add(ExpressionSyntax handed)
    {
        while (true)
        {
            switch (handed)
            {
                case AnonymousFunctionExpressionSyntax { ExpressionBody: { } body }:
                    handed = body;
                    continue;
                case AnonymousFunctionExpressionSyntax { Block.Statements: [ReturnStatementSyntax { Expression: { } returned }] }:
                    handed = returned;
                    continue;
                case AnonymousFunctionExpressionSyntax { Block.Statements: [ExpressionStatementSyntax { Expression: var only }] }:
                    handed = only;
                    continue;
                case AwaitExpressionSyntax awaited:
                    handed = awaited.Expression;
                    continue;
                case AssignmentExpressionSyntax assignment:
                    handed = assignment.Right;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait"
                    or "GetResult" or "GetAwaiter", Expression: var task } }:
                    handed = task;
                    continue;
                case InvocationExpressionSyntax call:
                    handed = call.Expression;
                    continue;
                case MemberAccessExpressionSyntax { Expression: BaseObjectCreationExpressionSyntax made, Name: var member }:
                    _methods.Add(((made as ObjectCreationExpressionSyntax)?.Type.LastNameText() ?? "") + "." + member.Identifier.ValueText);
                    return;
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member }:
                    Add(member);
                    return;
                case MemberAccessExpressionSyntax { Expression: var owner, Name: var member }:
                    _methods.Add(owner.LastOrCalledName() + "." + member.Identifier.ValueText);
                    return;
                case SimpleNameSyntax name:
                    _methods.Add((name.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "") + "." + name.Identifier.ValueText);
                    return;
                default:
                    return;
            }
        }
    }
}
