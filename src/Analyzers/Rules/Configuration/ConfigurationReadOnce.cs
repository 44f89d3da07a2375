using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Frameworks.SetUp;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>LOG6002: a configuration that is read at start and never again.</summary>
internal sealed class ConfigurationReadOnce : FileRule, IOtherCallRule, IAssignmentRule, IAttributeRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ConfigurationReadOnce,
        "Configuration is read only once",
        "{0}",
        Categories.Configuration,
        DiagnosticSeverity.Info,
        "A fault that shows once a week is gone when the service has been restarted to turn the log up.");

    public static readonly NoFix NoWatch = new("only a file that is named can be watched");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    /// <summary>Of what stands in code.</summary>
    public override bool HasFix => true;

    public override ImmutableArray<NoFix> NoFixes => ImmutableArray.Create(NoWatch);

    public override void Check(ConfigFile file, FileContext context)
    {
        if (!context.IsOfTests)
        {
            foreach (var fault in SettingsReaders.All.SelectMany(r => r.ReadOnce(file, context.Project)))
            {
                context.Report(this, file.LocationOf(fault.Span), fault.Message);
            }
        }
    }

    public bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree) => IsOne(method);

    public bool IsCandidate(IPropertySymbol property) => IsOne(property);

    public bool IsCandidate(string name) => name == Log4NetReadOnce.Attribute;

    public void Check(IInvocationOperation invocation, RuleContext context) => Check((IOperation)invocation, context);

    public void Check(ISimpleAssignmentOperation assignment, RuleContext context) => Check((IOperation)assignment, context);

    public void Check(AttributeSyntax attribute, RuleContext context)
        => Report(Log4NetReadOnce.Of(attribute, context.Model, context.CancellationToken), context);

    /// <summary>What is wrong with a call or assignment; null where nothing is.</summary>
    public static SetUpFault? Find(IOperation operation, SettingsProject project) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => Find(method, operation, project),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => Find(property, operation, project),
        _ => null,
    };

    private static SetUpFault? Find(ISymbol member, IOperation operation, SettingsProject project)
        => UnreadChanges.All.Where(u => u.IsCandidate(member)).Select(u => u.Of(operation, project)).FirstOrDefault(f => f is not null);

    private static bool IsOne(ISymbol member) => UnreadChanges.All.Any(u => u.IsCandidate(member));

    private void Check(IOperation operation, RuleContext context)
    {
        if (!context.IsInTests)
        {
            var project = SettingsProject.Of(context.Model.Compilation, context.Frameworks, context.Files, context.CancellationToken);
            Report(Find(operation, project), context);
        }
    }

    private void Report(SetUpFault? fault, RuleContext context)
    {
        if (fault is not null && !context.IsInTests)
        {
            context.Report(this, fault.Remedy.IsEmpty ? NoWatch : null, fault.Place, fault.Message);
        }
    }
}
