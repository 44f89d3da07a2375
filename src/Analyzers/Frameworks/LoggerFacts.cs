using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>What the loggers of a framework are and how one is had; each framework overrides what it does otherwise.</summary>
internal class LoggerFacts
{
    /// <summary>Of an API without loggers of its own.</summary>
    public static readonly LoggerFacts None = new();

    /// <summary>How types are named that do nothing in the place of a logger.</summary>
    private static readonly string[] NullNames = ["Null", "NoOp", "Noop", "Silent", "Dummy"];

    protected LoggerFacts()
    {
    }

    /// <summary>The type that loggers are declared with; null where the API has none of its own.</summary>
    public virtual INamedTypeSymbol? Type => null;

    /// <summary>Whether values of that type are loggers of the framework.</summary>
    public virtual bool IsLogger(ITypeSymbol type) => false;

    /// <summary>The type that a logger of that type has as its category; null where the type does not tell.</summary>
    public virtual ITypeSymbol? CategoryOf(ITypeSymbol loggerType) => null;

    /// <summary>
    /// What the framework writes as the category where it is given a type: the name that reflection knows. Null where that is only known at run time.
    /// </summary>
    public virtual string? NameOfCategory(ITypeSymbol category) => FullNames.OfReflection(category);

    /// <summary>Whether a property of a logger gives the framework's inner logger, which writes the same records.</summary>
    public virtual bool IsInnerLogger(IPropertySymbol property) => false;

    /// <summary>Whether loggers come from an <c>ILoggerFactory</c>, by injection or by hand.</summary>
    public virtual bool HasFactory => false;

    /// <summary>The framework's own way to a logger without a container; null where it has none.</summary>
    public virtual StaticLoggers? Statics => null;

    /// <summary>Whether a member, method or constructor gives a logger, or what makes loggers, that writes nothing, whoever asks.</summary>
    public virtual bool IsNull(ISymbol member)
        => member is { ContainingType: { Name: var name } owner }
            && NullNames.Any(n => name.StartsWith(n, StringComparison.Ordinal))
            && (IsLogger(owner) || (member as IPropertySymbol)?.Type is { } held && IsLogger(held));

    /// <summary>Whether what an expression makes writes nothing: a null logger, or one that was told of nobody to write to.</summary>
    public virtual bool IsMute(ExpressionSyntax made, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(made, cancellationToken).Symbol is { } member && IsNull(member);

    /// <summary>The words by which code shows that it sets the lowest level that is written.</summary>
    public virtual IReadOnlyCollection<string> MinimumWords => [];

    /// <summary>The lowest level that a call or assignment lets through, of all loggers; null where the node says nothing of it.</summary>
    /// <param name="node">A node of a file that has one of the words.</param>
    /// <param name="ends">The expressions that a value may come from in the end.</param>
    public virtual LevelRange? ThresholdIn(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends) => null;

    /// <summary>The lowest level of one of several rules or sinks: a record is written that one of them takes; null as above.</summary>
    /// <param name="node">As above.</param>
    /// <param name="ends">As above.</param>
    public virtual LevelRange? RuleIn(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends) => null;

    /// <summary>The lowest level that a configuration file lets through; null where it says nothing of it.</summary>
    public virtual LogLevel? MinimumIn(ConfigFile file) => null;

    /// <summary>Whether a record is written that one of several such files lets through, as rules do; else all have to.</summary>
    public virtual bool AnyMinimumWrites => false;

    /// <summary>The lowest level that is written where nobody says another; null where that is not known.</summary>
    public virtual LogLevel? DefaultMinimum => null;

    /// <summary>Whether a parameter of a method that makes loggers takes the category as a <c>System.Type</c>.</summary>
    protected internal static bool TakesCategoryType(IParameterSymbol parameter)
        => parameter.Type is { Name: "Type", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a type is that interface or implements it.</summary>
    protected static bool Implements(ITypeSymbol type, INamedTypeSymbol contract)
        => SymbolEqualityComparer.Default.Equals(type, contract) || type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default);
}
