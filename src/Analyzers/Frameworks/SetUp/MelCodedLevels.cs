using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>
/// Microsoft.Extensions.Logging: <c>AddFilter</c> beats a level of the same category that was configured before it, and gives way to one that is read
/// behind it; <c>SetMinimumLevel</c> gives way to any configured default. Seen in runs of version 10.
/// </summary>
internal sealed class MelCodedLevels : CodedLevels
{
    private const string Filter = "AddFilter";
    private const string Minimum = "SetMinimumLevel";
    private const string Section = "Logging";

    public override bool IsCandidate(ISymbol member)
        => member is IMethodSymbol { Name: Filter or Minimum, IsExtensionMethod: true, ContainingNamespace: { Name: "Logging",
            ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } } };

    public override CodedLevel? Of(IOperation operation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation call || !IsFixed(call))
        {
            return null;
        }

        var all = BuilderCalls.Of(call);
        var isConfigured = MelBuilder.IsConfigured(all);
        var read = all.Calls.LastOrDefault(c => c.TargetMethod.Name == MelBuilder.Reads);
        var told = all.Calls.Where(c => IsFixed(c) && IsReported(c)).ToArray();
        if (told.FirstOrDefault() != call || all.IsHandedOn)
        {
            return null;
        }

        var configuration = new ConfigurationInReach(call.Syntax, model, cancellationToken);
        if (isConfigured == false && MelBuilder.IsOwnFactory(all) && configuration.Expression is null)
        {
            return null; // A tool without configuration.
        }

        var message = isConfigured == false
            ? "The level is set in code only: no configuration is read for this logger factory, and only a rebuild changes it"
            : $"'{Filter}' beats what the configuration says of the same category: only a rebuild changes it";
        var isOfBuilder = MelBuilder.IsBuilder(BuilderCalls.ReceiverOf(call)?.Type);
        return new(call.Syntax, message) { Read = isOfBuilder ? Read() : null, IsOfOptions = !isOfBuilder };

        bool IsReported(IInvocationOperation c)
            => c.TargetMethod.Name == Filter ? read is null || read.Syntax.Span.End < c.Syntax.Span.End : isConfigured == false;

        ConfigurationRead Read() => new(told.Last(), $"{MelBuilder.Reads}({{0}}.GetSection(\"{Section}\"))")
        {
            Method = (MelBuilder.Reads, "Microsoft.Extensions.Logging"),
            Extended = call.Type,
            IsReferenced = HasReader(model.Compilation),
            LosesFunction = all.Calls.Any(c => c.TargetMethod.Name == Filter && FunctionOf(c) is not null),
            Widened = BuilderCalls.Taking(all.Lambda) is { TargetMethod.Name: "ConfigureLogging" } taking && HasOverload(taking.TargetMethod)
                ? all.Lambda!.Syntax as LambdaExpressionSyntax
                : null,
            IsContradicted = p => p.Files.Any(f => IsContradicted(f, isConfigured == false ? null : told)),
        };
    }

    private static bool IsFixed(IInvocationOperation call)
        => call.TargetMethod.Name is Filter or Minimum && FixedLevel.AreIn(call.Arguments)
            && (FunctionOf(call) is not { } function || IsFixed(function))
            && !RunTimeChoice.IsAround(call.Syntax);

    private static IOperation? FunctionOf(IInvocationOperation call)
        => call.Arguments.FirstOrDefault(a => a.Parameter?.Type.TypeKind == TypeKind.Delegate)?.Value;

    /// <summary>Whether a filter asks for nothing but what it is given.</summary>
    private static bool IsFixed(IOperation function)
        => function.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault() is { } lambda
            && lambda.Body.Descendants().All(o => o switch
            {
                ILocalReferenceOperation { Local: var local } => local.IsConst || IsInside(local, lambda),
                IParameterReferenceOperation { Parameter: var parameter } => IsInside(parameter, lambda),
                IFieldReferenceOperation { Field: var field } => field.IsConst || field.IsReadOnly,
                IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } => false,
                IInvocationOperation { Instance: null or IInstanceReferenceOperation, TargetMethod: var called }
                    => called.DeclaringSyntaxReferences.IsEmpty,
                _ => true,
            });

    private static bool IsInside(ISymbol variable, IOperation lambda)
        => variable.DeclaringSyntaxReferences.All(r => lambda.Syntax.Span.Contains(r.Span));

    private static bool HasReader(Compilation compilation)
        => KnownType.Find(compilation, "Microsoft.Extensions.Logging.Configuration.ILoggerProviderConfigurationFactory") is not null;

    /// <summary>Whether the method can also be given a lambda that is handed the configuration.</summary>
    private static bool HasOverload(IMethodSymbol method)
        => method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Any(m => m.Parameters.LastOrDefault()?.Type is INamedTypeSymbol { TypeArguments: [var context, _] }
                && context.GetMembers("Configuration").Any());

    /// <param name="file">One of the project's.</param>
    /// <param name="filters">Those that would give way; null where the whole section would hold.</param>
    private static bool IsContradicted(ConfigFile file, IInvocationOperation[]? filters)
    {
        if (file.Kind != ConfigFileKind.AppSettings || file.Root is not { } root || ConfigSection.Of(root).Find(Section) is not { } section)
        {
            return false;
        }

        return filters is null || filters.Any(f => f.TargetMethod.IsGenericMethod
            ? section.Children.Any(c => !c.Is("LogLevel") && c.Find("LogLevel") is not null)
            : section.Find("LogLevel")?.Children.Any(c => IsOther(c, f)) == true);
    }

    private static bool IsOther(ConfigSection level, IInvocationOperation filter)
    {
        var category = filter.Arguments.FirstOrDefault(a => a.Parameter?.Name == "category")?.Value.Unwrap().ConstantValue.Value as string;
        return level.Is(category is null or "" or "*" ? "Default" : category)
            && (filter.Arguments.Select(a => FixedLevel.NameOf(a.Value)).FirstOrDefault(n => n is not null) is not { } coded
                || level.Value?.Trim().Equals(coded, StringComparison.OrdinalIgnoreCase) != true);
    }
}
