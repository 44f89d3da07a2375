using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <content>What gives its records properties by key: the state of a scope, where it is a dictionary, a list of pairs, a pair or a tuple.</content>
internal sealed partial class MelApi
{
    private PropertyMethod? DescribeProperty(IMethodSymbol method)
        => method is { Name: "BeginScope", Parameters.Length: 1 } ? new(this)
        {
            Pairs = 0,
            IsOfScope = true,
            StoresPair = _storesPair,
            StoresTuple = _storesTuple,
        } : null;
}
