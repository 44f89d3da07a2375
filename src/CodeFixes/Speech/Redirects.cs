using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// Where the console's output is given to somebody else, who reads, keeps or silences it: what prints there, all that is called from there, and
/// programs of which another one reads the output. A record would not get to them, or not as the text that they wait for.
/// </summary>
internal sealed class Redirects
{
    private readonly SolutionCode _code;
    private readonly CancellationToken _cancellationToken;
    private readonly RunAfter _redirected;
    private readonly HashSet<ProjectId> _whole = [];

    private Redirects(SolutionCode code, CancellationToken cancellationToken)
    {
        (_code, _cancellationToken) = (code, cancellationToken);
        _redirected = new RunAfter(code, cancellationToken);
    }

    public static Redirects Of(SolutionCode code, CancellationToken cancellationToken)
    {
        var found = new Redirects(code, cancellationToken);
        foreach (var call in code.Nodes<InvocationExpressionSyntax>(["SetOut", "SetError"], cancellationToken).Where(found.IsRedirect))
        {
            found.Add(call);
        }

        foreach (var project in code.Nodes<AssignmentExpressionSyntax>(["RedirectStandardOutput", "RedirectStandardError"], cancellationToken)
            .Where(a => a.Left.LastNameText() is "RedirectStandardOutput" or "RedirectStandardError"
                && !a.Right.IsKind(SyntaxKind.FalseLiteralExpression))
            .Select(a => code.OwnerOf(a.SyntaxTree)).OfType<ProjectCode>().Distinct())
        {
            found.AddChildren(project);
        }

        return found;
    }

    /// <summary>Programs of the solution that a project runs and reads: it names their files, or their assemblies by a type.</summary>
    private void AddChildren(ProjectCode parent)
    {
        var files = parent.Compilation.SyntaxTrees.Where(t => _code.OwnerOf(t) == parent).Select(t => ProgramMentions.Of(t, _cancellationToken))
            .ToArray();
        var taken = new Lazy<HashSet<string>>(
            () => new(files.SelectMany(f => f.Assemblies).Select(AssemblyOf).OfType<string>(), StringComparer.Ordinal));
        foreach (var program in _code.Projects.Where(p => p.IsProgram))
        {
            var name = program.Compilation.AssemblyName ?? "";
            var isRun = program == parent
                ? files.Any(f => f.AsksForItself)
                : files.Any(f => f.Names(name)) || taken.Value.Contains(name);
            if (isRun)
            {
                _whole.UnionWith(program.Reached);
            }
        }
    }

    private string? AssemblyOf(TypeSyntax type) => _code.Symbol(type, _cancellationToken) is { ContainingAssembly.Name: var name } ? name : null;

    /// <summary>Whether what the place prints may go to who redirected it.</summary>
    public bool Contain(SyntaxNode place)
        => _redirected.Contains(place) || (_code.OwnerOf(place.SyntaxTree) is { } owner && _whole.Contains(owner.Project.Id));

    private void Add(InvocationExpressionSyntax call)
    {
        var function = SolutionCode.FunctionOf(call);
        var name = call.InvokedName()!.Identifier.ValueText;
        var back = function.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(i => i.SpanStart > call.SpanStart && i.InvokedName()?.Identifier.ValueText == name && IsConsole(i) && !IsRedirect(i));
        var before = _redirected.RunsUnknown;
        _redirected.Add(call, isAtBlockEnd: false, back?.SpanStart, AddOthersOf);
        AddArguments(function);

        // Somebody runs what he was given before, or is found by name: nobody can tell what prints then.
        if (_redirected.RunsUnknown && !before && _code.OwnerOf(call.SyntaxTree) is { } owner)
        {
            _whole.UnionWith(owner.Reached);
        }
    }

    /// <summary>What a function is given to run while it redirects.</summary>
    private void AddArguments(SyntaxNode function)
    {
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or ConstructorDeclarationSyntax)
            || _code.Model(function.SyntaxTree).GetDeclaredSymbol(function, _cancellationToken) is not IMethodSymbol method
            || !method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Delegate))
        {
            return;
        }

        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        foreach (var list in _code.Nodes<ArgumentListSyntax>([name], _cancellationToken)
            .Where(l => l.Parent is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax && l.Arguments.Count > 0
                && _code.Symbol(l.Parent, _cancellationToken) is { } called
                && _code.Declarations(called, _cancellationToken).Contains(function)))
        {
            foreach (var argument in list.Arguments)
            {
                _redirected.AddNode(argument);
            }
        }
    }

    /// <summary>
    /// A function that nobody in the solution calls: a test framework does, before or between the type's other members. Where a program begins, all
    /// is said already.
    /// </summary>
    private void AddOthersOf(SyntaxNode function)
    {
        if (function.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || _code.OwnerOf(declaration.SyntaxTree) is not { } owner
            || _code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, _cancellationToken) is not { } type
            || IsEntryPoint(function, owner))
        {
            return;
        }

        foreach (var user in _code.Nodes<TypeDeclarationSyntax>([type.Name], _cancellationToken)
            .Where(t => t == declaration || t.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == type.Name)))
        {
            foreach (var member in user.Members.Where(m => m is not BaseTypeDeclarationSyntax))
            {
                _redirected.AddWhole(member);
            }
        }
    }

    private bool IsEntryPoint(SyntaxNode function, ProjectCode owner)
        => owner.Compilation.GetEntryPoint(_cancellationToken)?.DeclaringSyntaxReferences
            .Any(r => r.GetSyntax(_cancellationToken) == function) == true;

    private bool IsConsole(InvocationExpressionSyntax call)
        => _code.Symbol(call, _cancellationToken) is IMethodSymbol { ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } };

    /// <summary>Whether the output no longer goes to the program's own streams.</summary>
    private bool IsRedirect(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is "SetOut" or "SetError" && call.ArgumentList.Arguments is [{ Expression: var writer }]
            && IsConsole(call) && !IsOwnStream(writer, 3);

    /// <summary><c>Console.Out</c>, a variable that keeps it, or a writer on the process's own stream.</summary>
    private bool IsOwnStream(ExpressionSyntax writer, int steps)
    {
        switch (_code.Symbol(writer, _cancellationToken))
        {
            case IPropertySymbol { Name: "Out" or "Error", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } }:
                return true;
            case ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol when steps > 0:
                return Values(writer).ToArray() is { Length: > 0 } values && values.All(v => IsOwnStream(v, steps - 1));
            case IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: "StreamWriter" }:
                return writer is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var stream }, ..] }
                    && IsStandard(stream, steps);
            case IMethodSymbol { Name: "Synchronized", ContainingType.Name: "TextWriter" }:
                return writer is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var inner }] } && IsOwnStream(inner, steps);
            default:
                return false;
        }
    }

    private bool IsStandard(ExpressionSyntax stream, int steps)
        => stream is InvocationExpressionSyntax call ? call.InvokedName()?.Identifier.ValueText is "OpenStandardOutput" or "OpenStandardError"
            : steps > 0 && Values(stream).ToArray() is { Length: > 0 } values && values.All(v => IsStandard(v, steps - 1));

    /// <summary>What a variable was given.</summary>
    private IEnumerable<ExpressionSyntax> Values(ExpressionSyntax variable)
    {
        var symbol = _code.Symbol(variable, _cancellationToken);
        if (symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is not { } declaration)
        {
            yield break;
        }

        var initial = (declaration as VariableDeclaratorSyntax)?.Initializer?.Value ?? (declaration as PropertyDeclarationSyntax)?.Initializer?.Value;
        if (initial is not null)
        {
            yield return initial;
        }

        var scope = symbol is ILocalSymbol or IParameterSymbol ? SolutionCode.FunctionOf(declaration)
            : declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        foreach (var assignment in scope?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left.LastNameText() == symbol.Name)
            {
                yield return assignment.Right;
            }
        }
    }
}
