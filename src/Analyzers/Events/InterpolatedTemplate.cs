using System.Text;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Events;

/// <summary>What stands for the template where a framework takes interpolated text apart itself.</summary>
internal static class InterpolatedTemplate
{
    /// <summary>The text with the names of its values in braces, formats left out; null where the framework takes none, or it is none.</summary>
    public static string? Of(LogCall call)
    {
        if (!call.Api.Writer.TakesInterpolation || call.Method.Kind != LogMethodKind.Message
            || call.State?.Syntax is not InterpolatedStringExpressionSyntax text)
        {
            return null;
        }

        var template = new StringBuilder();
        foreach (var content in text.Contents)
        {
            if (content is InterpolationSyntax hole)
            {
                var format = hole.FormatClause?.FormatStringToken.ValueText ?? "";
                template.Append('{')
                    .Append(format.StartsWith("@", StringComparison.Ordinal) ? format.Substring(1).Split(':')[0] : hole.Expression.ToString())
                    .Append('}');
            }
            else
            {
                template.Append(call.Api.Templates.Grammar.Escape(((InterpolatedStringTextSyntax)content).TextToken.ValueText));
            }
        }

        return template.ToString();
    }
}
