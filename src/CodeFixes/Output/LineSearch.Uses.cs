using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <content>What calls and functions do to the line.</content>
internal sealed partial class LineSearch
{
    private static readonly LineEvent EndsBoth = new(LineStates.None);

    private static readonly LineEvent OpensLine = new(LineStates.OpenOut | LineStates.KeptError);

    private int _depth;

    /// <summary>What a print does, as far as it does it.</summary>
    public static LineEvent OfPrint(Prints.PrintCall print)
    {
        var isError = print.Target == Prints.PrintTarget.Console && print.Stream == Prints.PrintStream.Error;
        var effect = (isError ? LineStates.KeptOut : LineStates.KeptError)
            | (Prints.PrintPlace.EndsWithLine(print) ? LineStates.None : isError ? LineStates.OpenError : LineStates.OpenOut)
            | (print.Condition is null ? LineStates.None : LineStates.Kept);
        return new(effect);
    }

    /// <summary>What the calls of a function do; those that do nothing are left out.</summary>
    public Dictionary<SyntaxNode, LineEvent> EventsOf(SyntaxNode function)
    {
        var (events, model) = (new Dictionary<SyntaxNode, LineEvent>(), ModelOf(function));
        foreach (var (node, methods, print) in _lineCalls.Of(function, model))
        {
            var found = print ?? (methods is null ? EventOf(node, model)
                : OfDeclarations(methods.Select(m => _lineCalls.At(m, model.Compilation))));
            if (found is { } written)
            {
                events[node] = written;
            }
        }

        return events;
    }

    /// <summary>Whether a print of a function leaves its line open.</summary>
    public bool LeavesOpen(SyntaxNode function)
    {
        var model = ModelOf(function);
        return _lineCalls.Of(function, model).Any(c => c.Print is { } written
            ? written.Effect.Has(LineStates.Open)
            : c.Node is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is "Write" or "WriteAsync"
                && LeavesOpen(call, model));
    }

    private bool LeavesOpen(InvocationExpressionSyntax call, SemanticModel model)
        => PrintIndex.Print(LogFrameworks.For(model.Compilation), call, call.InvokedName()!.Identifier.ValueText, model, _cancellationToken) is
                { Target: Prints.PrintTarget.Console } print
            && !Prints.PrintPlace.EndsWithLine(print);

    public LineFlow FlowOf(SyntaxNode function)
    {
        if (!_flows.TryGetValue(function, out var flow))
        {
            var (events, results) = (EventsOf(function), _lineCalls.ResultsIn(function.SyntaxTree, ModelOf(function)));
            var isKnown = results.TryGetValue(function, out var known) && known.IsOf(events);
            _flows[function] = flow = new LineFlow(events, () => _graphs.Of(function), isKnown ? known : null);
            if (!isKnown && flow.WritesAny)
            {
                results[function] = flow.Result;
            }
        }

        return flow;
    }

    public LineFlow FlowOf(SyntaxNode function, IReadOnlyDictionary<SyntaxNode, LineEvent> events) => new(events, () => _graphs.Of(function));

    private LineEvent? EventOf(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case InvocationExpressionSyntax invocation when invocation.InvokedName()?.Identifier.ValueText is { } name:
                return name switch
                {
                    "ReadKey" when IsConsole(invocation, model) => OfReadKey(invocation),
                    "Clear" when IsConsole(invocation, model) => EndsBoth,
                    "SetCursorPosition" when IsConsole(invocation, model) => new(LineStates.Kept | LineStates.Drawn),
                    _ when name.StartsWith("Read", StringComparison.Ordinal) && IsRead(invocation, model) => EndsBoth,
                    _ when PrintIndex.Print(LogFrameworks.For(model.Compilation), invocation, name, model, _cancellationToken) is { } print
                        => print.Target == Prints.PrintTarget.Console ? OfPrint(print) : null,
                    _ => OfCall(invocation, name, model),
                };
            case ObjectCreationExpressionSyntax creation when creation.Type.LastNameText() is { } type:
                return OfCall(node, type, model);
            case AnonymousFunctionExpressionSyntax:
                // Whoever is handed it may run it, now or at any time.
                return InDepth(() => FlowOf(node)) is { WritesAny: true } lambda ? new(LineStates.Kept | (lambda.Exit & LineStates.Open)) : null;
            case AssignmentExpressionSyntax { Left: var left } when left.LastNameText() is "CursorLeft" or "CursorTop":
                return IsConsole(left, model) ? new(LineStates.Kept | LineStates.Drawn) : null;
            default:
                return null;
        }
    }

    private T? InDepth<T>(Func<T> find)
        where T : class
    {
        if (_depth >= MaxDepth)
        {
            return null;
        }

        _depth++;
        try
        {
            return find();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>What a call of code that is there as source does; its name is looked up before it is bound.</summary>
    private LineEvent? OfCall(SyntaxNode call, string name, SemanticModel model)
    {
        if (TakesConsole(call, model))
        {
            return OpensLine;
        }

        if (call is InvocationExpressionSyntax invocation && !_projects.Declares(name) && !LineDelegates.MayBeRun(invocation))
        {
            return null;
        }

        return model.GetSymbolInfo(call, _cancellationToken).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke }
                => new(LineStates.Kept
                    | (Delegates().MayLeaveOpen((InvocationExpressionSyntax)call, model, _cancellationToken) ? LineStates.OpenOut : 0)),
            IMethodSymbol method => OfMethod(method),
            _ => null,
        };
    }

    private LineEvent? OfMethod(IMethodSymbol method) => OfDeclarations(DeclarationsOf(method, _cancellationToken));

    /// <summary>The declarations of a method; none where it is written by the compiler.</summary>
    public static SyntaxNode[] DeclarationsOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        return [.. method.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).Where(d => d is not TypeDeclarationSyntax)];
    }

    private LineEvent? OfDeclarations(IEnumerable<SyntaxNode> declarations)
    {
        if (declarations.LastOrDefault(d => _projects.ModelOf(d.SyntaxTree) is not null) is not { } found)
        {
            return null;
        }

        if (_known.TryGetValue(found, out var known))
        {
            return known;
        }

        _known[found] = null; // Of one that calls itself.
        if (InDepth(() => FlowOf(found)) is not { WritesAny: true } flow)
        {
            return null;
        }

        // Where the method has moved the cursor, its caller is in a line.
        var exit = flow.Exit.Has(LineStates.Drawn) ? (flow.Exit & ~LineStates.Drawn) | LineStates.OpenOut : flow.Exit;
        var isIterator = found.DescendantNodes(n => n == found || !PrintIndex.IsFunction(n)).Any(n => n is YieldStatementSyntax);
        return _known[found] = new LineEvent(exit, isIterator);
    }

    /// <summary>The key that is shown stands in the line; only Enter would end it.</summary>
    private static LineEvent? OfReadKey(InvocationExpressionSyntax call)
        => call.ArgumentList.Arguments is [{ Expression.RawKind: (int)SyntaxKind.TrueLiteralExpression }] ? null : OpensLine;

    /// <summary>Whether the user ends a line by Enter: at the console, or at a reader that may be its own.</summary>
    private bool IsRead(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (IsConsole(call, model))
        {
            return true;
        }

        var reader = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        if (reader is null || model.GetSymbolInfo(call, _cancellationToken).Symbol is not IMethodSymbol { ContainingType: var type }
            || type?.ContainingNamespace.ToDisplayString() != "System.IO")
        {
            return false;
        }

        var symbol = model.GetSymbolInfo(reader, _cancellationToken).Symbol;
        return symbol switch
        {
            IPropertySymbol { Name: "In" } => IsConsole(reader, model),
            ILocalSymbol or IFieldSymbol when symbol.DeclaringSyntaxReferences is [var declaration]
                && declaration.GetSyntax(_cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
                => value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                    .Any(n => n.Identifier.ValueText is "In" or "OpenStandardInput"),

            // Whoever takes a reader of any kind is given the console's.
            IParameterSymbol { Type.Name: "TextReader" } or IFieldSymbol { Type.Name: "TextReader" } or IPropertySymbol { Type.Name: "TextReader" }
                => true,
            _ => false,
        };
    }

    /// <summary>Whether the console's writer is passed on: what is written to it there leaves the line as nobody here can tell.</summary>
    private bool TakesConsole(SyntaxNode call, SemanticModel model)
        => call is InvocationExpressionSyntax invocation && Writers(invocation).Any(w => IsConsole(w, model));

    /// <summary>The same by spelling.</summary>
    public static bool MayTakeConsole(InvocationExpressionSyntax call) => Writers(call).Any();

    private static IEnumerable<ExpressionSyntax> Writers(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is "Synchronized" or "SetOut" or "SetError" ? []
            : call.ArgumentList.Arguments.Select(a => a.Expression)
                .Where(e => e is MemberAccessExpressionSyntax or IdentifierNameSyntax && e.LastNameText() is "Out" or "Error");

    private bool IsConsole(ExpressionSyntax expression, SemanticModel model)
        => LogFrameworks.For(model.Compilation).Console?.IsConsole(model.GetSymbolInfo(expression, _cancellationToken).Symbol) == true;
}
