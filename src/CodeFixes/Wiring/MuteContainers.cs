using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// The containers of a solution that are made by hand and have no logging: what is registered with one of them is built without a logger, and nothing
/// else is.
/// </summary>
internal sealed class MuteContainers
{
    private readonly CallSites _code;
    private readonly Dictionary<InvocationExpressionSyntax, List<IMethodSymbol?>> _calls = [];
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);

    /// <param name="collections">Where the solution makes collections of services.</param>
    /// <param name="code">The calls of the solution.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public MuteContainers(IEnumerable<BaseObjectCreationExpressionSyntax> collections, CallSites code, CancellationToken cancellationToken)
    {
        _code = code;
        foreach (var collection in collections)
        {
            var trace = new ContainerTrace(code, cancellationToken);
            trace.Follow(collection);
            if (trace.HasLogging)
            {
                continue;
            }

            Any = true;
            _variables.UnionWith(trace.Variables);
            foreach (var call in trace.Calls)
            {
                if (!_calls.TryGetValue(call.Key, out var ways))
                {
                    _calls[call.Key] = ways = [];
                }

                ways.Add(call.Value);
            }
        }
    }

    public bool Any { get; }

    /// <summary>Whether a variable may hold such a container, or its provider.</summary>
    public bool Holds(ISymbol variable) => _variables.Contains(variable);

    /// <summary>Whether a call is made with such a container.</summary>
    public bool IsReached(InvocationExpressionSyntax call) => _calls.ContainsKey(call);

    /// <summary>Whether a call is made with another container as well: one of a host, or of whoever calls from outside.</summary>
    public bool IsReachedByOthers(InvocationExpressionSyntax call, CancellationToken cancellationToken)
        => IsReachedByOthers(call, new HashSet<InvocationExpressionSyntax>(), cancellationToken);

    private bool IsReachedByOthers(
        InvocationExpressionSyntax call, HashSet<InvocationExpressionSyntax> seen, CancellationToken cancellationToken)
        => !_calls.TryGetValue(call, out var ways)
            || (seen.Add(call) && ways.All(w => w is not null)
                && ways.Any(w => _code.Of(w!, cancellationToken).Any(c => IsReachedByOthers(c, seen, cancellationToken))));
}
