using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>A logger that code at a position can use.</summary>
/// <param name="Expression">How it is written there.</param>
/// <param name="IsConditional">Whether it may be null and the type calls it with <c>?.</c>.</param>
/// <param name="Wiring">What has to be written for the logger to be there; null where it is. Every edit that uses the logger passes it on.</param>
internal sealed record LoggerInScope(string Expression, bool IsConditional, LogApi Api, SharedEdit? Wiring = null)
{
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
