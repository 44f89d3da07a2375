using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>LOG2014: opens the scope with a template and its values, or pushes the value itself where the text is nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeStateAsTextFix))]
public sealed class ScopeStateAsTextFix() : LogCallFix(RuleIds.ScopeStateAsText, "Give the scope its values")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, ScopeStateAsTextEdit.Changes(site, call, cancellationToken)) is { } edit
            ? ScopeStateAsTextEdit.HasTemplates(call) && MissingNamespace(site, call) is { } missing
                ? edit with { Namespaces = edit.Namespaces.Add(missing) }
                : edit
            : null;

    /// <summary>The namespace to import where the extension is not in sight.</summary>
    private static string? MissingNamespace(FixSite site, LogCall call)
        => call.Operation is IInvocationOperation operation && operation.Instance?.Type is { } logger
            && !site.Model.LookupSymbols(call.Syntax.SpanStart, logger, operation.TargetMethod.Name, includeReducedExtensionMethods: true)
                .Any(s => s is IMethodSymbol { ReducedFrom: not null })
            ? call.Api.Namespace
            : null;
}
