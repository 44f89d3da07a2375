using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Rules.Loggers;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>A generated method that a type has already.</summary>
internal sealed class ExistingMethod
{
    private readonly IMethodSymbol _symbol;
    private readonly LogCall _definition;
    private readonly AttributeData _attribute;

    private ExistingMethod(IMethodSymbol symbol, LogCall definition, AttributeData attribute)
    {
        (_symbol, _definition, _attribute) = (symbol, definition, attribute);
    }

    public string Name => _symbol.Name;

    public bool IsOfInstance => !_symbol.IsStatic;

    /// <summary>Null for other methods.</summary>
    public static ExistingMethod? Of(MethodDeclarationSyntax method, FixSite site, CancellationToken cancellationToken)
        => site.ModelOf(method.SyntaxTree) is { } model
            && method.AttributeLists.SelectMany(l => l.Attributes).Select(a => LoggerMessages.Find(a, site.Frameworks, model, cancellationToken))
                .FirstOrDefault(d => d is not null) is { } definition
            && model.GetDeclaredSymbol(method, cancellationToken) is IMethodSymbol symbol
            && definition.Api.DefinitionAttribute(symbol) is { } attribute
            ? new(symbol, definition, attribute)
            : null;

    /// <summary>Whether it is the very method that calls would get: the same event, and parameters in the same order.</summary>
    public bool Serves(IReadOnlyList<GeneratedMessage> messages)
    {
        var message = messages[0];
        return _definition.TemplateText == message.Call.TemplateText && _definition.Level == message.Call.Level
            && _definition.EventId?.ToString(System.Globalization.CultureInfo.InvariantCulture) == message.Event.Number && message.Event.Name is null
            && _attribute.NamedArguments.All(a => a.Key is "EventId" or "Level" or "Message")
            && (!IsOfInstance || messages.All(m => m.OwnLogger is not null))
            && Expected(messages).SequenceEqual(_symbol.Parameters.Select(p => (p.Name, Describe(p))), Parameters.Instance);
    }

    private IEnumerable<(string Name, string Type)> Expected(IReadOnlyList<GeneratedMessage> messages)
    {
        var message = messages[0];
        var given = new List<(string, string)>();
        if (!IsOfInstance)
        {
            given.Add(("", "logger"));
        }

        if (message.PassesLevel)
        {
            given.Add(("", "level"));
        }

        if (message.HasException)
        {
            given.Add(("", "exception"));
        }

        given.AddRange(message.Values.Select((v, i) => (v.Hole, Written(v.Type, messages.Any(m => m.Values[i].MayBeNull)))));
        return given;
    }

    private string Describe(IParameterSymbol parameter)
        => _definition.Api.Loggers.IsLogger(parameter.Type) ? "logger"
            : SymbolEqualityComparer.Default.Equals(parameter.Type, _definition.Api.ParameterTypes.Level) ? "level"
            : ExceptionTypes.IsException(parameter.Type) ? "exception"
            : Written(parameter.Type, parameter.NullableAnnotation != NullableAnnotation.NotAnnotated);

    private static string Written(ITypeSymbol type, bool mayBeNull)
        => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + (mayBeNull && type.IsReferenceType ? "?" : "");

    /// <summary>Names are matched as the generator matches them; a parameter that takes null takes what is not null as well.</summary>
    private sealed class Parameters : IEqualityComparer<(string Name, string Type)>
    {
        public static readonly Parameters Instance = new();

        public bool Equals((string Name, string Type) x, (string Name, string Type) y)
            => (x.Name.Length == 0 || x.Name.Equals(y.Name, StringComparison.OrdinalIgnoreCase)) && (x.Type == y.Type || x.Type + "?" == y.Type);

        public int GetHashCode((string Name, string Type) pair) => 0;
    }
}
