using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>Where a logger is from: what has to be asked to know whether it speaks.</summary>
internal enum LoggerOrigin
{
    /// <summary>A variable or member that is there.</summary>
    Variable,

    /// <summary>The framework's own static class.</summary>
    Statics,

    /// <summary>A container gives it to the constructor.</summary>
    Container,

    /// <summary>A host, factory or provider that a variable holds.</summary>
    Maker,

    /// <summary>The project's log factory.</summary>
    OwnFactory,
}

/// <summary>A logger that code at a position can use.</summary>
/// <param name="Expression">How it is written there.</param>
/// <param name="IsConditional">Whether it may be null and the type calls it with <c>?.</c>.</param>
/// <param name="Origin">Where it is from.</param>
/// <param name="Source">The variable or member that is the logger, or makes it; null where it is from elsewhere.</param>
/// <param name="Wiring">What has to be written for the logger to be there; null where it is. Every edit that uses the logger passes it on.</param>
internal sealed record LoggerInScope(
    string Expression, bool IsConditional, LogApi Api, LoggerOrigin Origin, ISymbol? Source = null, SharedEdit? Wiring = null)
{
    /// <summary>The class of the project's log factory that makes it, or of one that stands in for it; null where none does.</summary>
    public string? Factory { get; init; }

    /// <summary>Whether the project's log factory makes it, or one that stands in for it.</summary>
    public bool UsesFactory => Factory is not null;

    /// <summary>The namespace to import where the logger's methods are extensions that the file does not see.</summary>
    public string? MissingNamespace(FixSite site, int position, string method)
    {
        if (Api.Namespace is not { } name || !Api.Loggers.HasFactory)
        {
            return null;
        }

        var expression = SyntaxFactory.ParseExpression(Expression);
        var type = Wiring is not null
            ? Api.Loggers.Type
            : site.Model.GetSpeculativeTypeInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Type;
        return type is null || site.Model.LookupSymbols(position, type, method, includeReducedExtensionMethods: true).IsEmpty ? name : null;
    }
}

/// <summary>What became of the text that a record is going to stand for.</summary>
internal enum RecordKind
{
    /// <summary>There was none: the record is new.</summary>
    New,

    /// <summary>It was always printed.</summary>
    Said,

    /// <summary>It was given to trace listeners; what is below Information they may have left out.</summary>
    Traced,

    /// <summary>A release build left it out.</summary>
    DebugOnly,
}

/// <summary>The record that a logger is wanted for.</summary>
/// <param name="Level">Its level, where that was found out and not asked for; null for any.</param>
/// <param name="IsPrinted">Whether its text goes to the console's streams.</param>
internal readonly record struct WantedRecord(RecordKind Kind, LogLevel? Level, bool IsPrinted);
