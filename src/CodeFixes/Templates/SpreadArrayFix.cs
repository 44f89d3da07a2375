using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>LOG2010: <c>(object)items</c> is one value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpreadArrayFix))]
public sealed class SpreadArrayFix() : LogCallFix(RuleIds.SpreadArray, "Pass the array as one value")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (SpreadArray.Find(call)?.Syntax is not ExpressionSyntax array)
        {
            return null;
        }

        return ArgumentText.IsUnary(array)
            ? CallEdit.Create([new(new TextSpan(array.SpanStart, 0), "(object)")], call.Syntax.Span)
            : CallEdit.Create([new(new TextSpan(array.SpanStart, 0), "(object)("), new(new TextSpan(array.Span.End, 0), ")")], call.Syntax.Span);
    }
}
