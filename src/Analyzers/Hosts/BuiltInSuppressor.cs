using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

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

        var severities = new Severities(context.Compilation, options);
        foreach (var ofFile in context.ReportedDiagnostics.Where(d => d.Location.SourceTree is not null).GroupBy(d => d.Location.SourceTree!))
        {
            var file = new CodeFile(context.GetSemanticModel(ofFile.Key), frameworks, options, severities, context.CancellationToken);
            foreach (var found in ofFile)
            {
                if (Replacements.TryGetValue(found.Id, out var replacement) && file.Replaces(found, replacement))
                {
                    context.ReportSuppression(Suppression.Create(replacement.Descriptor, found));
                }
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

    /// <summary>One file with findings of the SDK.</summary>
    private sealed class CodeFile(
        SemanticModel model, LogFrameworks frameworks, OptionReader options, Severities severities, CancellationToken cancellationToken)
    {
        /// <summary>Several findings of one ID may be about one call.</summary>
        private readonly Dictionary<(SyntaxNode Call, string Id), bool> _reported = [];

        /// <summary>Whether rules of ours report the call that a finding is about, and nobody asked for the finding itself.</summary>
        public bool Replaces(Diagnostic found, Replacement replacement)
        {
            if (severities.IsWritten(found.Id, model.SyntaxTree, cancellationToken)
                || CallAround(found.Location.SourceSpan) is not var (call, method))
            {
                return false;
            }

            if (!_reported.TryGetValue((call.Syntax, found.Id), out var isReported))
            {
                _reported[(call.Syntax, found.Id)] = isReported = IsReported(call, method, replacement);
            }

            return isReported;
        }

        /// <summary>The nearest log call around a place; a template may be made by calls of other methods.</summary>
        private (IInvocationOperation Call, LogMethod Method)? CallAround(TextSpan span)
        {
            foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf())
            {
                if (node is InvocationExpressionSyntax && model.GetOperation(node, cancellationToken) is IInvocationOperation invocation
                    && frameworks.Find(invocation.TargetMethod, model.SyntaxTree, options) is { } method)
                {
                    return (invocation, method);
                }
            }

            return null;
        }

        private bool IsReported(IInvocationOperation call, LogMethod method, Replacement replacement)
        {
            var isReported = false;
            var rules = replacement.Rules.Where(r => severities.IsOn(r.Descriptor, model.SyntaxTree, cancellationToken)).ToImmutableArray();
            if (!rules.IsEmpty)
            {
                RuleRunner.Run(
                    LogCall.Create(call, method, model), rules,
                    new RuleContext(frameworks, model, options, _ => isReported = true, cancellationToken));
            }

            return isReported;
        }
    }
}
