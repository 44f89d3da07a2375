using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>Serilog: a logger without a sink, or with a lowest level above all others (<c>LevelAlias.Off</c>).</summary>
internal sealed class SerilogSwitchedOff : SwitchedOff
{
    private const int Highest = 5;

    public override bool IsCandidate(ISymbol member)
        => member is IMethodSymbol { Name: "CreateLogger", ContainingType: { Name: "LoggerConfiguration", ContainingNamespace.Name: "Serilog" } }
            or IMethodSymbol { Name: "Is", ContainingType: { Name: "LoggerMinimumLevelConfiguration", ContainingNamespace: { Name: "Configuration",
                ContainingNamespace.Name: "Serilog" } } };

    public override SetUpFault? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax written } call || RunTimeChoice.IsAround(written)
            || written.InvokedName() is not { } name)
        {
            return null;
        }

        var all = BuilderCalls.Of(call);
        if (!all.IsSeenWhole(Carries, IsSerilog) || all.Calls.Any(c => BuilderCalls.ReceiverOf(c) is { Type.Name: "LoggerSettingsConfiguration" }))
        {
            return null;
        }

        return call.TargetMethod.Name == "Is"
            ? IsOff(call) && !all.Calls.Any(c => c.TargetMethod.Name is "Override" or "ControlledBy" || IsLaterLevel(c, call))
                ? new(written.ArgumentList.GetLocation(), "Serilog writes nothing: the lowest level is off, and no source has a level of its own")
                : null
            : IsMadeHere(all) && all.Calls.Length > 1 && !all.Calls.Any(AddsSink)
                ? new(name.GetLocation(), "Serilog writes nothing: the logger has no sink")
                : null;
    }

    private static bool AddsSink(IInvocationOperation call)
        => BuilderCalls.ReceiverOf(call) is { Type.Name: "LoggerSinkConfiguration" or "LoggerAuditSinkConfiguration" };

    private static bool IsOff(IInvocationOperation call)
        => call.Arguments.FirstOrDefault()?.Value.Unwrap().ConstantValue is { HasValue: true, Value: int and > Highest };

    private static bool IsLaterLevel(IInvocationOperation other, IInvocationOperation call)
        => other.Syntax.Span.End > call.Syntax.Span.End && BuilderCalls.ReceiverOf(other) is { Type.Name: "LoggerMinimumLevelConfiguration" };

    /// <summary>Whether the configuration is made here. One that is made of nothing at all is a logger that is to be silent.</summary>
    private static bool IsMadeHere(BuilderCalls all)
        => BuilderCalls.RootOf(BuilderCalls.MadeBy(all.Root)) is IObjectCreationOperation { Type.Name: "LoggerConfiguration" };

    /// <summary>The configuration, and its parts that can set something.</summary>
    private static bool Carries(ITypeSymbol type)
        => type is { Name: "LoggerConfiguration" } or { ContainingNamespace: { Name: "Configuration", ContainingNamespace.Name: "Serilog" } };

    private static bool IsSerilog(IAssemblySymbol assembly) => assembly.Name.StartsWith("Serilog", StringComparison.Ordinal);
}
