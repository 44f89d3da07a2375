using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Frameworks.SetUp;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>LOG6006: settings by which nothing at all is written.</summary>
internal sealed class LoggingSwitchedOff : FileRule, IOtherCallRule, ICreationRule, IAssignmentRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LoggingSwitchedOff,
        "Logging is switched off",
        "{0}",
        Categories.Configuration,
        DiagnosticSeverity.Warning,
        "Where nothing is written, nobody learns why the program failed.");

    /// <summary>A file with more was made by a program, or to hold up this one.</summary>
    private const int MaxFindings = 100;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ConfigFile file, FileContext context)
    {
        if (context.IsOfTests)
        {
            return;
        }

        foreach (var fault in SettingsReaders.All.SelectMany(r => r.SwitchedOff(file, context.Project)).Take(MaxFindings))
        {
            context.Report(this, file.LocationOf(fault.Span), fault.Message);
        }
    }

    public bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree) => IsOne(method);

    public bool IsCandidate(IMethodSymbol constructor) => IsOne(constructor);

    public bool IsCandidate(IPropertySymbol property) => IsOne(property);

    public void Check(IInvocationOperation invocation, RuleContext context) => Check(invocation, invocation.TargetMethod, context);

    public void Check(IObjectCreationOperation creation, RuleContext context) => Check(creation, creation.Constructor!, context);

    public void Check(ISimpleAssignmentOperation assignment, RuleContext context)
        => Check(assignment, ((IPropertyReferenceOperation)assignment.Target).Property, context);

    private static bool IsOne(ISymbol member) => SwitchedOff.All.Any(o => o.IsCandidate(member));

    private void Check(IOperation operation, ISymbol member, RuleContext context)
    {
        if (context.IsInTests)
        {
            return;
        }

        var project = SettingsProject.Of(context.Model.Compilation, context.Frameworks, context.Files, context.CancellationToken);
        foreach (var fault in SwitchedOff.All.Where(o => o.IsCandidate(member)).Select(o => o.Of(operation, project)).OfType<SetUpFault>())
        {
            context.Report(this, fault.Place, fault.Message);
        }
    }
}
