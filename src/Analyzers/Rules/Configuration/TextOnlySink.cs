using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Frameworks.SetUp;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>LOG6004: a console or file that gets text, where key/value pairs are wanted: who enables the rule wants them.</summary>
internal sealed class TextOnlySink : FileRule, IOtherCallRule, ICreationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.TextOnlySink,
        "Sink writes text only",
        "{0}",
        Categories.Configuration,
        DiagnosticSeverity.Info,
        "Names and values of a template are gone where the record becomes a line of text: a shipper has to guess them back by patterns.",
        isEnabledByDefault: false);

    public static readonly NoFix OptionsOfText = new("options of the text formatter have no place in JSON");

    public static readonly NoFix LacksJson = new("the referenced version writes no JSON with a record's properties");

    /// <summary>A file with more was made by a program, or to hold up this one.</summary>
    private const int MaxFindings = 100;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    /// <summary>Of what stands in code.</summary>
    public override bool HasFix => true;

    public override ImmutableArray<NoFix> NoFixes => ImmutableArray.Create(OptionsOfText, LacksJson, NoFix.LostComment);

    public override void Check(ConfigFile file, FileContext context)
    {
        if (context.IsOfTests || Path.GetFileName(file.Path).IndexOf(".Development.", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return;
        }

        foreach (var fault in TextSinks.All.SelectMany(s => s.In(file, context.Project)).Take(MaxFindings))
        {
            context.Report(this, file.LocationOf(fault.Span), fault.Message);
        }
    }

    public bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree) => IsOne(method);

    public bool IsCandidate(IMethodSymbol constructor) => IsOne(constructor);

    public void Check(IInvocationOperation invocation, RuleContext context) => Check((IOperation)invocation, context);

    public void Check(IObjectCreationOperation creation, RuleContext context) => Check((IOperation)creation, context);

    /// <summary>The sink that an operation makes, where it writes text; null for others.</summary>
    public static TextSink? Find(IOperation operation, SettingsProject project)
        => (operation switch
        {
            IInvocationOperation { TargetMethod: var method } => method,
            IObjectCreationOperation { Constructor: { } constructor } => constructor,
            _ => null,
        }) is { } made && !RunTimeChoice.IsAround(operation.Syntax)
            ? TextSinks.All.Where(s => s.IsCandidate(made)).Select(s => s.Of(operation, project)).FirstOrDefault(s => s is not null)
            : null;

    /// <summary>What is underlined: the name of the method, or the type.</summary>
    public static SyntaxNode PlaceOf(TextSink sink) => sink.Operation.Syntax switch
    {
        InvocationExpressionSyntax call when call.InvokedName() is { } name => name,
        ObjectCreationExpressionSyntax { Type: var type } => type,
        var node => node,
    };

    /// <summary>The changes; empty where <see cref="WhyNot"/> says so.</summary>
    public static ImmutableArray<TextChange> Changes(TextSink sink, SourceText text)
    {
        if (WhyNot(sink) is not null)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        if (sink is { Call: { } call, Operation.Syntax: InvocationExpressionSyntax written })
        {
            var start = written.InvokedName()!.SpanStart;
            return ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, written.Span.End), call));
        }

        var (name, value) = sink.Setting!.Value;
        if (sink.Operation.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } invoked)
        {
            return ImmutableArray.Create(
                sink.Place is { } place ? new TextChange(place.Span, value)
                : arguments.Count == 0 ? new(new TextSpan(invoked.ArgumentList.CloseParenToken.SpanStart, 0), $"{name}: {value}")
                : new(new TextSpan(arguments.Last().Span.End, 0), $", {name}: {value}"));
        }

        return SetProperties.Changes((BaseObjectCreationExpressionSyntax)sink.Operation.Syntax, [(name, value)], _ => sink.Place, text);
    }

    /// <summary>Null where there is an edit.</summary>
    private static NoFix? WhyNot(TextSink sink)
        => sink.LacksJson ? LacksJson
            : sink is { Call: null, Setting: null } ? OptionsOfText
            : sink is { Call: not null, Operation.Syntax: InvocationExpressionSyntax { ArgumentList: var list } } && HasComment(list)
                ? NoFix.LostComment
            : sink.Place is { } place && HasComment(place) ? NoFix.LostComment
            : null;

    private static bool HasComment(SyntaxNode node)
        => node.DescendantTrivia()
            .Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsDirective);

    private static bool IsOne(IMethodSymbol method) => TextSinks.All.Any(s => s.IsCandidate(method));

    private void Check(IOperation operation, RuleContext context)
    {
        if (context.IsInTests || DebugRegions.Contain(context.Model.SyntaxTree, operation.Syntax.SpanStart, context.CancellationToken))
        {
            return;
        }

        var project = SettingsProject.Of(context.Model.Compilation, context.Frameworks, context.Files, context.CancellationToken);
        if (Find(operation, project) is { } sink)
        {
            context.Report(this, WhyNot(sink), PlaceOf(sink).GetLocation(), sink.Message);
        }
    }
}
