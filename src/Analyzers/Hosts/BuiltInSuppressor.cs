using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>
/// Takes back what the SDK's own rules report about a call that a rule of ours reports for the same reason. It asks the rules themselves, since a
/// suppressor is shown no findings of other analyzers, and an editor or <c>dotnet format</c> may run some analyzers only.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuiltInSuppressor : DiagnosticSuppressor
{
    /// <summary>By the ID of a rule of the SDK.</summary>
    private static readonly ImmutableDictionary<string, Replacement> Replacements = RuleCatalog.LogCallRules
        .SelectMany(rule => rule.ReplacesBuiltIn.Select(id => (id, rule)))
        .GroupBy(pair => pair.id, pair => pair.rule, StringComparer.Ordinal)
        .ToImmutableDictionary(rules => rules.Key, rules => new Replacement(rules.Key, rules.ToImmutableArray()), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; }
        = Replacements.Values.Select(r => r.Descriptor).OrderBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.ReportedDiagnostics.IsEmpty)
        {
            return;
        }

        var options = new OptionReader(context.Options);
        var frameworks = LogFrameworks.For(context.Compilation);
        if (frameworks.Apis.IsEmpty || IsOff(options.BuildProperty("LogAnalyzersReplaceBuiltIn")))
        {
            return;
        }

        var severities = new Severities(context.Compilation, context.Options);
        foreach (var ofFile in context.ReportedDiagnostics.Where(d => d.Location.SourceTree is not null).GroupBy(d => d.Location.SourceTree!))
        {
            var model = context.GetSemanticModel(ofFile.Key);
            var calls = new Dictionary<(SyntaxNode, string), bool>();
            foreach (var found in ofFile)
            {
                if (!severities.IsWritten(found.Id, ofFile.Key, context.CancellationToken)
                    && Replacements.TryGetValue(found.Id, out var replacement) && CallAround(found.Location.SourceSpan) is var (call, method))
                {
                    var key = (call.Syntax, found.Id);
                    if (!calls.TryGetValue(key, out var isReported))
                    {
                        calls[key] = isReported = IsReported(call, method, replacement);
                    }

                    if (isReported)
                    {
                        context.ReportSuppression(Suppression.Create(replacement.Descriptor, found));
                    }
                }
            }

            (IInvocationOperation, LogMethod)? CallAround(Microsoft.CodeAnalysis.Text.TextSpan span)
            {
                foreach (var node in ofFile.Key.GetRoot(context.CancellationToken).FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf())
                {
                    if (node is InvocationExpressionSyntax && model.GetOperation(node, context.CancellationToken) is IInvocationOperation invocation
                        && frameworks.Find(invocation.TargetMethod, ofFile.Key, options) is { } method)
                    {
                        return (invocation, method);
                    }
                }

                return null;
            }

            bool IsReported(IInvocationOperation call, LogMethod method, Replacement replacement)
            {
                var isReported = false;
                var rules = replacement.Rules.Where(r => severities.IsOn(r.Descriptor, ofFile.Key, context.CancellationToken)).ToImmutableArray();
                if (!rules.IsEmpty)
                {
                    var ours = new RuleContext(frameworks, model, options, _ => isReported = true, context.CancellationToken);
                    RuleRunner.Run(LogCall.Create(call, method, model), rules, ours);
                }

                return isReported;
            }
        }
    }

    /// <summary>What MSBuild itself takes for false.</summary>
    private static bool IsOff(string? value) => value?.Trim().ToLowerInvariant() is "false" or "off" or "no";

    /// <summary>Our rules that report what one of the SDK's does.</summary>
    private sealed class Replacement(string builtIn, ImmutableArray<LogCallRule> rules)
    {
        public ImmutableArray<LogCallRule> Rules { get; } = rules;

        public SuppressionDescriptor Descriptor { get; } = new(
            "LOGSPR" + builtIn.Substring("CA".Length), builtIn, $"{string.Join(" or ", rules.Select(r => r.Id))} reports the same call");
    }
}
