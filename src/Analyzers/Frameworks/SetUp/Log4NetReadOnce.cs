using System.Collections.Immutable;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>log4net's <c>XmlConfigurator</c>, which reads a file once where it is not told to watch it; seen with version 3.5.</summary>
internal sealed class Log4NetReadOnce : UnreadChanges
{
    private const string Once = "Configure";
    private const string Watching = "ConfigureAndWatch";
    private const string Watch = "Watch";

    /// <summary>The attribute of an assembly that has the file read.</summary>
    public const string Attribute = "XmlConfigurator";

    private const string Message = "log4net does not read its file again when it changes: ";

    /// <summary>Sources that nobody edits while the program runs.</summary>
    private static readonly string[] Unwatchable = ["Stream", "XmlElement", "Uri"];

    public override bool IsCandidate(ISymbol member)
        => member is IMethodSymbol { Name: Once, ContainingType: { Name: "XmlConfigurator", ContainingNamespace: { Name: "Config",
            ContainingNamespace.Name: "log4net" } } };

    public override SetUpFault? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax written } call || written.InvokedName() is not { } name
            || call.Arguments.Any(a => Unwatchable.Contains(a.Parameter?.Type.Name)))
        {
            return null;
        }

        var takesFile = call.Arguments.Any(a => a.Parameter?.Type.Name == "FileInfo");
        return new(name.GetLocation(), $"{Message}'{Watching}' does")
        {
            Remedy = takesFile ? ImmutableArray.Create(new TextChange(name.Identifier.Span, Watching)) : ImmutableArray<TextChange>.Empty,
        };
    }

    /// <summary>What is wrong with the attribute; null where it watches.</summary>
    public static SetUpFault? Of(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType is not { Name: "XmlConfiguratorAttribute" })
        {
            return null;
        }

        var arguments = attribute.ArgumentList?.Arguments.ToArray() ?? [];
        var watch = arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == Watch);
        if (watch is not null && model.GetConstantValue(watch.Expression, cancellationToken) is not { HasValue: true, Value: false })
        {
            return null;
        }

        var change = watch is not null ? new TextChange(watch.Expression.Span, "true")
            : arguments.Length > 0 ? new TextChange(new TextSpan(arguments[arguments.Length - 1].Span.End, 0), $", {Watch} = true")
            : attribute.ArgumentList is { } empty ? new TextChange(empty.Span, $"({Watch} = true)")
            : new TextChange(new TextSpan(attribute.Span.End, 0), $"({Watch} = true)");
        return new(attribute.GetLocation(), $"{Message}'{Watch}' is not true") { Remedy = ImmutableArray.Create(change) };
    }
}
