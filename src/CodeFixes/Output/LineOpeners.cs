using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Which functions may leave a line of the console open, by spelling: they do it themselves, or call something that goes by the name of one that may.
/// All others can't, whatever their calls mean, and their flow need not be followed.
/// </summary>
internal sealed class LineOpeners
{
    private readonly SyntaxTree[] _trees;
    private readonly bool _isKept;
    private readonly bool _mayDelegates;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _delegates = new(StringComparer.Ordinal);

    private LineOpeners(SyntaxTree[] trees, bool isKept, bool mayDelegates, CancellationToken cancellationToken)
    {
        (_trees, _isKept, _mayDelegates) = (trees, isKept, mayDelegates);
        var files = Array.ConvertAll(trees, t => SpeltFunctions.Of(t, cancellationToken));
        if (mayDelegates)
        {
            _delegates.UnionWith(files.SelectMany(f => f.All.Values).SelectMany(f => f.PlainCalls));
            _delegates.ExceptWith(files.SelectMany(f => f.Methods));
            _delegates.UnionWith(trees.SelectMany(t => SpeltVariables.Of(t, cancellationToken).Names));
        }

        var (callers, found) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), new Queue<string>());
        foreach (var (name, function) in files.SelectMany(f => f.All.Values).Where(f => f.Name is not null).Select(f => (f.Name!, f)))
        {
            if (IsOpener(function) && _names.Add(name))
            {
                found.Enqueue(name);
            }

            foreach (var called in function.Calls)
            {
                (callers.TryGetValue(called, out var known) ? known : callers[called] = []).Add(name);
            }
        }

        while (found.Count > 0)
        {
            foreach (var caller in callers.TryGetValue(found.Dequeue(), out var all) ? all : [])
            {
                if (_names.Add(caller))
                {
                    found.Enqueue(caller);
                }
            }
        }
    }

    /// <param name="asking">The project whose declarations it is kept with.</param>
    /// <param name="trees">The files that a line may go through.</param>
    /// <param name="isKept">Whether a variable may hold a writer of the console.</param>
    /// <param name="mayDelegates">Whether some delegate leaves a line open, so that whoever runs one may.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static LineOpeners Of(Compilation asking, SyntaxTree[] trees, bool isKept, bool mayDelegates, CancellationToken cancellationToken)
    {
        var last = DeclaredCode.Of(asking).Fact(static () => new Last());
        return last.Value is { } known && known._isKept == isKept && known._mayDelegates == mayDelegates && known.Holds(trees, cancellationToken)
            ? known
            : last.Value = new(trees, isKept, mayDelegates, cancellationToken);
    }

    /// <summary>Whether a line may be left open, or the cursor moved, somewhere in a function.</summary>
    public bool Is(SyntaxNode function, CancellationToken cancellationToken)
        => SpeltFunctions.Of(function.SyntaxTree, cancellationToken).All.TryGetValue(function, out var spelt) && Is(spelt);

    /// <summary>Whether a node may open a line, or run what may; also plain input and a cleared screen, which end one.</summary>
    public bool MayBe(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText is { } name
            && (_names.Contains(name) || LineSearch.MayTakeConsole(call) || IsOfConsole(call, name) || MayRun(call, name)),
        ObjectCreationExpressionSyntax creation => creation.Type.LastNameText() is { } type && _names.Contains(type),
        AnonymousFunctionExpressionSyntax lambda => Is(lambda, cancellationToken),
        _ => true,
    };

    private bool IsOfConsole(InvocationExpressionSyntax call, string name)
        => (name is "Clear" or "SetCursorPosition" || name.StartsWith("Write", StringComparison.Ordinal) || LineSearch.IsReadName(name))
            && (_isKept || CallNames.MayBeOfConsole(call));

    private bool MayRun(InvocationExpressionSyntax call, string name)
        => _mayDelegates && (name == "Invoke" || (call.Expression is SimpleNameSyntax && _delegates.Contains(name)));

    /// <summary>Whether it is true of other versions of the files as well: nothing that changed may open a line now, or run a delegate.</summary>
    private bool Holds(SyntaxTree[] trees, CancellationToken cancellationToken)
        => DeclaredCode.Changes(_trees, trees) is { } changes
            && changes.All(c => SpeltFunctions.Of(c.After, cancellationToken).All.Values.All(f => f.Name is null || _names.Contains(f.Name) || !Is(f))
                && (!_mayDelegates || SpeltVariables.Of(c.After, cancellationToken).Names.All(_delegates.Contains)));

    private bool Is(SpeltFunction function) => IsOpener(function) || function.Calls.Any(_names.Contains);

    private bool IsOpener(SpeltFunction function)
        => function.Opens || (_isKept && function.Writes) || (_mayDelegates && (function.Invokes || function.PlainCalls.Any(_delegates.Contains)));

    /// <summary>For as long as the project that asks declares the same.</summary>
    private sealed class Last
    {
        private volatile LineOpeners? _value;

        public LineOpeners? Value
        {
            get => _value;
            set => _value = value;
        }
    }
}
