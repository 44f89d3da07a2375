using System.Collections.Concurrent;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>What of a function may do something to the console's line.</summary>
/// <param name="Methods">The declarations of the method that the node calls, where it does no more; null where it has to be asked.</param>
/// <param name="Print">What it does where it is a print, whatever other files say; null for all others.</param>
internal readonly record struct LineCall(SyntaxNode Node, CodePlace[]? Methods, LineEvent? Print);

/// <summary>
/// Which nodes of a function may do something to the console's line, and what they call. It holds as long as the function's file is the same, and
/// neither its project nor the one that asks declares anything else: what a call names is decided by these.
/// </summary>
internal sealed class LineCalls(LineProjects projects, Compilation asking, CancellationToken cancellationToken)
{
    private readonly Dictionary<Compilation, Seen> _seen = [];

    /// <summary>Those of a function, but not of functions in it.</summary>
    public IReadOnlyList<LineCall> Of(SyntaxNode function, SemanticModel model)
    {
        var functions = In(function.SyntaxTree, model).Functions;
        if (!functions.TryGetValue(function, out var known))
        {
            var found = new List<LineCall>();
            foreach (var node in function.DescendantNodes(n => n == function || !PrintIndex.IsFunction(n)))
            {
                if (MayBe(node, model, out var methods))
                {
                    // Where a place can't be told the node is asked anew.
                    found.Add(new(node, methods is null ? null : Places(methods, model), PrintOf(node, model)));
                }
            }

            functions.TryAdd(function, known = [.. found]);
        }

        return known;
    }

    /// <summary>Whether a call is one of a method, as it was found to be when the call's file was the same and nothing else was declared.</summary>
    /// <param name="declaration">The method's declaration.</param>
    /// <param name="method">The method.</param>
    /// <param name="declaring">The project that has it.</param>
    /// <param name="find">Finds out.</param>
    public bool Is(SyntaxNode call, SemanticModel model, SyntaxNode declaration, ISymbol method, Compilation declaring, Func<bool> find)
    {
        // What a file keeps to itself may be named as in another one.
        var path = declaration.SyntaxTree.FilePath;
        if (path.Length == 0 || declaration is LocalFunctionStatementSyntax || method.GetDocumentationCommentId() is not { } id)
        {
            return find();
        }

        var (code, calls) = (DeclaredCode.Of(declaring), In(call.SyntaxTree, model).Calls);
        var key = (call, path + "|" + id);
        if (calls.TryGetValue(key, out var known) && known.Declaring == code)
        {
            return known.IsThat;
        }

        var isThat = find();
        calls[key] = (code, isThat);
        return isThat;
    }

    /// <summary>What was found of the lines of a file's functions; it holds where what their calls do is the same.</summary>
    public ConcurrentDictionary<SyntaxNode, LineFlowResult> ResultsIn(SyntaxTree tree, SemanticModel model) => In(tree, model).Results;

    private Version In(SyntaxTree tree, SemanticModel model)
        => DeclaredCode.Of(asking).Fact(static () => new Known()).Files.Of(tree, static _ => new OfFile())
            .For(DeclaredCode.Of(model.Compilation));

    /// <summary>The declaration at a place that is seen from a file of a project.</summary>
    public SyntaxNode At(CodePlace place, Compilation from)
        => place.Node ?? NumberedDeclarations.Of(SeenFrom(from).Files[place.Project][place.File], cancellationToken).All[place.Declaration];

    /// <param name="methods">The declarations of what is called; null where more has to be asked, or another time.</param>
    private bool MayBe(SyntaxNode node, SemanticModel model, out SyntaxNode[]? methods)
    {
        methods = null;
        ISymbol? symbol;
        switch (node)
        {
            case InvocationExpressionSyntax invocation when invocation.InvokedName()?.Identifier.ValueText is { } name:
                var mayPrint = LogFrameworks.For(model.Compilation).Prints.IsName(name) || name.StartsWith("Read", StringComparison.Ordinal);
                if (name is "Clear" or "SetCursorPosition" || LineSearch.MayTakeConsole(invocation))
                {
                    return true;
                }

                var isOwn = projects.Declares(name) || LineDelegates.MayBeRun(invocation);
                if (!mayPrint && !isOwn)
                {
                    return false;
                }

                symbol = model.GetSymbolInfo(invocation, cancellationToken).Symbol;
                if (symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } || (mayPrint && !IsOther(symbol) && !WritesElsewhere(symbol)))
                {
                    return true;
                }

                symbol = isOwn ? symbol : null;

                break;
            case ObjectCreationExpressionSyntax creation when creation.Type.LastNameText() is not null:
                symbol = model.GetSymbolInfo(creation, cancellationToken).Symbol;
                break;
            default:
                return node is AnonymousFunctionExpressionSyntax
                    || (node is AssignmentExpressionSyntax { Left: var left } && left.LastNameText() is "CursorLeft" or "CursorTop");
        }

        methods = symbol is IMethodSymbol method ? LineSearch.DeclarationsOf(method, cancellationToken) : [];
        return methods.Length > 0;
    }

    /// <summary>Only of text that shows here: what is in a variable may be a colour, which its declaration says, in whichever file.</summary>
    private LineEvent? PrintOf(SyntaxNode node, SemanticModel model)
        => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax
            { Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" }, Name.Identifier.ValueText: var name } }
            call && name is "Write" or "WriteLine" && !LineSearch.MayTakeConsole(call)
            && (call.ArgumentList.Arguments.Count == 0 || HasText(call.ArgumentList.Arguments[0].Expression))
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsStatic: true }
            && PrintIndex.Print(LogFrameworks.For(model.Compilation), call, name, model, cancellationToken) is
                { Target: Prints.PrintTarget.Console } print
            ? LineSearch.OfPrint(print)
            : null;

    private static bool HasText(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => IsText(literal.Token),
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolatedStringTextSyntax>().Any(t => IsText(t.TextToken)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => HasText(sum.Left) || HasText(sum.Right),
        _ => false,
    };

    private static bool IsText(SyntaxToken token)
        => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            && token.ValueText is var text && text.IndexOf('\u001b') < 0 && text.Any(char.IsLetter);

    /// <summary>Whether a method's type has nothing to do with the console, files and listeners: these are all the framework's.</summary>
    private static bool IsOther(ISymbol? symbol)
    {
        if (symbol is not IMethodSymbol { ContainingType: { } type })
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType)
                && (current.TypeKind == TypeKind.Error || Root(current.ContainingNamespace) == "System"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a method of the framework writes to what is never the console: only the console itself and text writers may be.</summary>
    private static bool WritesElsewhere(ISymbol? symbol)
    {
        if (symbol is not IMethodSymbol { ContainingType: { } type } || !symbol.Name.StartsWith("Write", StringComparison.Ordinal))
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error || current.Name is "Console" or "TextWriter")
            {
                return false;
            }
        }

        return true;
    }

    private static string? Root(INamespaceSymbol? space)
    {
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name;
    }

    /// <summary>Null where one of them can't be found again.</summary>
    private CodePlace[]? Places(SyntaxNode[] declarations, SemanticModel model)
    {
        var places = new CodePlace[declarations.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var tree = declarations[i].SyntaxTree;
            if (tree == model.SyntaxTree)
            {
                places[i] = new(0, 0, 0, declarations[i]);
            }
            else if (SeenFrom(model.Compilation).PlaceOf(tree) is { } at
                && NumberedDeclarations.Of(tree, cancellationToken).NumberOf(declarations[i]) is { } number)
            {
                places[i] = new(at.Project, at.File, number, null);
            }
            else
            {
                return null;
            }
        }

        return places;
    }

    private Seen SeenFrom(Compilation compilation)
    {
        if (!_seen.TryGetValue(compilation, out var seen))
        {
            _seen[compilation] = seen = new(compilation);
        }

        return seen;
    }

    /// <summary>The files that a project sees, its own first: in the same order in all versions that declare the same.</summary>
    private sealed class Seen
    {
        private readonly List<Compilation> _projects = [];
        private readonly Dictionary<SyntaxTree, (int Project, int File)> _places = [];

        public Seen(Compilation compilation)
        {
            Add(compilation);
            Files = _projects.Select(p => p.SyntaxTrees.ToArray()).ToArray();
            for (var project = 0; project < Files.Length; project++)
            {
                for (var file = 0; file < Files[project].Length; file++)
                {
                    _places[Files[project][file]] = (project, file);
                }
            }
        }

        public SyntaxTree[][] Files { get; }

        public (int Project, int File)? PlaceOf(SyntaxTree tree) => _places.TryGetValue(tree, out var place) ? place : null;

        private void Add(Compilation compilation)
        {
            if (!_projects.Contains(compilation))
            {
                _projects.Add(compilation);
                foreach (var reference in compilation.References.OfType<CompilationReference>())
                {
                    Add(reference.Compilation);
                }
            }
        }
    }

    /// <summary>For as long as the project that asks declares the same.</summary>
    private sealed class Known
    {
        public FactTable<SyntaxTree> Files { get; } = new();
    }

    /// <summary>Found again when the file's own project declares something else.</summary>
    private sealed class OfFile
    {
        private volatile Version? _version;

        public Version For(DeclaredCode code)
        {
            var version = _version;
            return version?.Code == code ? version : _version = new(code);
        }
    }

    private sealed class Version(DeclaredCode code)
    {
        public DeclaredCode Code => code;

        public ConcurrentDictionary<SyntaxNode, LineCall[]> Functions { get; } = new(concurrencyLevel: 1, capacity: 7);

        public ConcurrentDictionary<SyntaxNode, LineFlowResult> Results { get; } = new(concurrencyLevel: 1, capacity: 7);

        /// <summary>Whether a call is one of a method, with what declares that.</summary>
        public ConcurrentDictionary<(SyntaxNode Call, string Method), (DeclaredCode Declaring, bool IsThat)> Calls { get; }
            = new(concurrencyLevel: 1, capacity: 7);
    }
}
