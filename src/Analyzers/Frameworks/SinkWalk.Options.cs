using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <content>Options that a sink takes: who makes, sets or judges them does so while the sink is made, before there is a log.</content>
internal sealed partial class SinkWalk
{
    /// <summary>Before the id of a type of options, or of what goes through a queue, that concerns other projects as well.</summary>
    private const string OptionsMark = "options ";

    private const string ElementMark = "element ";

    private static readonly HashSet<string> Setters = ["Configure", "PostConfigure", "ConfigureAll", "PostConfigureAll", "Validate"];

    private readonly HashSet<ITypeSymbol> _options = new(SymbolEqualityComparer.Default);
    private bool _hasNewOptions;

    private void TakeOptions(INamedTypeSymbol type)
    {
        if (type.Name is "IOptions" or "IOptionsMonitor" or "IOptionsSnapshot" or "IOptionsFactory"
            && type.TypeArguments is [INamedTypeSymbol options])
        {
            AddOptions(options);
        }
    }

    private void AddMarked(string id)
    {
        var isOptions = id.StartsWith(OptionsMark, StringComparison.Ordinal);
        var type = id.Substring(isOptions ? OptionsMark.Length : ElementMark.Length);
        foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(type, _compilation).OfType<INamedTypeSymbol>())
        {
            if (isOptions)
            {
                AddOptions(symbol);
            }
            else if (_elements.Add(symbol))
            {
                _newElements.Enqueue(symbol);
            }
        }
    }

    private void AddOptions(INamedTypeSymbol options)
    {
        if (!_options.Add(options.OriginalDefinition))
        {
            return;
        }

        _hasNewOptions = true;
        if (_isOutsideWanted && options.OriginalDefinition.GetDocumentationCommentId() is { } id)
        {
            _outside.Add(OptionsMark + id);
        }
    }

    /// <summary>False where there are no new ones.</summary>
    private bool FollowOptions()
    {
        if (!_hasNewOptions)
        {
            return false;
        }

        _hasNewOptions = false;
        DerivedFrom(SinkTypes.OptionsNames).Where(IsAbout).ToList().ForEach(AddSink);
        ForEachHanding(Setters, SetOptions);
        return true;

        bool IsAbout(INamedTypeSymbol type)
        {
            for (var current = type.BaseType; current is not null; current = current.BaseType)
            {
                if (SinkTypes.IsAboutOptions(current, _options))
                {
                    return true;
                }
            }

            return type.AllInterfaces.Any(i => SinkTypes.IsAboutOptions(i, _options));
        }
    }

    /// <summary><c>services.Configure&lt;T&gt;(o => …)</c>, <c>AddOptions&lt;T&gt;().Configure&lt;TService&gt;((o, s) => …)</c>.</summary>
    private void SetOptions(SyntaxNode node, ISymbol symbol)
    {
        if (symbol is not IMethodSymbol method || IsOwn(method))
        {
            return;
        }

        var isBuilder = method.ContainingType is { Name: "OptionsBuilder", TypeArguments.Length: 1 };
        var options = isBuilder ? method.ContainingType.TypeArguments[0] : method.TypeArguments.FirstOrDefault();
        if (options is null || !_options.Contains(options.OriginalDefinition))
        {
            return;
        }

        Hand(node, symbol, p => p is IParameterSymbol { Type.TypeKind: TypeKind.Delegate });
        if (isBuilder)
        {
            method.TypeArguments.ToList().ForEach(t => TakeAll(t));
        }
    }
}
