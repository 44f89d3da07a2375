using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5001: the logger that a type logs with names another type.</summary>
internal sealed class WrongCategory : LoggerRule
{
    /// <summary>From one variable to the next; nobody needs more.</summary>
    private const int MaxSteps = 4;

    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.WrongCategory,
        "Logger has the category of another type",
        "'{0}' logs as '{1}': who filters or searches by category finds its records in the wrong place",
        Categories.Logger,
        DiagnosticSeverity.Warning,
        "The category says where a record comes from. It is the type's full name, by which levels are set and records are found.");

    private static readonly NoFix OtherLevel = new("a level is set for one of the two categories, so that records might go silent");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes => ImmutableArray.Create(OtherLevel);

    public override void Check(LoggerDeclaration declaration, RuleContext context)
    {
        if (declaration.Category is { } category && IsWrong(declaration.Symbol, category.Type, SameTree(context.Model), context)
            && !IsReportedOnParameter(declaration.Symbol, category.Type, declaration.Api))
        {
            // A signature that code elsewhere is linked to is not for us to change; the interface of a service is a name for it, if not the best;
            // who is made by hand is given a logger that somebody chose.
            var makers = MakersOf(declaration, context);
            if (makers.Any(m => IsOrDerives(m, category.Type, context.Model.Compilation)))
            {
                return;
            }

            if (makers.Length > 0 || IsPublic(declaration.Symbol, category.Type, declaration.Api, context)
                || declaration.Owner.AllInterfaces.Contains(category.Type, SymbolEqualityComparer.Default))
            {
                context.Suggest(
                    this, WhyNot(category.Type, declaration.Owner, context), category.Syntax.GetLocation(), declaration.Owner.Name,
                    category.Type.Name);
            }
            else
            {
                context.Report(
                    this, WhyNot(category.Type, declaration.Owner, context), category.Syntax.GetLocation(), declaration.Owner.Name,
                    category.Type.Name);
            }
        }
    }

    /// <summary>Why records are not given the type's own category, as far as one project shows it; null where they are.</summary>
    public static NoFix? WhyNot(ITypeSymbol category, INamedTypeSymbol owner, RuleContext context)
        => CategoryLevels.MayDiffer(NameOf(category), NameOf(owner), context.Model.Compilation, context.Files, context.CancellationToken)
            ? OtherLevel
            : null;

    private static string NameOf(ITypeSymbol type) => FullNames.Dotted(type) ?? type.Name;

    /// <summary>The names of the types that make the owner with <c>new</c>, where its logger comes by a constructor.</summary>
    private static string[] MakersOf(LoggerDeclaration declaration, RuleContext context)
        => declaration.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            ? WhoBuilds.MakersOf(declaration.Owner, context.Model.Compilation, context.CancellationToken).Where(m => m.Length > 0).ToArray()
            : [];

    /// <summary>Whether the maker hands over its own logger: the made type is a part of it.</summary>
    private static bool IsOrDerives(string maker, ITypeSymbol category, Compilation compilation)
        => maker == category.Name
            || compilation.GetSymbolsWithName(maker, SymbolFilter.Type).OfType<INamedTypeSymbol>().Any(t => Derives(t, category));

    private static bool Derives(INamedTypeSymbol type, ITypeSymbol category)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, category))
            {
                return true;
            }
        }

        return type.AllInterfaces.Contains(category, SymbolEqualityComparer.Default);
    }

    /// <summary>
    /// Whether the category is part of a signature that a library shows: of the member's, or of a constructor's parameter that goes to it.
    /// </summary>
    public static bool IsPublic(ISymbol symbol, ITypeSymbol category, LogApi api, RuleContext context)
        => PublicSurface.Has(symbol, context.Model.Compilation)
            || symbol.ContainingType.InstanceConstructors.Any(c => PublicSurface.Has(c, context.Model.Compilation)
                && c.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(api.Loggers.CategoryOf(p.Type), category)));

    public override void Check(IOperation operation, LoggerMethod method, RuleContext context)
    {
        if (LoggerCategory.Of(operation, method) is { } category && operation.Syntax is ExpressionSyntax made && OwnerAt(made, context) is { } owner
            && !CategoryExemptions.Apply(category.Type, owner, "", context)
            && Logs(LoggerUse.Of(made, owner, context.Frameworks, context.Model, context.CancellationToken), owner, context, MaxSteps))
        {
            context.Report(this, WhyNot(category.Type, owner, context), category.Syntax.GetLocation(), owner.Name, category.Type.Name);
        }
    }

    /// <summary>Whether a logger that is declared with a category has the wrong one.</summary>
    public static bool IsWrong(ISymbol symbol, ITypeSymbol category, Func<SyntaxTree, SemanticModel?> models, RuleContext context)
    {
        var owner = symbol.ContainingType;
        return !CategoryExemptions.Apply(category, owner, symbol.Name, context) && !IsGiven(symbol)
            && LoggerChain.Of(symbol, context.Frameworks, models, context.CancellationToken) is var chain
            && (chain.Logs ? !(chain.PassesOn && (PartNames.IsMaker(owner.Name) || MakesWhatLogs(chain.Symbols, category, owner, context)))
                : !chain.PassesOn && !HoldsSeveral(owner, context) && !chain.Symbols.Any(IsShown));
    }

    /// <summary>
    /// Whether the type makes the one of the category and hands it the logger, which has to be of that category, whoever logs with it.
    /// </summary>
    private static bool MakesWhatLogs(IEnumerable<ISymbol> symbols, ITypeSymbol category, INamedTypeSymbol owner, RuleContext context)
        => owner.DeclaringSyntaxReferences.SelectMany(r => r.GetSyntax(context.CancellationToken).DescendantNodes())
            .OfType<ObjectCreationExpressionSyntax>()
            .Any(c => c is { ArgumentList.Arguments: var arguments } && c.Type.LastNameText() == category.Name
                && arguments.Any(a => a.Expression.LastNameText() is { } given && symbols.Any(s => s.Name == given)));

    /// <summary>A member that others log with.</summary>
    private static bool IsShown(ISymbol symbol)
        => symbol is IFieldSymbol or IPropertySymbol && symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;

    /// <summary>The type around a place that makes a logger.</summary>
    public static INamedTypeSymbol? OwnerAt(SyntaxNode made, RuleContext context)
        => context.Model.GetEnclosingSymbol(made.SpanStart, context.CancellationToken) is { } symbol
            ? symbol as INamedTypeSymbol ?? symbol.ContainingType
            : null;

    private static Func<SyntaxTree, SemanticModel?> SameTree(SemanticModel model) => tree => tree == model.SyntaxTree ? model : null;

    /// <summary>Whether the type itself logs with what is used like this.</summary>
    private static bool Logs(LoggerUse use, INamedTypeSymbol owner, RuleContext context, int steps)
    {
        if (use.Kind != LoggerUseKind.Keeps || steps == 0)
        {
            return use.Kind == LoggerUseKind.Logs;
        }

        var kept = use.Target is ExpressionSyntax assigned
            ? context.Model.GetSymbolInfo(assigned, context.CancellationToken).Symbol
            : context.Model.GetDeclaredSymbol(use.Target!, context.CancellationToken);
        switch (kept)
        {
            case ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol }:
                var member = use.Target!.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax
                    and not BaseTypeDeclarationSyntax)
                    ?? use.Target!.SyntaxTree.GetRoot(context.CancellationToken);
                var uses = member.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Where(n => n.Identifier.ValueText == kept.Name && n != use.Target
                        && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n, context.CancellationToken).Symbol, kept))
                    .Select(n => LoggerUse.Of(n, owner, context.Frameworks, context.Model, context.CancellationToken)).ToArray();

                // Made for another, who gets it.
                return !uses.Any(u => u.Kind == LoggerUseKind.PassesOn) && uses.Any(u => Logs(u, owner, context, steps - 1));
            case IFieldSymbol or IPropertySymbol
                when SymbolEqualityComparer.Default.Equals(kept.ContainingType?.OriginalDefinition, owner.OriginalDefinition):
                // One that is declared with a category is reported there.
                return LoggerTypes.DeclaredType(kept) is { } type && context.Frameworks.ApiOf(type) is { } api && api.Loggers.CategoryOf(type) is null
                    && !AuditNames.Contains(kept.Name)
                    && LoggerChain.Of(kept.OriginalDefinition, context.Frameworks, SameTree(context.Model), context.CancellationToken) is var chain
                    && (chain.Logs || (!chain.PassesOn && !HoldsSeveral(owner, context) && !chain.Symbols.Any(IsShown)));
            default:
                return false;
        }
    }

    /// <summary>One chain is one problem: a member whose category a constructor's parameter has as well is its.</summary>
    private static bool IsReportedOnParameter(ISymbol symbol, ITypeSymbol category, LogApi api)
        => symbol is not IParameterSymbol
            && symbol.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters)
                .Any(p => SymbolEqualityComparer.Default.Equals(api.Loggers.CategoryOf(p.Type), category));

    /// <summary>The type is given by a base class or an interface.</summary>
    public static bool IsGiven(ISymbol symbol)
        => symbol.IsOverride || (symbol is IPropertySymbol { IsStatic: false, ContainingType: { } type } property
            && (!property.ExplicitInterfaceImplementations.IsEmpty
                || type.AllInterfaces.SelectMany(i => i.GetMembers(property.Name))
                    .Any(m => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(m), property))));

    /// <summary>A type that keeps loggers for others has more than one.</summary>
    private static bool HoldsSeveral(INamedTypeSymbol owner, RuleContext context)
    {
        var frameworks = context.Frameworks;
        var members = LoggerChain.In(owner, frameworks).Where(m => m is not IParameterSymbol).Select(m => LoggerTypes.DeclaredType(m)!).ToArray();
        return members.Length > 1 && (members.All(m => frameworks.ApiOf(m)!.Loggers.CategoryOf(m) is null)
            || members.Select(m => frameworks.ApiOf(m)!.Loggers.CategoryOf(m)).Distinct(SymbolEqualityComparer.Default).Skip(1).Any());
    }
}
