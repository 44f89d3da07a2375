using System.Collections.Immutable;
using LogAnalyzers.Loggers;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5002: a logger that others can see or replace, or that has another name than everywhere else.</summary>
internal sealed class LoggerMember : LoggerRule
{
    public static readonly Option<NameList> Names = new(
        "log_analyzers.logger_names", "",
        "How fields and properties that hold a logger are named: names, `*` for any text; the fix takes the first one that is spelt out. "
            + "Unset allows every name.",
        NameList.TryParse);

    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LoggerMember,
        "Logger is not a private read-only member",
        "Logger '{0}' is not {1}: {2}",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "A logger belongs to one type. Where others can see it they log under its category, where it can be replaced records go elsewhere, and one "
            + "name for all makes code movable.",
        isEnabledByDefault: false);

    private static readonly NoFix Property = new("it is a property, which others may set or show");

    private static readonly NoFix Public = new("other assemblies may use it");

    private static readonly NoFix NoName = new("the option spells out no name");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    public override ImmutableArray<IOption> Options { get; } = ImmutableArray.Create<IOption>(Names);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(Property, Public, NoName);

    public override void Check(LoggerDeclaration declaration, RuleContext context)
    {
        var member = declaration.Symbol;
        if (member is not (IFieldSymbol or IPropertySymbol) || member.IsAbstract || WrongCategory.IsGiven(member) || !member.GetAttributes().IsEmpty
            || member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return;
        }

        var place = member.Locations[0];
        var wanted = member.IsStatic ? "private static readonly" : "private readonly";
        if (IsSeen(member))
        {
            context.Report(this, WhyNot(member, context), place, member.Name, wanted, "other types can log under the category of this one");
        }
        else if (IsReplaceable(member))
        {
            context.Report(this, WhyNot(member, context), place, member.Name, wanted, "it can be replaced while the program runs");
        }
        else if (context.Get(Names) is var names && !names.Allows(member.Name))
        {
            context.Report(
                this, names.Preferred is null ? NoName : WhyNot(member, context), place, member.Name, "named " + names,
                "code that is moved from another type has to be changed");
        }
    }

    /// <summary>A static class that keeps loggers for others is meant to.</summary>
    private static bool IsSeen(ISymbol member)
        => member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable) && !member.ContainingType.IsStatic;

    private static bool IsReplaceable(ISymbol member)
        => member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod.IsInitOnly: false };

    private static NoFix? WhyNot(ISymbol member, RuleContext context)
        => member is not IFieldSymbol ? Property : PublicSurface.Has(member, context.Model.Compilation) ? Public : null;
}
