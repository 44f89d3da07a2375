using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>
/// A user's own method that takes finished text and writes all of it at one level, or where there are none. Methods that take a template are no such
/// thing: see <see cref="WrapperMethods"/>.
/// </summary>
/// <param name="Name">Where its name stands.</param>
/// <param name="Level">The level of all its records; null where they go to no logger.</param>
/// <param name="Calls">Its log calls; empty where there are none.</param>
internal sealed record LevellessWrapper(SyntaxToken Name, LogLevel? Level, ImmutableArray<LogCall> Calls)
{
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "Log", "WriteLog", "LogMessage", "LogMsg", "LogLine", "LogText", "WriteLogLine", "WriteLogMessage", "WriteToLog", "AddLog");

    /// <summary>Words in the names or types of parameters that say how grave a text is.</summary>
    private static readonly string[] Kinds
        = ["LEVEL", "SEVERITY", "PRIORITY", "KIND", "TYPE", "CATEGORY", "ERROR", "WARN", "VERBOSE", "DEBUG", "COLOR", "COLOUR"];

    private static readonly string[] Loggers = ["Logger", "Log", "Logging", "Sink", "Appender", "Listener", "Target", "Writer", "Console"];

    /// <summary>Whether helpers are called so.</summary>
    public static bool IsName(string name) => Names.Contains(name);

    /// <summary>Null where the method is none, or what it writes is another rule's.</summary>
    /// <param name="find">The log call that an invocation is; null for none.</param>
    /// <param name="isReported">Whether another rule reports a print.</param>
    public static LevellessWrapper? Find(
        SyntaxNode declaration, IMethodSymbol method, SemanticModel model, LogFrameworks frameworks, Func<IInvocationOperation, LogCall?> find,
        Func<PrintCall, bool> isReported, CancellationToken cancellationToken)
    {
        var (name, body) = declaration switch
        {
            MethodDeclarationSyntax own => (own.Identifier, (SyntaxNode?)own.Body ?? own.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Identifier, (SyntaxNode?)local.Body ?? local.ExpressionBody),
            _ => default,
        };
        if (body is null || !MayBe(method) || method.Parameters.FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String) is not { } text)
        {
            return null;
        }

        var calls = ImmutableArray.CreateBuilder<LogCall>();
        var isWritten = false;
        foreach (var invocation in body.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax)
            .OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(invocation, cancellationToken) is not IInvocationOperation operation)
            {
                continue;
            }

            if (find(operation) is { } call)
            {
                if (call.Method.Kind is LogMethodKind.Scope or LogMethodKind.ScopeState)
                {
                    continue;
                }

                // It decides somehow; or, where no method takes a level, it has none to hand on.
                if (!HasLevel(call, calls.Count > 0 ? calls[0].Level : call.Level)
                    || SiblingWithLevel(operation.TargetMethod, call.Api.ParameterTypes.Level) is null)
                {
                    return null;
                }

                calls.Add(call);
            }
            else if (frameworks.Prints.Find(operation, model, cancellationToken) is { } print)
            {
                // The console is right, or a rule of its own says that it is not.
                if (print.Target == PrintTarget.Console || isReported(print))
                {
                    return null;
                }
            }
            else if (!IsWriter(operation))
            {
                continue;
            }

            isWritten |= Passes(operation, text);
        }

        return isWritten ? new(name, calls.Count > 0 ? calls[0].Level : null, calls.ToImmutable()) : null;
    }

    /// <summary>The method beside that one which takes the level as a value; null where there is none, as in log4net.</summary>
    public static IMethodSymbol? SiblingWithLevel(IMethodSymbol method, ITypeSymbol? level)
        => level is null ? null : method.ContainingType.AllInterfaces.Prepend(method.ContainingType)
            .SelectMany(t => t.GetMembers().OfType<IMethodSymbol>())
            .FirstOrDefault(m => m.Name is "Log" or "Write" && m.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, level))
                && m.IsExtensionMethod == method.IsExtensionMethod);

    private static bool MayBe(IMethodSymbol method)
        => method is { ReturnsVoid: true, IsOverride: false, IsAbstract: false, ExplicitInterfaceImplementations.IsEmpty: true }
            && method.GetAttributes().IsEmpty
            && !method.Parameters.Any(p => SaysLevel(p) || IsEvent(p)) && !IsLogger(method.ContainingType) && !Implements(method);

    private static bool HasLevel(LogCall call, LogLevel? expected)
        => call.Level is { } level && level == expected && call.Api.Levels.NameOf(level) is not null;

    private static bool Passes(IInvocationOperation operation, IParameterSymbol parameter)
        => operation.Arguments.Any(a => a.Value.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
            .Any(p => SymbolEqualityComparer.Default.Equals(p.Parameter, parameter)));

    private static bool SaysLevel(IParameterSymbol parameter)
        => parameter.Type.TypeKind == TypeKind.Enum || parameter.RefKind is RefKind.Out or RefKind.Ref
            || (!ExceptionTypes.IsException(parameter.Type)
                && (Says(parameter.Name) || (parameter.Type.SpecialType == SpecialType.None && Says(parameter.Type.Name))));

    /// <summary>Whoever gives an event has decided which it is, and how grave it is with it.</summary>
    private static bool IsEvent(IParameterSymbol parameter) => parameter.Type is { Name: "EventId", TypeKind: TypeKind.Struct };

    private static bool Says(string name) => Kinds.Any(k => name.ToUpperInvariant().Contains(k));

    /// <summary>A logger of one's own has other methods for other levels, or is where a level has been dealt with.</summary>
    private static bool IsLogger(INamedTypeSymbol type)
        => SinkTypes.IsSink(type) || Loggers.Any(l => type.Name.EndsWith(l, StringComparison.Ordinal))
            || type.GetMembers().Any(m => m is IMethodSymbol
                && m.Name is "LogError" or "LogWarning" or "LogInfo" or "LogDebug" or "Error" or "Warn" or "Warning" or "Info" or "WriteError"
                    or "LogException");

    private static bool Implements(IMethodSymbol method)
        => method.ContainingType.AllInterfaces.Any(i => i.GetMembers(method.Name)
            .Any(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method)));

    private static bool IsWriter(IInvocationOperation invocation)
        => invocation.TargetMethod.Name is "Write" or "WriteLine"
            && invocation.Instance?.Type is { Name: "StreamWriter", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } };
}
