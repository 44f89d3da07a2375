using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary>All APIs of a compilation that print, by the names of their methods.</summary>
internal sealed class PrintApis
{
    private readonly Dictionary<string, ImmutableArray<PrintApi>> _byName = new(StringComparer.Ordinal);

    public PrintApis(IEnumerable<PrintApi?> apis)
    {
        foreach (var api in apis.OfType<PrintApi>())
        {
            foreach (var name in api.Names)
            {
                _byName[name] = (_byName.TryGetValue(name, out var others) ? others : ImmutableArray<PrintApi>.Empty).Add(api);
            }
        }
    }

    public bool IsEmpty => _byName.Count == 0;

    /// <summary>Whether a method of that name may print.</summary>
    public bool IsName(string name) => _byName.ContainsKey(name);

    /// <summary>The print that an operation is, else null.</summary>
    public PrintCall? Find(IOperation? operation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (operation is not null && NameOf(operation) is { } name && _byName.TryGetValue(name, out var apis))
        {
            foreach (var api in apis)
            {
                if (api.Find(operation, model, cancellationToken) is { } print)
                {
                    return print;
                }
            }
        }

        return null;
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } => member.MemberName,
        IMethodReferenceOperation reference => reference.Method.Name,
        IObjectCreationOperation creation => creation.Type?.Name,
        _ => null,
    };
}
