using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>Which values of a call are recorded by an instrument already, or are only logged because they are too large.</summary>
internal static class RecordedValues
{
    /// <summary>The namespace of the instruments.</summary>
    public const string Metrics = "System.Diagnostics.Metrics";

    /// <summary>Those that nothing in the same member records.</summary>
    public static ImmutableArray<Measurement> Left(
        LogCall call, IEnumerable<Measurement> measured, SemanticModel model, CancellationToken cancellationToken)
    {
        var member = call.Syntax.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax and not GlobalStatementSyntax)
            ?? call.Syntax.SyntaxTree.GetRoot(cancellationToken);
        var recorded = member.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(i => Records(i, model, cancellationToken))
            .SelectMany(i => i.ArgumentList.Arguments.SelectMany(a => Names(a.Expression))).ToImmutableHashSet();
        return recorded.IsEmpty ? measured.ToImmutableArray()
            : measured.Where(m => !OwnNames(m.Value, model, cancellationToken).Any(recorded.Contains)).ToImmutableArray();
    }

    /// <summary>Whether a condition around the call compares what is logged with a limit: a record of what is out of the ordinary.</summary>
    public static bool IsThreshold(LogCall call, IEnumerable<Measurement> measured)
        => call.Syntax.Ancestors().TakeWhile(a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).OfType<IfStatementSyntax>()
            .Where(i => i.Statement.Span.Contains(call.Syntax.SpanStart))
            .SelectMany(i => i.Condition.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>())
            .Any(c => IsLimit(c) && measured.Any(m => Names(c).Intersect(Names(m.Value)).Any()));

    /// <summary>More than nothing is no limit; every hundredth is a sample.</summary>
    private static bool IsLimit(BinaryExpressionSyntax condition)
        => condition.OperatorToken.Text is ">" or ">=" or "<" or "<=" or "%"
            && !(condition.Right is LiteralExpressionSyntax { Token.Text: "0" } || (condition is { Right: LiteralExpressionSyntax { Token.Text: "1" },
                OperatorToken.Text: ">=" }));

    private static bool Records(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => call.InvokedName()?.Identifier.ValueText is { } name
            && (MeasurementWords.Measures(name)
                || (name == "Add" && model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingNamespace?.ToDisplayString() == Metrics));

    /// <summary>The names of variables and members of the program; of what is somebody else's where there are none.</summary>
    private static IEnumerable<string> OwnNames(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var own = value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(n => model.GetSymbolInfo(n, cancellationToken).Symbol is { DeclaringSyntaxReferences.IsEmpty: false })
            .Select(n => n.Identifier.ValueText).ToArray();
        return own.Length > 0 ? own : Names(value);
    }

    private static IEnumerable<string> Names(ExpressionSyntax value)
        => value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(n => n.Identifier.ValueText)
            .Where(n => n is not ("Count" or "Length" or "TimeSpan" or "DateTime" or "UtcNow" or "Now"));
}
