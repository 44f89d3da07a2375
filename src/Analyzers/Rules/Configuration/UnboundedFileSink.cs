using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.FileSinks;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>LOG6003: a log file that fills the disk, or that stops being written, or that loses what was written before.</summary>
internal sealed class UnboundedFileSink : FileRule, IOtherCallRule, ICreationRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.UnboundedFileSink,
        "Log file has no bounds",
        "{0}",
        Categories.Configuration,
        DiagnosticSeverity.Warning,
        "A log file that grows for ever ends with a full disk, and the service with it; one that stops at a limit, or is emptied there, is without "
            + "the records that tell why something failed.");

    /// <summary>A file with more was made by a program, or to hold up this one.</summary>
    private const int MaxFindings = 100;

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Of what stands in code.</summary>
    public override bool HasFix => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(UnboundedFileSinkEdit.OwnersChoice, UnboundedFileSinkEdit.OlderSink, NoFix.LostComment);

    public override void Check(ConfigFile file, FileContext context)
    {
        if (context.IsOfTests || Path.GetFileName(file.Path).IndexOf(".Development.", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return;
        }

        foreach (var fault in FileSinkReaders.All.SelectMany(r => r.Unbounded(file, context.Project)).Take(MaxFindings))
        {
            context.Report(this, file.LocationOf(fault.Span), fault.Message);
        }
    }

    public bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree) => CodeSink.IsMade(method);

    public bool IsCandidate(IMethodSymbol constructor) => CodeSink.IsMade(constructor);

    public void Check(IInvocationOperation invocation, RuleContext context) => Check((IOperation)invocation, context);

    public void Check(IObjectCreationOperation creation, RuleContext context) => Check((IOperation)creation, context);

    private void Check(IOperation operation, RuleContext context)
    {
        if (!context.IsInTests && CodeSink.Of(operation) is { Fault: { } fault } sink)
        {
            var place = (fault.Setting is { } setting ? sink.PlaceOf(setting) : null) ?? Name(operation.Syntax);
            context.Report(this, UnboundedFileSinkEdit.WhyNot(sink), place.GetLocation(), fault.Message);
        }
    }

    private static SyntaxNode Name(SyntaxNode made) => made switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => name,
        ObjectCreationExpressionSyntax { Type: var type } => type,
        _ => made,
    };
}
